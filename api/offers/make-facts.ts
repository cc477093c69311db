// What is true of a plot or a group in the data served: sheet, reading, rows of the files and a drawn map, to be frozen.
import { createHash } from 'node:crypto'
import type { OfferFacts } from '../../geodata/model/offers/offer-facts.ts'
import { drawPlotMap } from '../../geodata/offers/map/draw-plot-map.ts'
import type { Explorer } from '../explorer.ts'
import { listExportPlots } from '../exports/list-export-plots.ts'
import { getAnySheet } from '../groups/group-sheet.ts'
import { findArea } from '../readings/find-area.ts'
import { getReading } from '../readings/get-reading.ts'
import type { ServedVersion } from '../version/served-version.ts'
import { canonicalJson } from './canonical-json.ts'
import type { FoundPlot } from './find-plots.ts'

/** Facts and the key that they are kept under; `facts` is null where they are kept already. */
export type FrozenFacts = { key: string; facts: OfferFacts | null }

/**
 * The facts of a plot, or of a group of them, in this version. Those that are kept are not made again. Throws an ApiFault
 * 422 where the land is too large or its outline too long for a reading.
 */
export async function freezeFacts(
  { db, themeSources }: Pick<Explorer, 'db' | 'themeSources'>,
  served: ServedVersion,
  plots: readonly FoundPlot[],
): Promise<FrozenFacts> {
  const { sql } = db
  const ids = plots.map(({ id }) => id).sort()
  const text = ids.join('+')
  const [kept] = await sql<{ key: string }[]>`
    select key from written.fact
    where facts ->> 'published_at' = ${served.publishedAt} and facts #>> '{sheet,id}' = ${text}
    order by key limit 1`
  if (kept) return { key: kept.key, facts: null }
  const area = await findArea(sql, served, { kind: 'plots', ids, text: `plot:${text}` })
  const reading = await getReading(sql, served, await themeSources(served), area)
  const sheet = await getAnySheet(sql, served, ids)
  if (!sheet) throw new Error(`a plot of ${text} is no longer in data version ${served.version}`)
  const ordinals = plots.map(({ ordinal }) => ordinal).sort((a, b) => a - b)
  const rows = await listExportPlots(sql, served, ordinals, { geojson: true })
  const facts: OfferFacts = {
    version: served.version,
    demonstration: served.demonstration,
    published_at: served.publishedAt,
    sheet,
    reading,
    rows: rows.map((row) => ({ ...row, wkb: Buffer.from(row.wkb).toString('base64') })),
    map: await drawPlotMap(sql, served, ids),
  }
  return { key: createHash('sha256').update(canonicalJson(facts)).digest('hex'), facts }
}
