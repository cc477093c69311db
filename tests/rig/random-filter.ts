// Random filters for property tests: every criterion of the table, over the values that a small version holds.
import * as fc from 'fast-check'
import type { AccessWord } from '../../geodata/model/access/access-measures.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import * as codes from '../../geodata/model/codes.ts'
import type { FilterWord, PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { WORDS } from '../../geodata/model/filter/plot-filter.ts'
import { recordOf } from '../../geodata/model/record-of.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import { writeArea } from '../../geodata/model/filter/area.ts'
import { PACKED_CORNERS } from './plain-evaluation.ts'
import { smallPlots } from './land/small-version.ts'

const ids = fc
  .uniqueArray(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 80 })
  .map((ordinals) => ordinals.map((one) => `P-${String(one).padStart(4, '0')}`).join(','))

/** Frames over and around the grid of a small version, in degrees. */
const bbox = fc
  .tuple(
    fc.double({ min: 2.15, max: 2.3, noNaN: true }),
    fc.double({ min: 48.9, max: 49.02, noNaN: true }),
    fc.double({ min: 0.001, max: 0.12, noNaN: true }),
    fc.double({ min: 0.001, max: 0.09, noNaN: true }),
  )
  .map(([west, south, wide, high]) =>
    [west, south, west + wide, south + high].map((one) => one.toFixed(6)).join(','),
  )

const at = (lon = 2.15, lat = 48.9) =>
  fc
    .tuple(
      fc.double({ min: lon, max: lon + 0.2, noNaN: true }),
      fc.double({ min: lat, max: lat + 0.13, noNaN: true }),
    )
    .map((pair): [number, number] => [Number(pair[0].toFixed(5)), Number(pair[1].toFixed(5))])
const within = fc.oneof(
  fc
    .tuple(at(), fc.integer({ min: 100, max: 6000 }))
    .map(([[lon, lat], metres]) => `circle:${lon.toFixed(5)},${lat.toFixed(5)},${metres}`),
  fc
    .tuple(at(), at(), at())
    .filter(
      ([a, b, c]) => Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) > 1e-4,
    )
    .map((corners) => {
      const text = writeArea({ kind: 'polygon', rings: [[...corners, corners[0]]] })
      PACKED_CORNERS.set(text, corners)
      return text
    }),
)

const q = fc.constantFrom('lot', 'îlot 1', 'petit MARAIS', 'haÿ-les', '95018', 'AB00', 'rien', 'é')

function values(list: readonly string[]): fc.Arbitrary<string> {
  return fc
    .uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: Math.min(4, list.length) })
    .map((some) => some.join(','))
}

/** Half of the limits stand exactly on a plot's own value: the edge is where forms would disagree. */
const held = smallPlots(200, 7)
const metres = fc
  .oneof(
    fc.integer({ min: 0, max: 21_000 }),
    fc.constantFrom(...held.flatMap((plot) => (plot.rail_straight_m as number | null) ?? [])),
    fc.constantFrom(...held.flatMap((plot) => (plot.port_straight_least_m as number | null) ?? [])),
    fc.constantFrom(...held.flatMap((plot) => (plot.rail_road_m as number | null) ?? [])),
  )
  .map((m) => String(m / 1000))
const minutes = fc
  .oneof(
    fc.integer({ min: 0, max: 3000 }),
    fc.constantFrom(...held.flatMap((plot) => (plot.junction_road_s as number | null) ?? [])),
    fc.constantFrom(...held.flatMap((plot) => (plot.station_road_least_s as number | null) ?? [])),
  )
  .map((s) => (s / 60).toFixed(2))
const surfaces = fc.constantFrom(...held.map((plot) => plot.surface_m2))
const usables = fc.constantFrom(...held.flatMap((plot) => (plot.usable_m2 as number | null) ?? []))
const cadastrals = fc.constantFrom(
  ...held.flatMap((plot) => (plot.cadastral_m2 as number | null) ?? []),
)
/** Half of them exactly the side of a plot's usable square. */
const side = fc.oneof(
  fc.integer({ min: 5, max: 450 }),
  usables.map((m2) => Math.max(5, Math.sqrt(m2))),
)

const hectares = (most: number, held: fc.Arbitrary<number>) =>
  fc.oneof(fc.integer({ min: 0, max: most }), held).map((m2) => String(m2 / 10_000))

const accesses: Record<AccessWord, fc.Arbitrary<string>> = recordOf(
  ACCESSES.map(({ word }) => word),
  (word) => (word.endsWith('_min') ? minutes : metres),
)

/** Values of every word. A word of the table without a generator does not compile, and is not drawn in silence. */
const GENERATORS: Record<FilterWord, fc.Arbitrary<string>> = {
  surface_min: hectares(80_000, surfaces),
  surface_max: hectares(250_000, surfaces),
  usable_min: hectares(80_000, usables),
  cadastral_min: hectares(80_000, cadastrals),
  fits: fc.tuple(side, side).map((sides) => sides.join('x')),
  zone: values(codes.ZONES),
  category: values(codes.CATEGORIES),
  use: values(codes.USES),
  use_basis: values(['yes', 'conditional', 'to_check']),
  use_share_min: fc
    .oneof(fc.integer({ min: 1, max: 100 }), fc.constantFrom(25, 50, 75))
    .map(String),
  land: values(codes.LANDS),
  status: values(codes.STATUSES),
  stage: values(codes.STAGES),
  servicing: values(codes.SERVICINGS),
  ...accesses,
  without: values(codes.CONSTRAINTS),
  departement: values(codes.DEPARTEMENTS),
  epci: values(['200058485', '200058477', '200054781', '999999999']),
  commune: values(['95018', '95563', '94038', '75056']),
  site: values(['S-0', 'S-1', 'S-2', 'S-3', 'S-4', 'S-9']),
  ids,
  bbox,
  within,
  q,
  unknown: fc.constantFrom('keep', 'drop'),
}

/** Throws for a word of the table that has none. */
export function generatorOf(word: FilterWord): fc.Arbitrary<string> {
  const generator = GENERATORS[word] as fc.Arbitrary<string> | undefined
  if (!generator) throw new Error(`no random values are drawn for the word ${word}`)
  return generator
}

const DRAWN = WORDS.map(({ name }) => ({ name, drawn: generatorOf(name) }))

/** A filter of at most five words, as a person's would be, and its query string. */
export const randomFilter: fc.Arbitrary<{ filter: PlotFilter; query: string }> = fc
  .uniqueArray(fc.constantFrom(...DRAWN), { maxLength: 5 })
  .chain((chosen) =>
    fc.tuple(...chosen.map(({ name, drawn }) => fc.tuple(fc.constant<string>(name), drawn))),
  )
  .map((pairs) => {
    const [least, most] = ['surface_min', 'surface_max'].map((word) => ofWord(pairs, word))
    const fair = least === undefined || most === undefined || Number(least) <= Number(most)
    const params = new URLSearchParams(
      fair ? pairs : pairs.filter(([word]) => word !== 'surface_max'),
    )
    const { filter, issues } = readFilter(params)
    if (issues.length) throw new Error(issues[0]?.message)
    return { filter, query: params.toString() }
  })

const ofWord = (pairs: readonly (readonly [string, string])[], word: string): string | undefined =>
  pairs.find(([one]) => one === word)?.[1]
