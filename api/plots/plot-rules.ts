// What touches one plot: zones of the local plan, areas that constrain, items of the SDRIF-E maps.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Category, Use } from '../../geodata/model/codes.ts'
import { USES } from '../../geodata/model/codes.ts'
import type { UseAnswer } from '../../geodata/model/plans/use-answers.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import {
  drawsCategory,
  legendItem,
  SDRIF_E_REACH_M,
  SDRIF_E_TOLERANCE_M,
} from '../../geodata/model/plans/sdrif-e-legend.ts'
import { drawnAs, symbolMetres } from '../../geodata/model/plans/symbol-reading.ts'
import { m2ToHa } from '../../geodata/model/units.ts'

type ZoneRow = Omit<PlotSheet['zones'][number], 'area_ha'> & {
  area_m2: number
  uses: Partial<Record<Use, { answer: UseAnswer; rule?: string; confidence?: string }>>
}

/** Zones of the local plan by share, largest first; and by use every rule that one of them was read by, once. */
export async function listPlotZones(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<Pick<PlotSheet, 'zones' | 'use_rules'>> {
  const rows = await sql<ZoneRow[]>`
    select zone_urba.id, zone_urba.libelle, zone_urba.libelong, zone_urba.zone,
      plot_zone.area_m2, least(1, plot_zone.share::float8) as share,
      zone_urba.approved_on::text as approved_on, zone_urba.url, zone_urba.source, zone_urba.uses,
      zone_urba.excludes_all as excluded,
      case when zone_urba.economic is not null then jsonb_build_object('answer', zone_urba.economic,
        'rule', zone_urba.economic_rule, 'confidence', zone_urba.economic_confidence) end as economic
    from ${tableOf(sql, version, 'plot_zone')} as plot_zone
    join ${tableOf(sql, version, 'zone_urba')} as zone_urba on zone_urba.id = plot_zone.zone_id
    where plot_zone.plot_id = ${plotId}
    order by plot_zone.share desc, zone_urba.id`
  const rules = USES.flatMap((use) =>
    rows.flatMap(({ uses }) => {
      const read = uses[use]
      if (!read) return []
      const { answer, rule = '', confidence = '' } = read
      return [{ use, answer, rule, confidence }]
    }),
  )
  return {
    zones: rows.map(({ uses: _, ...row }) => inHectares(row)),
    use_rules: [...new Map(rules.map((one) => [`${one.use} ${one.rule}`, one])).values()],
  }
}

/** Areas that constrain the plot by share, largest first. */
export async function listPlotConstraints(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<PlotSheet['constraint_areas']> {
  const rows = await sql<
    (Omit<PlotSheet['constraint_areas'][number], 'area_ha'> & { area_m2: number })[]
  >`
    select area.id, area.kind, area.effect, area.name, plot_constraint.area_m2,
      least(1, plot_constraint.share::float8) as share, area.url, area.source
    from ${tableOf(sql, version, 'plot_constraint')} as plot_constraint
    join ${tableOf(sql, version, 'constraint_area')} as area
      on area.id = plot_constraint.constraint_id
    where plot_constraint.plot_id = ${plotId}
    order by plot_constraint.share desc, area.id`
  return rows.map(inHectares)
}

type NearItem = Omit<PlotSheet['sdrif_e'][number], 'position'> & {
  inside: boolean
  dimension: number
  category: Category | null
  /** Of the plot. */
  own: Category | null
}

/**
 * The nearest element of each legend item within reach. `edge` when the plot lies across the item's edge or within
 * the tolerance of it. Symbols are told by their rounded distance alone. An area of the plot's own category, which it
 * may have from its site, is never told as outside.
 */
export async function listPlotSdrifE(
  sql: Sql,
  version: DataVersion,
  plotId: string,
): Promise<PlotSheet['sdrif_e']> {
  const rows = await sql<NearItem[]>`
    with plot as (
      select geom, category from ${tableOf(sql, version, 'plot')} where id = ${plotId}),
    near as (
      select distinct on (item.map, item.item) item.map, item.item, item.name, item.confirmed, item.source,
        item.category, plot.category as own,
        ST_Distance(item.geom, plot.geom) as distance_m, ST_Dimension(item.geom) as dimension,
        ST_Dimension(item.geom) = 2 and ST_Covers(item.geom, plot.geom)
          and ST_Distance(ST_Boundary(item.geom), plot.geom) > ${SDRIF_E_TOLERANCE_M} as inside
      from plot join ${tableOf(sql, version, 'sdrif_e')} as item
        on ST_DWithin(item.geom, plot.geom, ${SDRIF_E_REACH_M})
      order by item.map, item.item, ST_Distance(item.geom, plot.geom), item.id)
    select * from near order by map, item`
  return rows.flatMap((row): PlotSheet['sdrif_e'] => {
    const { inside, dimension, category, own, distance_m, ...told } = row
    const tolerance = legendItem(told.item)?.tolerance_m ?? SDRIF_E_TOLERANCE_M
    if (drawnAs(told.item, dimension) !== 'area')
      return [{ ...told, position: 'symbol', distance_m: symbolMetres(distance_m, tolerance) }]
    const position = inside ? 'inside' : distance_m <= tolerance ? 'edge' : 'outside'
    if (position === 'outside' && drawsCategory(told.item, category, own)) return []
    return [{ ...told, position, distance_m: Math.round(distance_m) }]
  })
}

function inHectares<Row extends { area_m2: number }>({ area_m2, ...row }: Row) {
  return { ...row, area_ha: Math.round(m2ToHa(area_m2) * 1e4) / 1e4 }
}
