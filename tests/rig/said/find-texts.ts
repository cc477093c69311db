// The texts that source files hold: every string of their code, every word between tags and in attributes for people.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Holes of a template are `{}`. */
export type FoundText = { place: string; text: string }

/** All of the TypeScript and Svelte files below a folder. */
export function textsBelow(folder: string): FoundText[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name)
      return textsOf(file, readFileSync(join(root, file), 'utf8'))
    })
}

export const textsOf = (file: string, source: string): FoundText[] =>
  file.endsWith('.svelte')
    ? [...inScripts(file, source), ...inMarkup(file, source)]
    : inCode(file, source)

const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length

function inCode(file: string, source: string, firstLine = 1): FoundText[] {
  const found: FoundText[] = []
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    const text = isQuery(node) ? undefined : textOf(node)
    if (text !== undefined) {
      const line = lineAt(source, node.getStart()) + firstLine - 1
      found.push({ place: `${file}:${line}`, text: text.replaceAll(/\s+/g, ' ').trim() })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** SQL: what the database reads. */
const isQuery = ({ parent }: ts.Node): boolean =>
  parent !== undefined &&
  ts.isTaggedTemplateExpression(parent) &&
  /sql|db/i.test(parent.tag.getText())

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
}

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g
/** A string, an attribute that is read out, what stands between tags. */
const MARKUP =
  /'([^'\n{}]+)'|(?:title|alt|label|placeholder)="([^"{]+)"|(?<=[>}])([^<>{}']*[^<>{}'=])(?=[<{])/g
const NO_TEXT = /<(script|style)[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g

function inScripts(file: string, source: string): FoundText[] {
  return [...source.matchAll(SCRIPT)].flatMap((match) =>
    inCode(file, match[1] ?? '', lineAt(source, match.index)),
  )
}

/** What stands in braces is code: its strings are read as those of code are. */
function inMarkup(file: string, source: string): FoundText[] {
  const blanked = source.replaceAll(NO_TEXT, (all) => all.replaceAll(/[^\n]/g, ' '))
  return [...blanked.matchAll(MARKUP)].flatMap((match) => {
    const whole = match.slice(1).find((group) => group !== undefined) ?? ''
    const text = whole.replaceAll(/\s+/g, ' ').trim()
    const at = match.index + match[0].indexOf(whole) + whole.search(/\S|$/)
    return text ? [{ place: `${file}:${lineAt(source, at)}`, text }] : []
  })
}
