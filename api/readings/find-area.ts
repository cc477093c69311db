// The piece of land that a question names, as one geometry with its name. Faults are told in plain words.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { GRID_M } from '../../geodata/db/union-m2.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { READING_LIMITS } from '../../geodata/model/plans/reading.ts'
import { ApiFault } from '../http/api-fault.ts'
import { areaGeometry } from '../areas/area-geometry.ts'
import type { ReadArea } from './layer-parts.ts'
import { slicesOf } from './layer-parts.ts'
import type { ReadingQuestion } from './reading-question.ts'

export type FoundArea = ReadArea &
  Pick<Reading, 'of' | 'kind' | 'ids' | 'name' | 'geometry' | 'bbox' | 'declared_natural_ha'>

type Shape = {
  wkb: Buffer | null
  m2: number
  vertices: number
  geometry: Reading['geometry']
  bbox: Reading['bbox']
}

/**
 * Surfaces in EPSG:2154, geometry and bbox in EPSG:4326. Throws an ApiFault: 404 when a plot, a parcel or an area is not
 * there, 422 when the area goes beyond READING_LIMITS or has no surface. A parcel that only a plot names is read
 * as the plot.
 */
export async function findArea(
  sql: Sql,
  version: DataVersion,
  question: ReadingQuestion,
): Promise<FoundArea> {
  if (question.kind === 'area') return findDrawn(sql, question.text)
  if (question.kind === 'plots') return findPlots(sql, version, question.ids)
  const parcelsOf = (ids: readonly string[]) =>
    sql`${tableOf(sql, version, 'parcel')} where id = any (string_to_array(${ids.join('+')}::text, '+'))`
  const held = new Set(
    (await sql<{ id: string }[]>`select id from ${parcelsOf(question.names.flat())}`).map(
      ({ id }) => id,
    ),
  )
  const ids = question.names.flatMap((names) => names.find((name) => held.has(name)) ?? [])
  if (ids.length === question.names.length)
    return {
      ...(await shapeOf(
        sql,
        sql`(select ST_Union(geom, ${GRID_M}::float8) from ${parcelsOf(ids)})`,
      )),
      of: question.text,
      kind: 'parcel',
      ids,
      name: null,
      declared_natural_ha: null,
    }
  return findPlots(sql, version, await plotsOfParcels(sql, version, question.names))
}

async function findDrawn(sql: Sql, text: string): Promise<FoundArea> {
  const shape = await shapeOf(sql, areaGeometry(sql, text))
  const key = text.startsWith('area:') ? text.slice('area:'.length) : null
  const [kept] =
    key === null
      ? []
      : await sql<{ name: string | null }[]>`
    select name from explorer.area where key = ${key}`
  return {
    ...shape,
    of: text,
    kind: 'area',
    ids: [],
    name: kept?.name ?? null,
    declared_natural_ha: null,
  }
}

async function findPlots(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<FoundArea> {
  const plots = await listPlots(sql, version, ids)
  const missing = ids.find((id) => !plots.some(({ asked }) => asked === id))
  if (missing !== undefined)
    throw new ApiFault(404, 'not_found', `There is no plot with the id ${missing}`)
  const found = [...new Set(plots.map(({ id }) => id))].sort()
  const shape = await shapeOf(
    sql,
    sql`(
    select ST_Union(geom, ${GRID_M}::float8) from ${tableOf(sql, version, 'plot')}
    where id = any (string_to_array(${found.join('+')}::text, '+')))`,
  )
  const naturals = plots.map(({ natural_m2 }) => natural_m2)
  return {
    ...shape,
    of: `plot:${found.join('+')}`,
    kind: found.length > 1 ? 'group' : 'plot',
    ids: found,
    name: found.length > 1 ? null : (plots[0]?.name ?? null),
    declared_natural_ha: naturals.some((m2) => m2 === null)
      ? null
      : m2ToHa(naturals.reduce<number>((sum, m2) => sum + (m2 ?? 0), 0)),
  }
}

type Named = { asked: string; id: string; name: string | null; natural_m2: number | null }

/** Of each id the plot that bears it, else the one that replaces it: the second is a search without an index. */
async function listPlots(sql: Sql, version: DataVersion, ids: readonly string[]): Promise<Named[]> {
  const named = await listBy(sql, version, sql`plot.id`, ids)
  const missing = ids.filter((id) => !named.some(({ asked }) => asked === id))
  if (missing.length === 0) return named
  return [...named, ...(await listBy(sql, version, sql`plot.replaces`, missing))]
}

const listBy = (
  sql: Sql,
  version: DataVersion,
  column: ReturnType<typeof areaGeometry>,
  ids: readonly string[],
): Promise<Named[]> => sql<Named[]>`
  select ${column} as asked, plot.id, nullif(concat_ws(', ', plot.name, site.name), '') as name, plot.natural_m2
  from ${tableOf(sql, version, 'plot')} as plot
  left join ${tableOf(sql, version, 'site')} as site on site.id = plot.site_id
  where ${column} = any (string_to_array(${ids.join('+')}::text, '+'))`

/** The plots that hold every one of these parcels, each by any of its references. */
async function plotsOfParcels(
  sql: Sql,
  version: DataVersion,
  parcels: readonly (readonly string[])[],
): Promise<string[]> {
  const rows = await sql<{ id: string; refs: string[] }[]>`
    select id, cadastral_refs as refs from ${tableOf(sql, version, 'plot')}
    where cadastral_refs && string_to_array(${parcels.flat().join('+')}::text, '+') order by ordinal`
  const [missing] =
    parcels.find((names) => !rows.some(({ refs }) => names.some((one) => refs.includes(one)))) ?? []
  if (missing !== undefined)
    throw new ApiFault(
      404,
      'not_found',
      `No parcel ${missing} is known here, nor a plot that holds it`,
    )
  return rows.map(({ id }) => id)
}

async function shapeOf(
  sql: Sql,
  geometry: ReturnType<typeof areaGeometry>,
): Promise<ReadArea & Pick<FoundArea, 'geometry' | 'bbox'>> {
  const [row] = await sql<Shape[]>`
    with given as materialized (
      select ST_Multi(ST_CollectionExtract(ST_MakeValid(${geometry}), 3)) as geom),
    door as materialized (select geom, ST_Transform(geom, 4326) as at from given)
    select ST_AsBinary(geom) as wkb, ST_Area(geom) as m2, ST_NPoints(geom) as vertices, ST_AsGeoJSON(at, 7)::json as geometry,
      array[ST_XMin(at), ST_YMin(at), ST_XMax(at), ST_YMax(at)]::float8[] as bbox
    from door`
  if (!row?.wkb) throw new ApiFault(404, 'not_found', 'No area is kept under this key')
  const { wkb, m2, vertices, geometry: shape, bbox } = row
  if (m2 <= 0) throw new ApiFault(422, 'impossible', 'The area has no surface')
  if (m2ToHa(m2) > READING_LIMITS.ha)
    throw new ApiFault(
      422,
      'too_large',
      `The area has ${Math.round(m2ToHa(m2))} ha: a reading goes up to ${READING_LIMITS.ha} ha`,
    )
  if (vertices > READING_LIMITS.vertices)
    throw new ApiFault(
      422,
      'too_large',
      `The outline has ${vertices} vertices: a reading goes up to ${READING_LIMITS.vertices}; simplify it first`,
    )
  const [cut] = await sql<{ slices: Buffer }[]>`
    select ${slicesOf(sql, sql`geom`)} as slices from ST_GeomFromWKB(${wkb}::bytea, 2154) as geom`
  return { wkb, slices: cut!.slices, m2, geometry: shape, bbox }
}
