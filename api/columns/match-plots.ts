// The masks of a filter over the copy that serves now, with the database asked where it must be.
import type { Database } from '../../geodata/db/open-database.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { listOrdinalsInFrame } from '../queries/plots-in-frame.ts'
import type { ColumnsCache } from './columns-cache.ts'
import type { Masks } from './criterion-masks.ts'
import { criterionMasks } from './criterion-masks.ts'
import type { PlotColumns } from './plot-columns.ts'

export type Matching = { columns: PlotColumns; masks: Masks }
export type MatchPlots = (filter: PlotFilter, columns?: PlotColumns) => Promise<Matching>

/** The list, the facets and the bits of one filter are asked together: a frame is worked out once for them. */
const KEPT_FRAMES = 16

export function createMatchPlots({ sql }: Database, cache: ColumnsCache): MatchPlots {
  const frames = new Map<string, Promise<Uint8Array>>()

  function inFrame(columns: PlotColumns, bbox: NonNullable<PlotFilter['bbox']>) {
    const key = `${columns.served.edition}/${columns.served.version}/${bbox.join()}`
    const known = frames.get(key)
    if (known) return known
    const asked = listOrdinalsInFrame(sql, columns.served, bbox).then((ordinals) => {
      const passes = new Uint8Array(columns.count)
      for (const ordinal of ordinals) passes[ordinal] = 1
      return passes
    })
    frames.set(key, asked)
    asked.catch(() => frames.delete(key))
    const [oldest] = frames.keys()
    if (frames.size > KEPT_FRAMES && oldest !== undefined) frames.delete(oldest)
    return asked
  }

  return async (filter, given) => {
    const columns = given ?? (await cache.get())
    const bbox = filter.bbox && (await inFrame(columns, filter.bbox))
    return { columns, masks: criterionMasks(columns, filter, { bbox }) }
  }
}
