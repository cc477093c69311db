import type { Language } from '../../../../geodata/model/language.ts'
import { describe, expect, it } from 'vitest'
import { isRoadKind } from '../../../../geodata/model/access/access-kinds.ts'
import { ACCESS_KINDS } from '../../../../geodata/model/codes.ts'
import { GRID_NOTICE } from '../../../../geodata/model/networks/grid-notice.ts'
import type { OfferFacts } from '../../../../geodata/model/offers/offer-facts.ts'
import { offerFactsSchema } from '../../../../geodata/model/offers/offer-facts.ts'
import { offerContentSchema } from '../../../../geodata/model/offers/offer.ts'
import type {
  DocumentPlot,
  OfferDocument,
} from '../../../../geodata/model/offers/offer-document.ts'
import { describeOffer } from '../../../../geodata/offers/document/describe-offer.ts'
import { DOCUMENT_WORDS } from '../../../../geodata/offers/document/document-words.ts'
import { sampleContent, sampleFacts } from '../sample-facts.ts'

const MADE = { offerId: 'abcdefghijkl', version: 3, savedAt: '2026-11-25T12:00:00.000Z' }
const describeIn = (language: Language): OfferDocument =>
  describeOffer({ ...MADE, content: sampleContent({ language }), facts: [sampleFacts()] })
const plain = (text: string) => text.replaceAll(/[\u202f\u00a0]/g, ' ')
const rowOf = (plot: DocumentPlot, table: string, row: string) =>
  plot.tables
    .find(({ key }) => key === table)!
    .rows.find(({ key }) => key === row)!
    .cells.map((cell) => ({ ...cell, text: plain(cell.text) }))

it('is told from facts as they are kept', () => {
  expect(() => offerFactsSchema.parse(sampleFacts())).not.toThrow()
  expect(() => offerContentSchema.parse(sampleContent())).not.toThrow()
})

describe('describeOffer', () => {
  const document = describeIn('fr')
  const plot = document.plots[0]!

  it('names a source of the list for every figure', () => {
    const cells = plot.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.slice(1)))
    expect(cells.length).toBeGreaterThan(40)
    for (const { source } of cells)
      if (source !== null) expect(document.sources[source]).toBeDefined()
    const told = cells.filter(({ text, unknown }) => !unknown && /\d/.test(text))
    expect(told.filter(({ source }) => source === null)).toEqual([])
    expect(new Set(document.sources.map(({ title }) => title)).size).toBe(document.sources.length)
  })

  it('leaves no cell empty: what is unknown is a word', () => {
    for (const table of plot.tables)
      for (const { key, cells } of table.rows)
        for (const { text } of cells) if (key !== 'uncovered') expect(text).not.toBe('')
    expect(rowOf(plot, 'identity', 'stage')[1]).toMatchObject({ text: 'inconnu', unknown: true })
    expect(rowOf(plot, 'surfaces', 'cadastral')[1]).toMatchObject({ unknown: true })
    expect(JSON.stringify(document)).not.toMatch(/null,?[^"]*ha|NaN|undefined/)
  })

  it('tells straight lines from ways, and what may be less', () => {
    expect(rowOf(plot, 'access', 'junction').map(({ text }) => text)).toEqual([
      'Échangeur autoroutier',
      'Échangeur 5 ; à vol d’oiseau, le plus proche est Échangeur 4, A 15',
      '6,3 min',
      '2,5 km',
      '1,2 km',
    ])
    expect(rowOf(plot, 'access', 'rail').map(({ text }) => text)).toContain('au plus 6,3 min')
    expect(rowOf(plot, 'access', 'airport')[4]!.text).toBe('au plus 1,2 km')
    expect(
      rowOf(plot, 'access', 'port')
        .slice(2)
        .map(({ text }) => text),
    ).toEqual(['temps inconnu', 'distance inconnue', 'distance inconnue'])
    const { columns, notes } = plot.tables.find(({ key }) => key === 'access')!
    expect(columns).toContain('À vol d’oiseau')
    expect(notes.join()).toContain('« Au plus »')
  })

  it('tells networks by the straight line, what is none and what is unknown, and whom to ask about the grid', () => {
    const told = (kind: string) => rowOf(plot, 'networks', kind).map(({ text }) => text)
    expect(told('power_225')).toEqual(['Ligne électrique à 225 kV', '225 kV', '1,2 km'])
    expect(told('heat').slice(1)).toEqual(['Réseau du Petit Marais', 'au plus 320 m'])
    expect(told('pipeline').slice(1)).toEqual(['–', 'aucune connue'])
    expect(told('freight_rail').slice(1)).toEqual([
      'inconnu',
      'inconnu : non couvert par ce qui est chargé',
    ])
    expect(rowOf(plot, 'networks', 'freight_rail')[2]).toMatchObject({ unknown: true })
    for (const language of ['fr', 'en'] as const) {
      const { notes } = describeIn(language).plots[0]!.tables.find(({ key }) => key === 'networks')!
      expect(notes).toContain(GRID_NOTICE[language])
    }
    expect(document.comparison.rows.map(({ key }) => key)).toContain('network.heat')
  })

  it('tells no networks of an offer that was frozen before they were known', () => {
    const { networks: _networks, ...older } = sampleFacts().sheet
    const { plots, comparison } = describeOffer({
      ...MADE,
      content: sampleContent(),
      facts: [{ ...sampleFacts(), sheet: older }],
    })
    expect(plots[0]!.tables.filter(({ key }) => key === 'networks')).toEqual([])
    expect(comparison.rows.filter(({ key }) => key.startsWith('network.'))).toEqual([])
  })

  it('says of a substation its highest voltage, or that it is unknown', () => {
    const at = (detail: string | null) => {
      const { access } = sampleFacts().sheet
      const facts = sampleFacts({
        access: {
          ...access,
          substation: { ...access.port, name: 'Poste', detail, straight_km: 1 },
        },
      })
      const told = describeOffer({ ...MADE, content: sampleContent(), facts: [facts] })
      return rowOf(told.plots[0]!, 'access', 'substation')[1]!.text
    }
    expect(at('225 kV')).toBe('Poste, 225 kV')
    expect(at(null)).toBe('Poste, tension inconnue')
  })

  it('tells no way by road of a kind that has the straight line alone', () => {
    for (const kind of ACCESS_KINDS.filter((one) => !isRoadKind(one))) {
      const told = rowOf(plot, 'access', kind).map(({ text }) => text)
      expect(told.slice(2)).toEqual(['sans objet', 'sans objet', 'distance inconnue'])
      const compared = document.comparison.rows.map(({ key }) => key)
      expect(compared.filter((key) => key.startsWith(`${kind}.`))).toEqual([`${kind}.straight`])
    }
  })

  it('keeps, of an older offer, the kinds of access of its time', () => {
    const facts = sampleFacts()
    const { port: _port, ...access } = facts.sheet.access
    const older = { ...facts, sheet: { ...facts.sheet, access } } as OfferFacts
    const { plots, comparison } = describeOffer({
      ...MADE,
      content: sampleContent(),
      facts: [older],
    })
    const kinds = plots[0]!.tables.find(({ key }) => key === 'access')!.rows.map(({ key }) => key)
    expect(kinds).toEqual(ACCESS_KINDS.filter((kind) => kind !== 'port'))
    expect(comparison.rows.filter(({ key }) => key.startsWith('port.'))).toEqual([])
  })

  it('names what no zone covers, and kinds of constraint that are not known', () => {
    expect(rowOf(plot, 'zones', 'Z-1')[2]!.text).toBe('75 % (9,3 ha)')
    expect(rowOf(plot, 'zones', 'Z-1')[3]!.text).toContain('antérieur au SDRIF-E')
    expect(rowOf(plot, 'zones', 'uncovered')[2]!.text).toBe('25 %')
    const { notes } = plot.tables.find(({ key }) => key === 'constraints')!
    expect(notes).toContain(
      'Inconnu, non couvert par ce qui est chargé : Bruit d’aéroport, Pollution des sols.',
    )
    expect(notes).toContain(
      'Connu en partie, le reste non couvert par ce qui est chargé : Zone inondable.',
    )
  })

  it('reads out only rules of the SDRIF-E that were read', () => {
    expect(rowOf(plot, 'sdrif_e', 'industrial_development')[3]!.text).toContain('Réservé')
    expect(rowOf(plot, 'sdrif_e', 'polarity')[3]).toMatchObject({
      text: 'règle à fournir',
      unknown: true,
    })
    const { notes } = plot.tables.find(({ key }) => key === 'sdrif_e')!
    expect(plain(notes.join())).toContain('à moins de 150 m d’un bord')
  })

  it('marks what differs between plots, and nothing of one plot', () => {
    expect(document.comparison.rows.some(({ differs }) => differs)).toBe(false)
    const two = describeOffer({
      ...MADE,
      content: sampleContent({}, 2),
      facts: [sampleFacts(), sampleFacts({ surface_ha: 3, commune: null })],
    })
    const differing = two.comparison.rows.filter(({ differs }) => differs).map(({ key }) => key)
    expect(differing).toEqual(['commune', 'surface'])
    expect(two.comparison.rows[0]!.cells[1]).toMatchObject({ unknown: true })
  })

  it('warns of synthetic data only where there is some', () => {
    expect(document.notices).toHaveLength(2)
    const real = describeOffer({
      ...MADE,
      content: sampleContent(),
      facts: [sampleFacts({}, false)],
    })
    expect(real.notices).toHaveLength(1)
  })

  it('is in English in full', () => {
    const english = describeIn('en')
    const textsOf = ({ plots, notices, comparison }: OfferDocument) => [
      ...notices,
      ...comparison.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
      ...plots.flatMap(({ tables, strengths, data, map }) => [
        data,
        map.alt,
        map.credit,
        ...map.legend.map(({ label }) => label),
        ...strengths.flatMap(({ label, reason }) => [label, reason]),
        ...tables.flatMap((one) => [one.title, ...one.columns, ...one.notes]),
        ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((c) => c.text))),
      ]),
    ]
    const french = new Set(textsOf(document))
    const both = new Set(textsOf(english).filter((text) => french.has(text)))
    // Figures, names of the data, and words that are the same in both languages or fixed by law.
    const same =
      /^[\d\s.,%()hakm²minNPLUSDRIFEi:–kV-]*$|P-0001|Argenteuil|Boucle|Friche|Val-d|95018|Cour de fret|Réseau du Petit Marais|Crue|example|S(urface|ite|CoT)|Zone$|Type$|Position$|Constraints?$|Commune|Département|Occupation|Document$/
    expect([...both].filter((text) => !same.test(text))).toEqual([])
    // Titles of sources stay as they were published.
    expect(
      textsOf(english).filter((text) => text.replaceAll(/\([^)]*\)$/g, '').includes(' : ')),
    ).toEqual([])
    expect(rowOf(english.plots[0]!, 'access', 'junction')[4]!.text).toBe('1.2 km')
    expect(Object.keys(DOCUMENT_WORDS.en)).toEqual(Object.keys(DOCUMENT_WORDS.fr))
  })

  it('keeps lines and paragraphs of what people write, and leaves out what they left empty', () => {
    expect(document.introduction).toEqual(['Première ligne\nseconde ligne.', 'Autre paragraphe.'])
    expect(document.contact).toEqual(['Camille', 'Exemple', 'c@example.org'])
    expect(document.made).toBe('Version 3 du 25 nov. 2026 · données, version 12')
  })

  it('refuses facts that are not of the items', () => {
    expect(() => describeOffer({ ...MADE, content: sampleContent(), facts: [] })).toThrow(
      'offer abcdefghijkl has 1 items and facts of 0',
    )
  })
})
