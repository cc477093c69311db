// Finds places of a data version by what a person types: names, codes, ids and cadastral references.
import type { Sql } from '../../geodata/db/open-database.ts'
import type { Territory } from '../../geodata/model/answers.ts'
import type { FoundPlace } from '../../geodata/model/search-answers.ts'
import { PLACE_KINDS } from '../../geodata/model/search-answers.ts'
import type { ParcelPlace } from './parcel-places.ts'
import { listParcelPlaces } from './parcel-places.ts'
import type { PlotPlace } from './plot-places.ts'
import { getPlotPlaces } from './plot-places.ts'
import { foldTyped } from '../../geodata/model/references/fold-name.ts'
import { writeReference } from '../../geodata/model/references/parcel-names.ts'
import { readCommune } from '../../geodata/model/references/read-commune.ts'
import { readParcelWords } from '../../geodata/model/references/reference-starts.ts'
import type { Told } from '../../geodata/model/references/remarks.ts'
import type { ServedVersion } from '../version/served-version.ts'
import type { Named } from './rank-names.ts'
import { rankNames, shareAmongKinds } from './rank-names.ts'
import type { SearchIndex } from './search-index.ts'
import { referencesFrom } from './sorted-references.ts'

/** A parcel stands beside the names by its rank: named in full, or begun. */
type Candidate = Pick<Named, 'kind' | 'id'> & {
  rank: number
  plot?: string | undefined
  parcel?: ParcelPlace | undefined
}

export type FoundPlaces = {
  places: FoundPlace[]
  /** What is to be said of how the words were read: a commune of old, a postal code. */
  remarks: Told[]
}

/** At most `limit` places of the version, best first; coordinates in EPSG:4326. */
export async function findPlaces(
  sql: Sql,
  served: ServedVersion,
  index: SearchIndex,
  typed: string,
  limit: number,
): Promise<FoundPlaces> {
  const named: Candidate[] = rankNames(index.names, foldTyped(typed), limit).map(
    ({ found: { kind, id }, rank }) => ({ kind, id, rank }),
  )
  const meant = findMeant(index, typed)
  const parcels = await findParcels(sql, served, index, typed, limit)
  const known = new Set(named.map(({ kind, id }) => `${kind}:${id}`))
  const more = meant.communes.filter(({ kind, id }) => !known.has(`${kind}:${id}`))
  const found = [...named, ...more, ...parcels.found]
  const chosen = shareAmongKinds(found.sort(byRankAndKind), limit)
  const plotIds = chosen.flatMap(({ kind, id, plot }) => (kind === 'plot' ? id : (plot ?? [])))
  const plots = plotIds.length ? await getPlotPlaces(sql, served, plotIds) : new Map()
  return {
    places: chosen.flatMap((one) => placeOf(one, index, plots) ?? []),
    remarks: [...meant.remarks, ...parcels.remarks],
  }
}

/** Communes of the version by a code or a name that they no longer bear, or by their postal code. */
function findMeant(
  { territories, gazetteer }: SearchIndex,
  typed: string,
): { communes: Candidate[]; remarks: readonly Told[] } {
  const reading = readCommune(typed, gazetteer)
  // A version older than the list may still have the commune.
  const isThere = territories.byCode.has(`commune:${typed.trim()}`)
  if ('reason' in reading || isThere || reading.remarks.length === 0)
    return { communes: [], remarks: [] }
  const communes = reading.communes.filter(({ code }) => territories.byCode.has(`commune:${code}`))
  return {
    communes: communes.map(({ code }) => ({ kind: 'commune', id: code, rank: 0 })),
    remarks: reading.remarks,
  }
}

async function findParcels(
  sql: Sql,
  served: ServedVersion,
  { gazetteer, references, plotIds }: SearchIndex,
  typed: string,
  limit: number,
): Promise<{ found: Candidate[]; remarks: readonly Told[] }> {
  const words = readParcelWords(typed, gazetteer)
  if (!words) return { found: [], remarks: [] }
  const found = new Map<string, Candidate>()
  const rankOf = (id: string) => (words.exact.includes(id) ? 0 : 1)
  for (const parcel of await listParcelPlaces(sql, served, words.starts, limit))
    found.set(parcel.id, { kind: 'parcel', id: parcel.id, rank: rankOf(parcel.id), parcel })
  for (const start of words.starts)
    for (const [id, ordinal] of referencesFrom(references, start, limit)) {
      const { parcel } = found.get(id) ?? {}
      found.set(id, { kind: 'parcel', id, rank: rankOf(id), plot: plotIds[ordinal], parcel })
    }
  return {
    found: [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    remarks: words.remarks,
  }
}

function byRankAndKind(a: Candidate, b: Candidate): number {
  return a.rank - b.rank || PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind)
}

function placeOf(
  { kind, id, plot, parcel }: Candidate,
  { territories }: SearchIndex,
  plots: ReadonlyMap<string, PlotPlace>,
): FoundPlace | undefined {
  if (kind !== 'plot' && kind !== 'parcel') {
    const territory = territories.byCode.get(`${kind}:${id}`)
    return territory && placeOfTerritory(territory)
  }
  const holding = plots.get(kind === 'plot' ? id : (plot ?? ''))
  const shape = parcel ?? holding
  if (!shape) return undefined
  const { lon, lat, bbox } = shape
  // Parcels of Paris name an arrondissement, which is no commune.
  const commune = communeOf(shape) ?? (holding ? communeOf(holding) : null)
  const label = kind === 'plot' ? (holding?.name ?? id) : writeReference(id)
  const detail = [kind === 'plot' ? holding?.site : holding?.name, commune].filter(Boolean)
  return {
    ...{ kind, id, label, lon, lat, bbox },
    detail: detail.join(' · ') || null,
    plots: kind === 'plot' || holding ? 1 : 0,
    plot: kind === 'parcel' ? (holding?.id ?? null) : null,
  }
}

function placeOfTerritory({ kind, code, name, within, plots, bbox }: Territory): FoundPlace {
  const [west, south, east, north] = bbox ?? []
  const known = west !== undefined && south !== undefined && east !== undefined
  return {
    ...{ kind, id: code, label: name, detail: within, plots, plot: null, bbox },
    lon: known ? (west + east) / 2 : null,
    lat: known && north !== undefined ? (south + north) / 2 : null,
  }
}

function communeOf({ commune, departement }: PlotPlace | ParcelPlace): string | null {
  if (commune === null) return null
  return departement === null ? commune : `${commune} (${departement})`
}
