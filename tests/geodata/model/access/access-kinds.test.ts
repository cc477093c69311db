// What the table of kinds of access point promises, and what the compiler refuses in it.
import { expect, it } from 'vitest'
import { ACCESS_COLUMNS } from '../../../../geodata/exports/columns/access.ts'
import { ACCESS, ROAD_KINDS } from '../../../../geodata/model/access/access-kinds.ts'
import { ACCESSES, measuresOf } from '../../../../geodata/model/access/access-measures.ts'
import type { AccessEntry } from '../../../../geodata/model/access/access-table.ts'
import { ACCESS_TABLE } from '../../../../geodata/model/access/access-table.ts'
import { ACCESS_KINDS } from '../../../../geodata/model/codes.ts'
import { USUAL_WEIGHTS } from '../../../../geodata/model/plots/preferences.ts'
import { LANGUAGES } from '../../../../geodata/model/language.ts'
import { DATASET_ROLES } from '../../../../geodata/model/dataset-roles.ts'
import { STRENGTH_LABELS } from '../../../../geodata/model/plots/strengths.ts'

it('measures minutes and kilometres of exactly the kinds that one travels to, and the straight line of all', () => {
  for (const kind of ACCESS_KINDS) {
    const measures = ACCESS[kind].travel ? ['min', 'km', 'straight_km'] : ['straight_km']
    expect(measuresOf(kind), kind).toEqual(measures)
    expect(ACCESSES.filter((one) => one.kind === kind).map(({ measure }) => measure)).toEqual(
      measures,
    )
    expect((ROAD_KINDS as readonly string[]).includes(kind)).toBe(ACCESS[kind].travel !== null)
    expect(DATASET_ROLES).toContain(`access.${kind}`)
  }
})

it('has rising edges from 0, colours and words of its own for each kind', () => {
  for (const { word, edges } of ACCESSES) {
    expect(edges[0], word).toBe(0)
    expect([...edges].sort((a, b) => a - b)).toEqual(edges)
    expect(new Set(edges).size).toBe(edges.length)
  }
  const entries = ACCESS_KINDS.map((kind) => ACCESS[kind])
  const told = [
    ...(['light', 'dark'] as const).map((theme) => entries.map(({ colour }) => colour[theme])),
    ...LANGUAGES.flatMap((language) =>
      (['short', 'meaning', 'plural', 'head', 'near'] as const).map((word) =>
        entries.map(({ name }) => name[language][word]),
      ),
    ),
    entries.map(({ sign }) => sign),
  ]
  for (const values of told) expect(new Set(values).size, values.join()).toBe(entries.length)
})

it('gives each kind columns of exports with names of their own, ten characters at most in a Shapefile', () => {
  const short = ACCESS_COLUMNS.map((column) => column.short)
  expect(new Set(short).size).toBe(short.length)
  for (const one of short) expect(one.length).toBeLessThanOrEqual(10)
})

it('says of the mark for access what the table says: which kinds count, and where each counts half', () => {
  const counting = ACCESS_KINDS.filter((kind) => USUAL_WEIGHTS[kind] > 0)
  for (const [language, say] of [
    ['fr', (value: number) => String(value).replace('.', ',')],
    ['en', String],
  ] as const) {
    const { meaning } = STRENGTH_LABELS.access[language]
    const figures = meaning.match(/\d+([.,]\d+)?/g)
    const halves = counting.map((kind) => ACCESS[kind].half)
    expect(figures).toEqual(
      [
        ...halves.map((half) => ('min' in half ? half.min : half.straight_km)),
        ...halves.map((half) => half.straight_km),
      ].map(say),
    )
  }
})

it('is refused by the compiler when an entry is not whole', () => {
  const entry = (one: AccessEntry) => one
  const { junction } = ACCESS_TABLE
  const { sign: _sign, ...signless } = junction
  const { km: _km, ...kmless } = junction.edges
  const flat = { ...junction, travel: null, half: { straight_km: 1 } }
  // @ts-expect-error -- no sign
  expect(entry(signless)).toBeTruthy()
  // @ts-expect-error -- travelled to, without kilometres of the way
  expect(entry({ ...junction, edges: kmless })).toBeTruthy()
  // @ts-expect-error -- minutes of a kind that nobody travels to
  expect(entry({ ...flat, edges: { straight_km: [0, 1], min: [0, 1] } })).toBeTruthy()
})
