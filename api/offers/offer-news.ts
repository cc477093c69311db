// What became of the plots of an offer since: their frozen figures beside those of the data served.
import type { Sql } from '../../geodata/db/open-database.ts'
import { groupId, plotsOfGroup } from '../../geodata/model/plots/assembly.ts'
import type { Language } from '../../geodata/model/language.ts'
import type { OfferNews } from '../../geodata/model/offers/offer.ts'
import { listExportPlots } from '../exports/list-export-plots.ts'
import type { ServedVersion } from '../version/served-version.ts'
import type { FoundPlot } from './find-plots.ts'
import { findPlots } from './find-plots.ts'
import type { FrozenRow } from './offer-figures.ts'
import { figureChanges } from './offer-figures.ts'

/** A plot or group of an offer, with the data that its facts are of. */
export type Offered = { plot: string; published_at: string; demonstration: boolean; key: string }
type PlotNews = OfferNews['plots'][number]

/**
 * Null while nothing differs; nothing is asked of the database while the facts are of the data served. Readings and maps
 * are not compared, figures and outlines are. A demonstration and real data have no plot in common.
 */
export async function getOfferNews(
  sql: Sql,
  served: ServedVersion,
  offered: readonly Offered[],
  language: Language,
): Promise<OfferNews | null> {
  const older = offered.filter(({ published_at }) => published_at !== served.publishedAt)
  if (older.length === 0) return null
  const ids = older.filter(isSameKind(served)).flatMap(({ plot }) => plotsOfGroup(plot))
  const found = await findPlots(sql, served, ids)
  const [todays, frozen] = await Promise.all([
    listTodays(sql, served, found),
    listFrozen(sql, older.filter(isSameKind(served))),
  ])
  const plots = older.flatMap((one): PlotNews[] => {
    const news = newsOf(one.plot, frozen.get(one.key) ?? [], { found, todays }, language)
    return news ? [news] : []
  })
  if (plots.length === 0) return null
  return { data_version: served.version, demonstration: served.demonstration, plots }
}

const isSameKind =
  (served: ServedVersion) =>
  ({ demonstration }: Offered) =>
    demonstration === served.demonstration

type Todays = ReadonlyMap<string, FrozenRow>

function newsOf(
  plot: string,
  frozen: readonly FrozenRow[],
  { found, todays }: { found: ReadonlyMap<string, FoundPlot>; todays: Todays },
  language: Language,
): PlotNews | undefined {
  const members = frozen.map((row) => ({ row, current: todays.get(found.get(row.id)?.id ?? '') }))
  if (members.length === 0 || members.some(({ current }) => !current))
    return { plot, kind: 'gone', by: null, figures: [] }
  const by = groupId(members.map(({ current }) => current!.id))
  const figures = members.flatMap(({ row, current }) =>
    figureChanges(row, current!, language, members.length > 1 ? `${row.id} · ` : ''),
  )
  if (by !== plot) return { plot, kind: 'replaced', by, figures }
  return figures.length > 0 ? { plot, kind: 'changed', by: null, figures } : undefined
}

async function listTodays(
  sql: Sql,
  served: ServedVersion,
  found: ReadonlyMap<string, FoundPlot>,
): Promise<Todays> {
  const ordinals = [...new Set([...found.values()].map(({ ordinal }) => ordinal))]
  if (ordinals.length === 0) return new Map()
  const rows = await listExportPlots(sql, served, ordinals, { geojson: false })
  return new Map(
    rows.map((row) => [row.id, { ...row, wkb: Buffer.from(row.wkb).toString('base64') }]),
  )
}

async function listFrozen(
  sql: Sql,
  offered: readonly Offered[],
): Promise<Map<string, FrozenRow[]>> {
  if (offered.length === 0) return new Map()
  const rows = await sql<{ key: string; rows: FrozenRow[] }[]>`
    select key, facts -> 'rows' as rows from written.fact
    where key = any (${offered.map(({ key }) => key)}::text[])`
  return new Map(rows.map((row) => [row.key, row.rows]))
}
