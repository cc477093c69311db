// The plots of an export: all of the list's in its order, found once, then read in pieces while the file is written.
import type { ExportPlot } from '../../geodata/exports/export-plot.ts'
import type { Suitability } from '../plots/suitability.ts'
import { suitabilityOf, rankPlots } from '../plots/suitability.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'
import type { Explorer } from '../explorer.ts'
import { listExportPlots } from './list-export-plots.ts'
import { SUITABILITY_SORT } from '../plots/plot-page.ts'
import type { ExportQuestion } from './export-question.ts'

/** So few that others are answered between two pieces. */
const PIECE = 250

export type ExportOrder = {
  ordinals: readonly number[]
  suitabilities: ReadonlyMap<number, Suitability>
}

/** Which plots, in the order of the list; with an order by preference, their scores. */
export async function findExportOrder(
  { matchPlots, getOrder }: Explorer,
  columns: ColumnarCopy,
  { filter, sort, weighting }: ExportQuestion,
  signal: AbortSignal,
): Promise<ExportOrder> {
  const { masks } = await matchPlots(filter, { columns, signal })
  if (sort !== SUITABILITY_SORT) {
    const { ordinals } = await getOrder(columns, sort)
    return {
      ordinals: [...ordinals].filter((ordinal) => masks.drops[ordinal] === 0),
      suitabilities: new Map(),
    }
  }
  const ranked = rankPlots(masks.drops, suitabilityOf(columns, filter, weighting), {
    limit: columns.count,
  })
  return {
    ordinals: ranked.map(({ plot }) => plot),
    suitabilities: new Map(ranked.map(({ plot, fit }) => [plot, fit])),
  }
}

/** Reads the first piece before it answers, so that a database that is away is told. Ends with an error once `signal` says so. */
export async function startExportPlots(
  { heavy }: Explorer,
  { served }: ColumnarCopy,
  { ordinals, suitabilities }: ExportOrder,
  { geojson, signal }: { geojson: boolean; signal: AbortSignal },
): Promise<AsyncIterable<readonly ExportPlot[]>> {
  const sql = heavy.sqlUntil(signal)
  const read = async (from: number): Promise<ExportPlot[]> => {
    const some = ordinals.slice(from, from + PIECE)
    const plots = await listExportPlots(sql, served, some, { geojson })
    return plots.map((plot, at) => {
      const fit = suitabilities.get(plot.ordinal)
      return { ...plot, rank: from + at + 1, ...(fit && { fit }) }
    })
  }
  const first = await read(0)
  return (async function* () {
    yield first
    for (let from = PIECE; from < ordinals.length; from += PIECE) yield await read(from)
  })()
}
