// What a document, its dossier and the files say of law and plans stands in the table, whatever the plot.
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../../geodata/model/language.ts'
import type { PlotSheet } from '../../../../geodata/model/plots/plot.ts'
import { CONSTRAINTS, USES, ZONES } from '../../../../geodata/model/codes.ts'
import { CONDITION_RULE, USE_RULES } from '../../../../geodata/model/plans/use-rules.ts'
import { USE_ANSWERS } from '../../../../geodata/model/plans/use-answers.ts'
import { aboutTables } from '../../../../geodata/exports/export-about.ts'
import { exportColumns } from '../../../../geodata/exports/columns/export-columns.ts'
import { describeOffer } from '../../../../geodata/offers/document/describe-offer.ts'

import { notSaidInText } from '../../../rig/said/not-said.ts'
import { dataOf, stringsOf } from '../../../rig/said/texts-of.ts'
import { sampleContent, sampleFacts } from '../sample-facts.ts'

const [zone] = sampleFacts().sheet.zones
const RULES = [...USE_RULES.flat(), CONDITION_RULE]

/** A plot in every type of zone, read by every rule, with every kind of constraint and prescription. */
const full: Partial<PlotSheet> = {
  zones: ZONES.map((type) => ({ ...zone!, id: type, zone: type, share: 1 / ZONES.length })),
  use_rules: RULES.map(({ id, confidence }, at) => ({
    ...{ use: USES[at % USES.length]!, answer: USE_ANSWERS[at % USE_ANSWERS.length]! },
    ...{ rule: id, confidence },
  })),
  constraint_areas: CONSTRAINTS.map((kind) => ({
    ...{ id: kind, kind, effect: 'forbids' as const, name: null, area_ha: 1, share: 0.1 },
    ...{ url: null, source: 'rules' },
  })),
  constraints_unknown: [],
  prescriptions: ['01', '02', '18', '50', '51'].map((code) => ({
    ...{ id: code, code, subcode: '00', name: null, label: null, area_ha: 1, share: 0.1 },
    ...{ url: null, approved_on: null, source: 'rules' },
  })) as PlotSheet['prescriptions'],
}
const chain = (['sdrif_e', 'scot', 'plu', 'carte_communale', 'rnu'] as const).map(
  (level, rank) => ({
    ...{ level, rank, document: level === 'rnu' ? null : 'un document' },
    ...{ approved_on: null, share: 1, source: 'rules' },
  }),
)

describe.each(LANGUAGES)('in %s', (language) => {
  const facts = [sampleFacts(), sampleFacts(full)].map((one, at) =>
    at === 0 ? one : { ...one, reading: { ...one.reading, chain } },
  )
  const content = sampleContent({ language }, 2)
  const document = describeOffer({
    ...{ content, facts, offerId: 'abcdefghijkl', version: 3 },
    savedAt: '2026-11-25T12:00:00.000Z',
  })
  const data = dataOf([facts, content])

  it('tells nothing in a document that the table does not have', () => {
    const said = stringsOf(document)
    expect(said.length).toBeGreaterThan(300)
    expect(said.flatMap((text) => notSaidInText(text, data) ?? [])).toEqual([])
  })

  it('tells nothing in the files about a file that the table does not have', () => {
    const tables = aboutTables({
      ...{ language, version: 1, published_at: '2026-11-20', made_at: '2026-11-21' },
      ...{ synthetic: true, criteria: [], query: '', plots: 2, datasets: [] },
      columns: exportColumns(true),
    })
    const said = stringsOf(tables)
    expect(said.length).toBeGreaterThan(300)
    expect(said.flatMap((text) => notSaidInText(text) ?? [])).toEqual([])
  })

  it('would tell a sentence of a plot that is new', () => {
    const notes = [...document.plots[1]!.tables.find(({ key }) => key === 'uses')!.notes]
    const first = notes.join(' ')
    expect(notSaidInText(first, data)).toBeUndefined()
    expect(notSaidInText(`${first} Le permis est de droit.`, data)).toBe('Le permis est de droit')
  })
})
