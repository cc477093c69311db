// The ledger over the columnar copy: one pass over the plots that match. SQL (geodata/db/record-ledger.ts) stays the
// reference of the state; a test compares.
import type { Category } from '../../geodata/model/codes.ts'
import { CATEGORIES } from '../../geodata/model/codes.ts'
import type { LedgerBook, LedgerSums, LedgerTerritory } from '../../geodata/model/ledger/ledger.ts'
import type { LedgerState } from '../../geodata/model/ledger/ledger-state.ts'
import { LEDGER_STATES, ledgerState } from '../../geodata/model/ledger/ledger-state.ts'
import type { Move } from '../../geodata/model/ledger/ledger-what-if.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { Drops } from '../columnar/criterion-masks.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

/** INSEE code of Île-de-France. */
export const REGION_CODE = '11'
const STATES = LEDGER_STATES.length
const COLUMN = { departement: 'departement', epci: 'epci', commune: 'code_insee' } as const

/** The state of each plot by its place in `LEDGER_STATES`, as the data says it. */
export function statesOf({ text, count }: ColumnarCopy): Uint8Array {
  const { status, stage, brownfield_stage: brownfield } = text
  const known = (values: readonly string[], code: number) => (code === 0 ? null : values[code]!)
  const table = status.values.map((_, at) =>
    stage.values.map((_, to) =>
      brownfield.values.map((_, kind) =>
        LEDGER_STATES.indexOf(
          ledgerState({
            status: known(status.values, at),
            stage: known(stage.values, to),
            brownfield_stage: known(brownfield.values, kind),
          }),
        ),
      ),
    ),
  )
  return Uint8Array.from(
    { length: count },
    (_, plot) => table[status.codes[plot]!]![stage.codes[plot]!]![brownfield.codes[plot]!]!,
  )
}

/** What the moves change: the states after them, what of the matching plots they moved, and the ids that do not count. */
export function moveStates(
  columns: ColumnarCopy,
  drops: Drops,
  states: Uint8Array,
  moves: readonly Move[],
) {
  const after = states.slice()
  const moved = { plots: 0, surface_ha: 0 }
  const outside: string[] = []
  const missing: string[] = []
  let m2 = 0
  for (const { state, ids } of moves)
    for (const id of ids) {
      const plot = columns.ordinalOf.get(id)
      if (plot === undefined) missing.push(id)
      else if (drops[plot] !== 0) outside.push(id)
      else if (states[plot] !== LEDGER_STATES.indexOf(state)) {
        after[plot] = LEDGER_STATES.indexOf(state)
        moved.plots++
        m2 += Math.max(0, columns.surface_m2[plot]!)
      }
    }
  return { after, moved: { ...moved, surface_ha: m2ToHa(m2) }, outside, missing }
}

/** Sums of the plots that nothing drops. `nameOf` gives the name of a territory by its code. */
export function ledgerBook(
  columns: ColumnarCopy,
  drops: Drops,
  states: Uint8Array,
  by: LedgerTerritory,
  nameOf: (code: string) => string | undefined,
): LedgerBook {
  const { category } = columns.text
  const territory = by === 'region' ? undefined : columns.text[COLUMN[by]]
  const categories = category.values.length
  const size = (territory?.values.length ?? 1) * categories * STATES
  const plots = new Uint32Array(size)
  const m2 = new Float64Array(size)
  for (let plot = 0; plot < columns.count; plot++) {
    if (drops[plot] !== 0) continue
    const place = territory ? territory.codes[plot]! : 0
    const cell = (place * categories + category.codes[plot]!) * STATES + states[plot]!
    plots[cell]!++
    m2[cell]! += Math.max(0, columns.surface_m2[plot]!)
  }

  const places = Array.from({ length: territory?.values.length ?? 1 }, (_, place) => place)
  const codes = Array.from({ length: categories }, (_, code) => code)
  const sumUp = (of: readonly number[], kinds: readonly number[]): LedgerSums => {
    const sumOf = (wanted: readonly number[]) => {
      const sum = { plots: 0, m2: 0 }
      for (const place of of)
        for (const kind of kinds)
          for (const state of wanted) {
            const cell = (place * categories + kind) * STATES + state
            sum.plots += plots[cell]!
            sum.m2 += m2[cell]!
          }
      return { plots: sum.plots, surface_ha: m2ToHa(sum.m2) }
    }
    const each = LEDGER_STATES.map((state, at): [LedgerState, LedgerSums['total']] => [
      state,
      sumOf([at]),
    ])
    const all = sumOf(LEDGER_STATES.map((_, at) => at))
    return { ...(Object.fromEntries(each) as Omit<LedgerSums, 'total'>), total: all }
  }
  /** In the order of the legend, the unknown last; a closed category without a plot is told when `whole`. */
  const byCategory = (of: readonly number[], whole: boolean) =>
    [...codes.slice(1), 0]
      .map((code) => ({
        category: code === 0 ? null : (category.values[code] as Category),
        ...sumUp(of, [code]),
      }))
      .filter((row) => row.total.plots > 0 || (whole && isTold(row.category)))
  const territories = places
    .map((place) => {
      const code = territory ? (place === 0 ? null : territory.values[place]!) : REGION_CODE
      return {
        code,
        name: code === null ? null : (nameOf(code) ?? null),
        ...sumUp([place], codes),
        categories: byCategory([place], false),
      }
    })
    .filter(({ total }) => total.plots > 0)
    .sort((a, b) => Number(a.code === null) - Number(b.code === null) || order(a, b))
  return { ...sumUp(places, codes), categories: byCategory(places, true), territories }
}

const isTold = (category: Category | null) => category !== null && CATEGORIES.includes(category)

/** Départements by code, what has many members by name. */
const order = (a: Named, b: Named) =>
  (a.code ?? '').length === 2
    ? (a.code ?? '').localeCompare(b.code ?? '')
    : (a.name ?? a.code ?? '').localeCompare(b.name ?? b.code ?? '', 'fr')
type Named = { code: string | null; name: string | null }
