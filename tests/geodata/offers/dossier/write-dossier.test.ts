import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OfferContent } from '../../../../geodata/model/offers/offer.ts'
import { describeOffer } from '../../../../geodata/offers/document/describe-offer.ts'
import { compileDossier } from '../../../../geodata/offers/dossier/compile-dossier.ts'
import { dossierFiles, writeDossier } from '../../../../geodata/offers/dossier/write-dossier.ts'
import { sampleContent, sampleFacts } from '../sample-facts.ts'
import { boxesOf, fontsOf, infoOf, rolesOf, textOf } from './read-pdf.ts'

const JPEG = await sharp({ create: { width: 32, height: 20, channels: 3, background: '#4682b4' } })
  .jpeg()
  .toBuffer()
const PHOTOGRAPH = 'abcdefghijkl'

function documentOf(change: Partial<OfferContent> = {}, plots = 1, name = 'Lot 3') {
  return describeOffer({
    content: sampleContent(change, plots),
    facts: Array.from({ length: plots }, () => sampleFacts({ name })),
    offerId: 'abcdefghijkl',
    version: 3,
    savedAt: '2026-11-25T12:00:00.000Z',
    photographs: new Map([[PHOTOGRAPH, { width: 2, height: 2 }]]),
  })
}
const setHere = (...given: Parameters<typeof dossierFiles>) =>
  compileDossier(dossierFiles(...given))
/** Where a line was broken, Poppler says a space. */
const unspaced = (text: string) => text.replaceAll(/\s/g, '')
const NONE = { photographs: new Map() }

describe('a dossier', () => {
  const items = [
    { plot: 'P-0001', note: 'Une note.', photographs: [{ id: PHOTOGRAPH, caption: 'Du nord' }] },
  ]
  const document = documentOf({
    items,
    project: {
      ...{ size: 'sme', sector: null, new_site: true, decarbonisation: true },
      ...{ innovation: null, recruiting: null },
    },
  })
  let pdf: Uint8Array
  let text: string
  beforeAll(async () => {
    pdf = await writeDossier(document, { photographs: new Map([[PHOTOGRAPH, JPEG]]) })
    text = textOf(pdf)
  }, 60_000)

  it('is set by another process as it is here', () => {
    const here = setHere(document, { photographs: new Map([[PHOTOGRAPH, JPEG]]) })
    expect(textOf(here)).toBe(text)
  })

  it('is tagged by PDF/UA-1, with its title, author and language', () => {
    const info = infoOf(pdf)
    expect(info).toMatchObject({
      Title: 'Trois terrains pour une usine',
      Author: 'Camille',
      Tagged: 'yes',
      'Page size': '595.276 x 841.89 pts (A4)',
    })
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toMatch(/\/Lang\s*\(fr/)
    const roles = rolesOf(pdf)
    for (const role of ['Document', 'H1', 'H2', 'Table', 'TH', 'Figure', 'TOC'])
      expect(roles.get(role), role).toBeGreaterThan(0)
    expect(roles.get('Table')).toBeGreaterThan(6)
    // Map, locator and photograph: marks of legends and bars are artifacts.
    expect(roles.get('Figure')).toBe(3)
  })

  it('embeds every font, all of them IBM Plex Sans', () => {
    const fonts = fontsOf(pdf)
    expect(fonts.length).toBeGreaterThanOrEqual(3)
    for (const font of fonts)
      expect(font).toEqual({
        name: expect.stringMatching(/^[A-Z]{6}\+IBMPlexSans/),
        embedded: true,
      })
  })

  it('says every figure, source, notice and scheme of its document, as text', () => {
    const whole = unspaced(text)
    const figures = document.plots.flatMap(({ tables }) =>
      tables.flatMap(({ rows, notes }) => [
        ...rows.flatMap(({ cells }) => cells.map((cell) => cell.text)),
        ...notes,
      ]),
    )
    const words = [
      ...figures,
      ...document.notices,
      ...document.sources.map(({ title }) => title),
      ...document.support.flatMap(({ scheme, amount, why }) => [scheme, amount, ...why]),
      document.supportNotice,
    ]
    expect(document.support.length).toBeGreaterThan(0)
    const missing = words.filter((one) => !whole.includes(unspaced(one)))
    expect(missing).toEqual([])
  })

  it('counts its pages, and numbers those of the contents', () => {
    const { Pages } = infoOf(pdf)
    expect(text).toContain(`page 2 sur ${Pages}`)
    expect(text).toContain('Sommaire')
    expect(text).toMatch(/1\. Parc du Petit Marais.*Sources/)
  })
})

describe('what people write', () => {
  const HOSTILE = [
    '#import "@preview/cetz:0.3.0": *',
    '#read("/etc/passwd")',
    '$x^2$ *gras* _souligné_ `code` <label> @ref',
    '\\u{41} \\ // commentaire /* bloc */ [crochet] {accolade}',
    '</svg><script>alert(1)</script> & "guillemets" \u2018',
    'Łódź, Ελλάδα, Москва, Việt Nam',
  ]

  it('stands in the dossier word for word, and does nothing', () => {
    for (const hostile of HOSTILE) {
      const document = documentOf({ title: hostile, client: hostile }, 1, hostile)
      const text = unspaced(textOf(setHere(document, NONE)))
      expect(text.split(unspaced(hostile)).length).toBeGreaterThan(3)
    }
  })

  it('keeps signs that no font draws as text, without the claim of PDF/UA', () => {
    for (const strange of ['עברית', 'مرحبا', '😀 Usine', '中文']) {
      const pdf = setHere(documentOf({ client: strange }), NONE)
      expect(textOf(pdf).replaceAll(/[\u202a-\u202e]/g, '')).toContain(strange)
      expect(infoOf(pdf).Tagged).toBe('yes')
      expect(Buffer.from(pdf).toString('latin1')).not.toContain('pdfuaid:part')
      for (const { name } of fontsOf(pdf)) expect(name).toContain('IBMPlexSans')
    }
  })

  it('breaks a word that is longer than the page', () => {
    const word = 'W'.repeat(110)
    const pdf = setHere(documentOf({ title: word, client: word }, 1, word), NONE)
    expect(unspaced(textOf(pdf))).toContain(word)
    const right = (text: string) =>
      Math.max(...[...text.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x)))
    expect(right(boxesOf(pdf))).toBeLessThanOrEqual(595.3)
  })
})

describe('pictures of a dossier', () => {
  it('says which maps have no photograph for want of a network', () => {
    const document = documentOf({}, 2)
    const text = textOf(
      setHere(document, {
        ...NONE,
        aerials: new Map([
          [1, JPEG],
          [2, null],
        ]),
      }),
    )
    expect(text.split('Photographie aérienne : IGN')).toHaveLength(2)
    expect(text.split('pas de réseau')).toHaveLength(2)
    expect(textOf(setHere(document, NONE))).not.toContain('pas de réseau')
  })

  it('is made without an aerial photograph that cannot be read', async () => {
    const aerials = new Map([[1, Buffer.from('\xff\xd8\xff no picture \xff\xd9', 'latin1')]])
    const text = textOf(await writeDossier(documentOf(), { ...NONE, aerials }))
    expect(text).toContain('pas de réseau')
  }, 60_000)

  it('refuses in one sentence a photograph that is none', async () => {
    const items = [{ plot: 'P-0001', note: '', photographs: [{ id: PHOTOGRAPH, caption: '' }] }]
    const bytes = new Map([[PHOTOGRAPH, Buffer.from('no picture')]])
    await expect(writeDossier(documentOf({ items }), { photographs: bytes })).rejects.toMatchObject(
      {
        name: 'DossierError',
        code: 'dossier_failed',
        message: expect.stringMatching(/^the dossier could not be set: [^\n]+$/),
      },
    )
  }, 60_000)
})
