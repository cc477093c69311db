// IBM Plex Sans as typst reads it, from the files that the page is set in. Each subset of letters has a family of its own:
// of two fonts of one family typst would take either, and find half of the letters in none.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { woffToSfnt } from './woff-to-sfnt.ts'

const FAMILY = 'IBM Plex Sans'
/** Names of the same length, so that they can stand where the font's own name stood. Latin keeps it: maps ask for it. */
const FAMILY_OF_SUBSET = {
  latin: FAMILY,
  'latin-ext': 'IBM Plex SanB',
  greek: 'IBM Plex SanC',
  cyrillic: 'IBM Plex SanD',
  'cyrillic-ext': 'IBM Plex SanE',
  vietnamese: 'IBM Plex SanF',
} as const
const WEIGHTS = [400, 500, 600] as const

/** In the order in which a letter is looked for. */
export const PLEX_FAMILIES: readonly string[] = Object.values(FAMILY_OF_SUBSET)

let fonts: Buffer[] | undefined

/** Every subset in three weights, read once: about 0.6 MB. */
export function plexFonts(): Buffer[] {
  fonts ??= Object.entries(FAMILY_OF_SUBSET).flatMap(([subset, family]) =>
    WEIGHTS.map((weight) => {
      const name = `ibm-plex-sans-${subset}-${weight}-normal.woff`
      return renamed(woffToSfnt(readFileSync(join(filesFolder(), name))), family)
    }),
  )
  return fonts
}

const filesFolder = (): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans/package.json')),
    'files',
  )

/** The names in a font stand in Latin-1 and in UTF-16, big end first; its PostScript name has no spaces and stays. */
function renamed(font: Buffer, family: string): Buffer {
  const wide = (text: string) => Buffer.from(text, 'utf16le').swap16()
  for (const [from, to] of [
    [Buffer.from(FAMILY, 'latin1'), Buffer.from(family, 'latin1')],
    [wide(FAMILY), wide(family)],
  ] as const)
    for (let at = font.indexOf(from); at >= 0; at = font.indexOf(from, at + to.length))
      to.copy(font, at)
  return font
}
