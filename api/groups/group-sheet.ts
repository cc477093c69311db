// Everything about a group of plots, as about one plot: the sheets of its plots merged, over its whole geometry.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { GroupSheet } from '../../geodata/model/plots/assembly.ts'
import { groupId } from '../../geodata/model/plots/assembly.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import { mergeSheets } from './merge-sheets.ts'
import type { Whole } from '../queries/whole-of-group.ts'
import { getPlotSheet } from '../plots/plot-sheet.ts'

/** The sheet of one plot or of a group of them; undefined when one is not there. */
export async function getAnySheet(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<PlotSheet | GroupSheet | undefined> {
  const [only, ...others] = ids
  if (only === undefined) return undefined
  return others.length > 0 ? getGroupSheet(sql, version, ids) : getPlotSheet(sql, version, only)
}

/**
 * The sheet of the group of these plots, whether they adjoin or not; undefined when one of them is not there. An id
 * that a plot replaces stands for that plot. Hectares and kilometres; geometry, centre and bbox in EPSG:4326.
 */
async function getGroupSheet(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<GroupSheet | undefined> {
  const found = await Promise.all(ids.map((id) => getPlotSheet(sql, version, id)))
  const sheets = [...new Map(found.flatMap((sheet) => (sheet ? [[sheet.id, sheet]] : []))).values()]
  if (found.includes(undefined) || sheets.length === 0) return undefined
  sheets.sort((a, b) => a.ordinal - b.ordinal)
  const plots = sheets.map(({ id }) => id)
  const whole = await getWhole(sql, version, plots)
  return {
    ...mergeSheets(groupId(plots), sheets, whole),
    members: sheets.map(({ id, ordinal, name, surface_ha }) => ({ id, ordinal, name, surface_ha })),
  }
}

async function getWhole(sql: Sql, version: DataVersion, ids: readonly string[]): Promise<Whole> {
  const listed = sql`string_to_array(${ids.join(',')}::text, ',')`
  const plot = tableOf(sql, version, 'plot')
  const [[shape], near] = await Promise.all([
    sql<(Pick<PlotSheet, 'geometry' | 'bbox'> & { lon: number; lat: number })[]>`
      with whole as (
        select ST_Multi(ST_CollectionExtract(ST_Union(geom), 3)) as geom from ${plot}
        where id = any(${listed})),
      door as (
        select ST_Transform(geom, 4326) as geom, ST_Transform(ST_PointOnSurface(geom), 4326) as centre
        from whole)
      select ST_AsGeoJSON(geom, 7)::jsonb as geometry, ST_X(centre) as lon, ST_Y(centre) as lat,
        array[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)] as bbox
      from door`,
    sql<{ kind: string; within_500_m: number; within_1_km: number }[]>`
      select point.kind, count(distinct point.id)::integer as within_1_km,
        (count(distinct point.id) filter (where ST_DWithin(point.geom, plot.geom, 500)))::integer
          as within_500_m
      from ${plot} as plot
      join ${tableOf(sql, version, 'risk_point')} as point on ST_DWithin(point.geom, plot.geom, 1000)
      where plot.id = any(${listed})
      group by point.kind`,
  ])
  if (!shape) throw new Error('the plots of a group have no geometry')
  const { geometry, bbox, lon, lat } = shape
  return {
    geometry,
    bbox,
    centre: [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6],
    risk: new Map(near.map(({ kind, ...counts }) => [kind, counts])),
  }
}
