// Where each dataset of a run can be relied on, from the territory of the version.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { readFeatures } from '../readers/read-features.ts'
import type { Places } from '../sources/source.ts'
import type { FoundCoverage } from './coverage/find-coverage.ts'
import { IngestError } from './ingest-error.ts'

/** Overlays snap to a millimetre: see "Overlays of a reading" in ARCHITECTURE.md. */
const GRID_M = 0.001

/** Keeps the region for the datasets to come, and gives it to the territory that was read. */
export async function layRegion(sql: Sql, version: DataVersion): Promise<void> {
  await sql`
    insert into ${tableOf(sql, version, 'raw_coverage')} (code, geom)
    select 'region', ST_Multi(ST_Union(geom)) from ${tableOf(sql, version, 'departement')}`
  await sql`
    update ${tableOf(sql, version, 'dataset')}
    set coverage = (select geom from ${tableOf(sql, version, 'raw_coverage')} where code = 'region'),
      coverage_basis = 'territory'
    where 'territory' = any (serves)`
}

/**
 * Keeps what a dataset covers (EPSG:2154) until its row is there. Throws an IngestError when a code that a person stated is
 * of no territory, or a polygon lies outside of the region.
 */
export async function layCoverage(
  sql: Sql,
  version: DataVersion,
  id: string,
  { coverage, basis }: FoundCoverage,
): Promise<void> {
  if (coverage.kind === 'own') return
  const kept = tableOf(sql, version, 'raw_coverage')
  if (coverage.kind === 'places' && (basis === 'operator' || basis === 'beside'))
    await refuseStrange(sql, version, id, coverage)
  const polygons = coverage.kind === 'shape' ? await readPolygons(coverage.path, id) : []
  const [row] = await sql`
    insert into ${kept} (code, geom)
    select ${id}, geom
    from (select ST_Multi(ST_CollectionExtract(${shapeOf()}, 3)) as geom) as one where not ST_IsEmpty(geom)
    on conflict (code) do update set geom = excluded.geom
    returning code`
  if (!row)
    throw new IngestError(`${id}: what is stated to be its coverage holds no land of the region`)

  function shapeOf() {
    const region = sql`(select geom from ${kept} where code = 'region')`
    if (coverage.kind === 'places') return unionOf(sql, version, coverage)
    if (coverage.kind !== 'shape') return region
    return sql`(
      select ST_Intersection(ST_Union(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(said), 2154)), ${GRID_M}::float8), ${region}, ${GRID_M}::float8)
      from unnest(${polygons}::text[]) as said)`
  }
}

/** Writes what was kept to the row of the dataset. */
export async function setCoverage(
  sql: Sql,
  version: DataVersion,
  id: string,
  { coverage, basis }: FoundCoverage,
): Promise<void> {
  const laid = sql`(select geom from ${tableOf(sql, version, 'raw_coverage')} where code = ${id})`
  await sql`
    update ${tableOf(sql, version, 'dataset')}
    set coverage = ${coverage.kind === 'own' ? sql`coverage` : laid}, coverage_basis = ${basis}
    where id = ${id}`
}

/** Ids of the datasets whose rows are there and cover nothing. */
export async function listUncovered(sql: Sql, version: DataVersion): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select id from ${tableOf(sql, version, 'dataset')} where coverage is null order by id`
  return rows.map(({ id }) => id)
}

/** The code column of each table of territories. */
const TABLES = {
  departements: ['departement', 'code'],
  communes: ['commune', 'code_insee'],
  epci: ['epci', 'siren'],
} as const
const kindsOf = (places: Places) =>
  (['departements', 'communes', 'epci'] as const).map((kind) => ({
    kind,
    codes: [...(places[kind] ?? [])],
  }))

function unionOf(sql: Sql, version: DataVersion, places: Places) {
  const parts = kindsOf(places).map(({ kind, codes }, i) => {
    const [table, code] = TABLES[kind]
    const part = sql`
      select geom from ${tableOf(sql, version, table)} where ${sql(code)} = any (${codes}::text[])`
    return i === 0 ? part : sql`union all ${part}`
  })
  return sql`(
    select coalesce(ST_Union(geom, ${GRID_M}::float8), 'SRID=2154;POLYGON EMPTY'::geometry)
    from (${parts}) as place)`
}

async function refuseStrange(
  sql: Sql,
  version: DataVersion,
  id: string,
  places: Places,
): Promise<void> {
  for (const { kind, codes } of kindsOf(places)) {
    const [table, code] = TABLES[kind]
    const strange = await sql<{ code: string }[]>`
      select said as code from unnest(${codes}::text[]) as said
      where not exists (select from ${tableOf(sql, version, table)} where ${sql(code)} = said)`
    if (strange.length === 0) continue
    const named = strange.slice(0, 5).map((one) => one.code)
    throw new IngestError(
      `${id}: its coverage names ${kind} that the territory does not have: ${named.join(', ')}${strange.length > 5 ? ', …' : ''}`,
    )
  }
}

/** GeoJSON in EPSG:2154. */
async function readPolygons(path: string, id: string): Promise<string[]> {
  const polygons: string[] = []
  for await (const { geometry } of readFeatures(path, { name: path, crs: 'any', wants: 'polygon' }))
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon')
      polygons.push(JSON.stringify(geometry))
  if (polygons.length === 0)
    throw new IngestError(`${id}: ${path} holds no polygon of its coverage`)
  return polygons
}
