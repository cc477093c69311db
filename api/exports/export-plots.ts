// The plots of an export: all of the list's in its order, found once, then read in pieces while the file is written.
import type { ExportPlot } from '../../geodata/exports/export-plot.ts'
import type { Fit } from '../plots/fit-scores.ts'
import { fitOf, rankPlots } from '../plots/fit-scores.ts'
import type { PlotColumns } from '../columns/plot-columns.ts'
import type { Explorer } from '../explorer.ts'
import { listExportPlots } from './list-export-plots.ts'
import { listOrderedOrdinals } from '../plots/plot-order.ts'
import { FIT_SORT } from '../plots/plot-page.ts'
import type { ExportQuestion } from './export-question.ts'

/** So few that others are answered between two pieces. */
const PIECE = 250

export type ExportOrder = { ordinals: readonly number[]; fits: ReadonlyMap<number, Fit> }

/** Which plots, in the order of the list; with an order by preference, their scores. */
export async function findExportOrder(
  { db, matchPlots }: Explorer,
  columns: PlotColumns,
  { filter, sort, wish }: ExportQuestion,
): Promise<ExportOrder> {
  // Also asked where the order needs it not: it refuses an area that is not kept.
  const { masks } = await matchPlots(filter, columns)
  if (sort !== FIT_SORT)
    return {
      ordinals: await listOrderedOrdinals(db.sql, columns.served, filter, sort),
      fits: new Map(),
    }
  const ranked = rankPlots(masks.drops, fitOf(columns, filter, wish), { limit: columns.count })
  return {
    ordinals: ranked.map(({ plot }) => plot),
    fits: new Map(ranked.map(({ plot, fit }) => [plot, fit])),
  }
}

/** Reads the first piece before it answers, so that a database that is away is told. Ends with an error once `signal` says so. */
export async function startExportPlots(
  { db }: Explorer,
  { served }: PlotColumns,
  { ordinals, fits }: ExportOrder,
  { geojson, signal }: { geojson: boolean; signal: AbortSignal },
): Promise<AsyncIterable<readonly ExportPlot[]>> {
  const read = async (from: number): Promise<ExportPlot[]> => {
    signal.throwIfAborted()
    const some = ordinals.slice(from, from + PIECE)
    const plots = await listExportPlots(db.sql, served, some, { geojson })
    return plots.map((plot, at) => {
      const fit = fits.get(plot.ordinal)
      return { ...plot, rank: from + at + 1, ...(fit && { fit }) }
    })
  }
  const first = await read(0)
  return (async function* () {
    yield first
    for (let from = PIECE; from < ordinals.length; from += PIECE) yield await read(from)
  })()
}
