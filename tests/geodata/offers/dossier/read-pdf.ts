// A PDF as Poppler sees it: facts, fonts, text.
import { execFileSync } from 'node:child_process'

// Poppler grumbles about `Suspects false` of typst on its error stream; it reads all the same.
const run = (program: string, args: string[], pdf: Uint8Array): string =>
  execFileSync(program, args, { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })

/** `Title`, `Tagged`, `Pages`… of pdfinfo. */
export const infoOf = (pdf: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    run('pdfinfo', ['-'], pdf)
      .split('\n')
      .flatMap((line) => {
        const [, name, value] = /^([\w ]+):\s*(.*)$/.exec(line) ?? []
        return name ? [[name, value ?? '']] : []
      }),
  )

export const fontsOf = (pdf: Uint8Array): { name: string; embedded: boolean }[] =>
  run('pdffonts', ['-'], pdf)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => ({
      name: line.split(' ')[0]!,
      embedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)?.[1] === 'yes',
    }))

/** In reading order, spaces as one: a line that was broken is whole again, a word that was hyphenated too. */
export const textOf = (pdf: Uint8Array): string =>
  run('pdftotext', ['-raw', '-', '-'], pdf)
    .replaceAll(/\u00ad\s*/g, '')
    .replaceAll(/\s+/g, ' ')

/** Words with the boxes they fill, in points. */
export const boxesOf = (pdf: Uint8Array): string => run('pdftotext', ['-bbox', '-', '-'], pdf)

/** Roles of the structure tree, by name. */
export function rolesOf(pdf: Uint8Array): Map<string, number> {
  const roles = new Map<string, number>()
  for (const [, role] of run('pdfinfo', ['-struct', '-'], pdf).matchAll(/^\s*(\w+)\b/gm))
    roles.set(role!, (roles.get(role!) ?? 0) + 1)
  return roles
}
