// What stands on and around one plot: prescriptions, context, points of risk, land use. What is not covered is null.
import type { Sql } from 'postgres'
import { GRID_M } from '../../geodata/db/union-m2.ts'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { isArtificialised } from '../../geodata/model/plans/land-use.ts'
import { RISK_POINT_KINDS, RISK_REACH_M } from '../../geodata/model/plots/plot-surroundings.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import { m2ToHa } from '../../geodata/model/units.ts'

type Surroundings = Pick<
  PlotSheet,
  'prescriptions' | 'context_areas' | 'risk_points' | 'land_use' | 'land_consumption'
>

/** A sliver below both is the play between two drawings of one boundary. */
const LEAST_SHARE = 0.005
const LEAST_M2 = 10

export async function getPlotSurroundings(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<Surroundings> {
  const [covered, prescriptions, context_areas, risk_points, land_use, land_consumption] =
    await Promise.all([
      listCoveredWords(sql, version, plotId),
      listPrescriptions(sql, version, plotId),
      listContextAreas(sql, version, plotId),
      listRiskPoints(sql, version, plotId),
      getLandUse(sql, version, plotId),
      getLandConsumption(sql, version, plotId),
    ])
  return {
    prescriptions: covered.has('prescription') || prescriptions.length > 0 ? prescriptions : null,
    context_areas: covered.has('context.qpv') || context_areas.length > 0 ? context_areas : null,
    risk_points,
    land_use,
    land_consumption,
  }
}

/** Words that some dataset serves where the plot is: its coverage holds the centre. */
async function listCoveredWords(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<Set<string>> {
  const rows = await sql<{ word: string }[]>`
    select distinct word
    from ${tableOf(sql, version, 'dataset')} as dataset
    join ${tableOf(sql, version, 'plot')} as plot on plot.id = ${plotId}
    cross join unnest(dataset.serves) as word
    where word in ('prescription', 'context.qpv') and ST_Intersects(dataset.coverage, plot.centre)`
  return new Set(rows.map(({ word }) => word))
}

async function listPrescriptions(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<NonNullable<PlotSheet['prescriptions']>> {
  const rows = await sql<
    (Omit<NonNullable<PlotSheet['prescriptions']>[number], 'area_ha'> & { area_m2: number })[]
  >`
    select touching.id, touching.code, touching.subcode, touching.name, touching.label, touching.url,
      touching.source, touching.area_m2, least(1, touching.area_m2 / touching.whole_m2) as share
    from (
      select prescription.*, ST_Area(plot.geom) as whole_m2,
        ST_Area(ST_Intersection(prescription.geom, plot.geom, ${GRID_M}::float8)) as area_m2
      from ${tableOf(sql, version, 'plot')} as plot
      join ${tableOf(sql, version, 'prescription')} as prescription
        on ST_Intersects(prescription.geom, plot.geom)
      where plot.id = ${plotId}) as touching
    where area_m2 >= ${LEAST_M2} or area_m2 >= ${LEAST_SHARE} * whole_m2
    order by area_m2 desc, id`
  return rows.map(({ area_m2, ...row }) => ({ ...row, area_ha: haOf(area_m2) }))
}

async function listContextAreas(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<NonNullable<PlotSheet['context_areas']>> {
  return sql<NonNullable<PlotSheet['context_areas']>>`
    select id, kind, name, share, source
    from (
      select area.id, area.kind, area.name, area.source,
        least(1, ST_Area(ST_Intersection(area.geom, plot.geom, ${GRID_M}::float8)) / ST_Area(plot.geom)) as share
      from ${tableOf(sql, version, 'plot')} as plot
      join ${tableOf(sql, version, 'context_area')} as area on ST_Intersects(area.geom, plot.geom)
      where plot.id = ${plotId}) as touching
    where share >= ${LEAST_SHARE}
    order by share desc, id`
}

/** A kind is known where a dataset that holds points of it covers the plot's centre. Metres from the plot's edge. */
async function listRiskPoints(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<PlotSheet['risk_points']> {
  const points = tableOf(sql, version, 'risk_point')
  const [near, far] = RISK_REACH_M
  return sql<PlotSheet['risk_points']>`
    with plot as materialized (
      select geom, centre from ${tableOf(sql, version, 'plot')} where id = ${plotId}),
    known as (
      select distinct on (wanted.kind) wanted.kind, wanted.at, dataset.id as source,
        ST_Distance(ST_Boundary(dataset.coverage), plot.geom) as edge_m
      from unnest(${[...RISK_POINT_KINDS]}::text[]) with ordinality as wanted (kind, at)
      cross join plot
      join ${tableOf(sql, version, 'dataset')} as dataset
        on 'risk_point' = any (dataset.serves) and ST_Intersects(dataset.coverage, plot.centre)
          and exists (select from ${points} where source = dataset.id and kind = wanted.kind)
      order by wanted.kind, dataset.id)
    select known.kind, known.source, floor(known.edge_m)::integer as edge_m,
      jsonb_build_object('name', nearest.name, 'detail', nearest.detail,
        'distance_m', round(nearest.distance_m)::integer) as nearest,
      within.near as within_500_m, within.far as within_1_km
    from known cross join plot
    cross join lateral (
      select point.name, nullif(point.detail, '') as detail, ST_Distance(point.geom, plot.geom) as distance_m
      from ${points} as point where point.kind = known.kind
      order by point.geom <-> plot.geom, point.id limit 1) as nearest
    cross join lateral (
      select count(*)::integer as far,
        (count(*) filter (where ST_DWithin(point.geom, plot.geom, ${near})))::integer as near
      from ${points} as point
      where point.kind = known.kind and ST_DWithin(point.geom, plot.geom, ${far})) as within
    order by known.at`
}

async function getLandUse(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<PlotSheet['land_use']> {
  const rows = await sql<{ code: number; source: string; area_m2: number; whole_m2: number }[]>`
    select land_use.code, min(land_use.source) as source, ST_Area(plot.geom) as whole_m2,
      sum(ST_Area(ST_Intersection(land_use.geom, plot.geom, ${GRID_M}::float8))) as area_m2
    from ${tableOf(sql, version, 'plot')} as plot
    join ${tableOf(sql, version, 'land_use')} as land_use on ST_Intersects(land_use.geom, plot.geom)
    where plot.id = ${plotId}
    group by land_use.code, plot.geom
    order by area_m2 desc, land_use.code`
  const whole = rows[0]?.whole_m2 ?? 0
  const covered = sumOf(rows)
  const [first] = rows
  if (!first || covered < LEAST_SHARE * whole) return null
  return {
    artificialised_ha: haOf(sumOf(rows.filter(({ code }) => isArtificialised(code)))),
    natural_ha: haOf(sumOf(rows.filter(({ code }) => !isArtificialised(code)))),
    uncovered_ha: haOf(Math.max(0, whole - covered)),
    classes: rows.flatMap(({ code, area_m2 }) =>
      area_m2 < LEAST_M2 && area_m2 < LEAST_SHARE * whole
        ? []
        : [{ code, area_ha: haOf(area_m2), share: Math.min(1, area_m2 / whole) }],
    ),
    source: first.source,
  }
}

/** Of the commune of the plot, over all years that are there. */
async function getLandConsumption(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<PlotSheet['land_consumption']> {
  const [row] = await sql<
    { first: number; last: number; total_m2: number; activity_m2: number | null; source: string }[]
  >`
    select min(year) as first, max(year) as last, sum(total_m2) as total_m2, min(consumed.source) as source,
      case when count(activity_m2) = count(*) then sum(activity_m2) end as activity_m2
    from ${tableOf(sql, version, 'plot')} as plot
    join ${tableOf(sql, version, 'land_consumption')} as consumed using (code_insee)
    where plot.id = ${plotId} having count(*) > 0`
  return row
    ? {
        from_year: row.first,
        to_year: row.last,
        total_ha: haOf(row.total_m2),
        activity_ha: row.activity_m2 === null ? null : haOf(row.activity_m2),
        source: row.source,
      }
    : null
}

const sumOf = (rows: readonly { area_m2: number }[]): number =>
  rows.reduce((sum, { area_m2 }) => sum + area_m2, 0)

/** Whole square metres, in hectares. */
const haOf = (m2: number): number => m2ToHa(Math.round(m2))
