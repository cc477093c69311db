// A page of the list, found on the columnar copy: in the order of a column, or by how well plots suit a wish.
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { Weighting } from '../../geodata/model/plots/preferences.ts'
import type { Masks } from '../columnar/criterion-masks.ts'
import { suitabilityOf, rankPlots } from './suitability.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'
import type { Explorer } from '../explorer.ts'
import type { ListSort, PageEnd, PlotPage } from './plot-page.ts'
import { SUITABILITY_SORT } from './plot-page.ts'
import { pageOf } from './plot-order.ts'

type Question = {
  filter: PlotFilter
  sort: ListSort
  weighting: Weighting
  limit: number
  after?: PageEnd | undefined
}

/** The page after `after`, and the masks that count its match. */
export async function getPlotPage(
  { matchPlots, listRows, getOrder }: Explorer,
  columns: ColumnarCopy,
  { filter, sort, weighting, limit, after }: Question,
  signal?: AbortSignal,
): Promise<{ masks: Masks; page: PlotPage }> {
  const { served } = columns
  const { masks } = await matchPlots(filter, { columns, signal })
  if (sort !== SUITABILITY_SORT) {
    const order = await getOrder(columns, sort)
    const { ordinals, end } = pageOf(order, masks.drops, { limit, after })
    return { masks, page: { plots: await listRows(served, ordinals), end } }
  }
  const from = after && { score: Number(after.key), ordinal: after.ordinal }
  const ranked = rankPlots(masks.drops, suitabilityOf(columns, filter, weighting), {
    limit,
    after: from,
  })
  const shown = ranked.slice(0, limit)
  const plots = await listRows(
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
