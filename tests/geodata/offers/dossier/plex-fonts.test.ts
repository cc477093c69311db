import { expect, it } from 'vitest'
import { plexFonts, PLEX_FAMILIES } from '../../../../geodata/offers/dossier/fonts/plex-fonts.ts'
import { woffToSfnt } from '../../../../geodata/offers/dossier/fonts/woff-to-sfnt.ts'

it('reads six subsets in three weights as TrueType, each table where its directory says', () => {
  const fonts = plexFonts()
  expect(fonts).toHaveLength(18)
  for (const font of fonts) {
    expect(font.readUInt32BE(0)).toBe(0x00010000)
    const tags = Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + i * 16
      const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
      expect(offset % 4).toBe(0)
      expect(offset + length).toBeLessThanOrEqual(font.length)
      return font.toString('latin1', at, at + 4)
    })
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'name']))
    // Magic number of `head`: the table is the table.
    const head = 12 + tags.indexOf('head') * 16
    expect(font.readUInt32BE(font.readUInt32BE(head + 8) + 12)).toBe(0x5f0f3cf5)
  }
  expect(new Set(PLEX_FAMILIES).size).toBe(6)
})

it('refuses what is no WOFF', () => {
  expect(() =>
    woffToSfnt(Buffer.from('wOF2 and more than forty-four bytes of it, as it were')),
  ).toThrow('no WOFF 1.0 font')
  expect(() => woffToSfnt(Buffer.alloc(3))).toThrow('no WOFF 1.0 font')
})
