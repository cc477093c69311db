// Plots as lists answer them, kept: a plot of a version never changes, and its row costs the database more than finding it.
import { LRUCache } from 'lru-cache'
import type { Database } from '../../geodata/db/open-database.ts'
import type { Plot } from '../../geodata/model/plots/plot.ts'
import type { ServedVersion } from '../version/served-version.ts'
import { listPlotsByOrdinal } from './plot-page.ts'

/** About 2 kB each. */
const MOST_ROWS = 20_000

/** Those plots of a version, in the order of the ordinals that are given. */
export type ListRows = (served: ServedVersion, ordinals: readonly number[]) => Promise<Plot[]>

export function createListRows({ sql }: Database, mostRows = MOST_ROWS): ListRows {
  const kept = new LRUCache<string, Plot>({ max: mostRows })
  return async (served, ordinals) => {
    const keyOf = (ordinal: number) => `${served.edition}/${ordinal}`
    const rows = new Map(ordinals.map((ordinal) => [ordinal, kept.get(keyOf(ordinal))]))
    const missing = ordinals.filter((ordinal) => !rows.get(ordinal))
    if (missing.length > 0)
      for (const plot of await listPlotsByOrdinal(sql, served, missing)) {
        rows.set(plot.ordinal, plot)
        kept.set(keyOf(plot.ordinal), plot)
      }
    return ordinals.flatMap((ordinal) => rows.get(ordinal) ?? [])
  }
}
