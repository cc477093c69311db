// A page of the list: ordered by SQL, or by how well plots suit a wish, which the columnar copy works out.
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { FitWish } from '../../geodata/model/plots/fit-preferences.ts'
import type { Masks } from '../columns/criterion-masks.ts'
import { fitOf, rankPlots } from './fit-scores.ts'
import type { PlotColumns } from '../columns/plot-columns.ts'
import type { Explorer } from '../explorer.ts'
import type { ListSort, PageEnd, PlotPage } from './plot-page.ts'
import { FIT_SORT, listPlots, listPlotsByOrdinal } from './plot-page.ts'

type Question = {
  filter: PlotFilter
  sort: ListSort
  wish: FitWish
  limit: number
  after?: PageEnd | undefined
}

/** The page after `after`, and the masks that count its match. */
export async function getPlotPage(
  { db, matchPlots }: Explorer,
  columns: PlotColumns,
  { filter, sort, wish, limit, after }: Question,
): Promise<{ masks: Masks; page: PlotPage }> {
  const { served } = columns
  if (sort !== FIT_SORT) {
    const [{ masks }, page] = await Promise.all([
      matchPlots(filter, columns),
      listPlots(db.sql, served, filter, { sort, limit, after }),
    ])
    return { masks, page }
  }
  const { masks } = await matchPlots(filter, columns)
  const from = after && { score: Number(after.key), ordinal: after.ordinal }
  const ranked = rankPlots(masks.drops, fitOf(columns, filter, wish), { limit, after: from })
  const shown = ranked.slice(0, limit)
  const plots = await listPlotsByOrdinal(
    db.sql,
    served,
    shown.map(({ plot }) => plot),
  )
  const last = shown.at(-1)
  return {
    masks,
    page: {
      plots: plots.map((plot, at) => ({ ...plot, fit: shown[at]!.fit })),
      end: ranked.length > limit && last ? { key: last.fit.score, ordinal: last.plot } : null,
    },
  }
}
