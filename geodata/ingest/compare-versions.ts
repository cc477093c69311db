// What a run would publish beside what real data was published last: rows by dataset, plots and hectares by category.
// A move beyond a stated share asks a person to look before it is served.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'

/** A figure may move by this share from one run to the next; small figures by a few, which are a large share of little. */
export const MOST_MOVED = 0.2
const SMALL = { rows: 5, ha: 5 }

export type Move = { what: string; before: number; after: number; unit: 'rows' | 'ha' }

type Figure = { what: string; value: number; unit: 'rows' | 'ha' }

/** The figures that moved by more than the share, largest share first. */
export async function listMoves(sql: Sql, old: DataVersion, fresh: DataVersion): Promise<Move[]> {
  const [before, after] = [await figuresOf(sql, old), await figuresOf(sql, fresh)]
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names
    .flatMap((what) => {
      const unit = (before.get(what) ?? after.get(what))?.unit ?? 'rows'
      const move = {
        what,
        unit,
        before: before.get(what)?.value ?? 0,
        after: after.get(what)?.value ?? 0,
      }
      return isLarge(move) ? [move] : []
    })
    .sort((a, b) => shareOf(b) - shareOf(a) || a.what.localeCompare(b.what))
}

/** "plots: 111, 40 before" */
export const describeMove = ({ what, before, after, unit }: Move): string =>
  `${what}: ${figure(after, unit)}, ${figure(before, unit)} before`

const figure = (value: number, unit: Figure['unit']) => (unit === 'ha' ? `${value} ha` : `${value}`)
const shareOf = ({ before, after }: Move) => Math.abs(after - before) / Math.max(before, 1)

function isLarge(move: Move): boolean {
  // What is new takes nothing away.
  if (move.before === 0) return false
  return (
    (Math.abs(move.after - move.before) > SMALL[move.unit] && shareOf(move) > MOST_MOVED) ||
    move.after === 0
  )
}

async function figuresOf(sql: Sql, version: DataVersion): Promise<Map<string, Figure>> {
  const plot = tableOf(sql, version, 'plot')
  const site = tableOf(sql, version, 'site')
  const rows = await sql<Figure[]>`
    select 'rows of ' || id as what, rows_kept as value, 'rows' as unit
    from ${tableOf(sql, version, 'dataset')}
    union all select 'plots', count(*)::int, 'rows' from ${plot}
    union all select 'plots of the category ' || coalesce(category, 'unknown'),
      round(sum(surface_m2) / 1e4)::int, 'ha' from ${plot} group by category
    union all select 'sites of the category ' || coalesce(category, 'unknown'),
      round(sum(surface_m2) / 1e4)::int, 'ha' from ${site} group by category`
  return new Map(rows.map((row) => [row.what, row]))
}
