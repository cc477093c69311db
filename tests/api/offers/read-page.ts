// The client's page as a strict reader sees it: its elements and attributes, and its tables as texts.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect } from 'vitest'

type Attributes = Readonly<Record<string, string>>
type Element = { name: string; attributes: Attributes; inside: (Element | string)[] }

/** The page as a tree. Fails where it is not well-formed: then a browser would mend it by its own rules. */
export function readPage(page: string): Element {
  const html = page.replace('<!doctype html>', '').trim()
  expect(XMLValidator.validate(html, { allowBooleanAttributes: false })).toBe(true)
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
  })
  const [root] = treeOf(parser.parse(html) as unknown[])
  if (!root || typeof root === 'string') throw new Error('there is no element')
  return root
}

function treeOf(nodes: readonly unknown[]): (Element | string)[] {
  return nodes.flatMap((node) => {
    const { ':@': attributes = {}, ...one } = node as Record<string, unknown>
    return Object.entries(one).map(([name, inside]) =>
      name === '#text'
        ? String(inside)
        : { name, attributes: attributes as Attributes, inside: treeOf(inside as unknown[]) },
    )
  })
}

export const textOf = (element: Element): string =>
  element.inside.map((one) => (typeof one === 'string' ? one : textOf(one))).join('')

/** Every element for which `is` holds, in the order of the page. */
export function all(from: Element, is: (element: Element) => boolean): Element[] {
  return from.inside.flatMap((one) =>
    typeof one === 'string' ? [] : [...(is(one) ? [one] : []), ...all(one, is)],
  )
}

/** Elements with their attributes, one a line, indented. Texts are left out, and labels, which are texts too. */
export function skeleton(page: string): string[] {
  const lines: string[] = []
  const walk = ({ name, attributes, inside }: Element, depth: number) => {
    const said = Object.entries(attributes).map(([key, value]) =>
      ['aria-label', 'alt', 'title'].includes(key) ? key : `${key}=${value}`,
    )
    lines.push(`${' '.repeat(depth)}${name} ${said.join(' ')}`.trimEnd())
    for (const one of inside) if (typeof one !== 'string') walk(one, depth + 1)
  }
  walk(readPage(page), 0)
  return lines
}

/** Texts of a cell: without the number of its source. */
function cellText(cell: Element): string {
  return cell.inside
    .map((one) =>
      typeof one === 'string' ? one : one.attributes.class?.includes('mark') ? '' : cellText(one),
    )
    .join('')
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
}

/** Rows of the table under the heading of this id: of each its cells, the label first. */
export function tableUnder(page: Element, id: string): string[][] {
  const [region] = all(page, ({ attributes }) => attributes['aria-labelledby'] === id)
  if (!region) return []
  const [body] = all(region, ({ name }) => name === 'tbody')
  const rows = body ? all(body, ({ name }) => name === 'tr') : []
  return rows.map((row) => all(row, ({ name }) => name === 'th' || name === 'td').map(cellText))
}
