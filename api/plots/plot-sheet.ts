// Everything about one plot: its figures, the rules that touch it, its geometry, and where each figure came from.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { USES } from '../../geodata/model/codes.ts'
import { readDeclaredZone, ZONED } from '../../geodata/model/plans/declared-zone.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { NearRow } from './near-networks.ts'
import { nearColumn, networksOfRow } from './near-networks.ts'
import { listProvenance } from './plot-provenance.ts'
import type { PlotRow } from './plot-row.ts'
import { plotColumns, plotJoins, plotOfRow } from './plot-row.ts'
import { getPlotSurroundings } from './plot-surroundings.ts'
import { listPlotConstraints, listPlotSdrifE, listPlotZones } from './plot-rules.ts'

type SheetRow = PlotRow &
  NearRow & {
    declared_m2: number | null
    cadastral_m2: number | null
    natural_m2: number | null
    road_snap_m: number | null
    cadastral_refs: string[]
    replaces: string | null
    declared: Record<string, unknown>
    source: string
    site: (Omit<NonNullable<PlotSheet['site']>, 'surface_ha'> & { surface_m2: number }) | null
    footprint: PlotSheet['footprint']
    geometry: PlotSheet['geometry']
    bbox: PlotSheet['bbox']
  }

/**
 * The sheet of a plot of a version by its id, or of the plot that replaces that id; undefined when there is none.
 * Hectares and kilometres; geometry, centre and bbox in EPSG:4326.
 */
export async function getPlotSheet(
  sql: Sql,
  version: DataVersion,
  id: string,
): Promise<PlotSheet | undefined> {
  const [row] = await sql<SheetRow[]>`
    with page as (
      -- The second is looked for where the first is none: it goes through all plots.
      select plot.* from ${tableOf(sql, version, 'plot')} as plot
      where plot.id = coalesce(
        (select id from ${tableOf(sql, version, 'plot')} where id = ${id}),
        (select min(id) from ${tableOf(sql, version, 'plot')} where replaces = ${id})))
    select ${plotColumns(sql)}, page.declared_m2, page.cadastral_m2, page.natural_m2, page.road_snap_m,
      page.cadastral_refs, page.replaces, page.declared, page.source,
      case when site.id is null then null else jsonb_build_object(
        'id', site.id, 'name', site.name, 'kind', site.kind, 'vocation', site.vocation,
        'state', site.state, 'category', site.category, 'surface_m2', site.surface_m2,
        'plots', site.plots, 'proxy', site.proxy) end as site,
      ${footprint(sql)} as footprint, ${nearColumn(sql, version)},
      ST_AsGeoJSON(ST_Transform(page.geom, 4326), 7)::jsonb as geometry,
      (select array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)]
        from (select ST_Transform(page.geom, 4326) as box) as boxed) as bbox
    from page ${plotJoins(sql, version)}`
  if (!row) return undefined
  const [{ zones, use_rules }, constraint_areas, sdrif_e, provenance, around] = await Promise.all([
    listPlotZones(sql, version, row.id),
    listPlotConstraints(sql, version, row.id),
    listPlotSdrifE(sql, version, row.id),
    listProvenance(sql, version, row.id, row.source),
    getPlotSurroundings(sql, version, row.id),
  ])
  return {
    ...plotOfRow(row),
    version: version.version,
    demonstration: version.demonstration,
    declared_ha: hectares(row.declared_m2),
    cadastral_ha: hectares(row.cadastral_m2),
    natural_ha: hectares(row.natural_m2),
    road_snap_m: row.road_snap_m,
    cadastral_refs: row.cadastral_refs,
    replaces: row.replaces,
    site: row.site && siteOf(row.site),
    zones,
    use_rules: [...use_rules, ...declaredRules(row, zones)],
    sdrif_e,
    constraint_areas,
    constraints_unknown: row.constraint_unknown as PlotSheet['constraints_unknown'],
    ...around,
    networks: networksOfRow(row),
    declared: row.declared,
    footprint: row.footprint,
    geometry: row.geometry,
    bbox: row.bbox,
    provenance,
  }
}

/** By which rules the zone was read that only the source names; none where zones of a plan decide. */
function declaredRules(
  { zone, declared }: SheetRow,
  zones: PlotSheet['zones'],
): PlotSheet['use_rules'] {
  if (zones.reduce((sum, { share }) => sum + share, 0) >= ZONED) return []
  const reading = readDeclaredZone(zone, declared.zone_du_plan)
  return reading ? USES.map((use) => ({ use, ...reading[use] })) : []
}

/** Sides to the decimetre, downwards: a side is never said longer than it is. */
const footprint = (sql: Sql) => sql`
  case when page.fit_rectangle is null then null else (
    select jsonb_build_object(
      'width_m', floor(10 * least(a, b)) / 10, 'length_m', floor(10 * greatest(a, b)) / 10,
      'geometry', ST_AsGeoJSON(ST_Transform(page.fit_rectangle, 4326), 7)::jsonb)
    from (
      select ST_Distance(ST_PointN(ring, 1), ST_PointN(ring, 2)) as a,
        ST_Distance(ST_PointN(ring, 2), ST_PointN(ring, 3)) as b
      from ST_ExteriorRing(page.fit_rectangle) as ring) as sides) end`

const hectares = (m2: number | null): number | null => (m2 === null ? null : m2ToHa(m2))

function siteOf({ surface_m2, ...site }: NonNullable<SheetRow['site']>): PlotSheet['site'] {
  return { ...site, surface_ha: m2ToHa(surface_m2) }
}
