// A plot as the list and the sheet answer it: which columns, which joins, and how a row becomes a `Plot`.
import type { Fragment, Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { AccessKind, Constraint, Use } from '../../geodata/model/codes.ts'
import type { UseColumn } from '../../geodata/model/plans/use-answers.ts'
import {
  answerOfUse,
  useColumns,
  useM2Of,
  usePartsOf,
} from '../../geodata/model/plans/use-answers.ts'
import { USES } from '../../geodata/model/codes.ts'
import { CRITERIA } from '../../geodata/model/filter/plot-filter.ts'
import type { Plot } from '../../geodata/model/plots/plot.ts'
import type { RoadKind } from '../../geodata/model/access/access-kinds.ts'
import { forEachKind, isRoadKind } from '../../geodata/model/access/access-kinds.ts'
import type {
  AccessColumn,
  AccessLeastColumn,
  AccessMeasure,
} from '../../geodata/model/access/access-measures.ts'
import { ACCESSES, fromStored } from '../../geodata/model/access/access-measures.ts'
import { recordOf } from '../../geodata/model/record-of.ts'
import { m2ToHa } from '../../geodata/model/units.ts'

type Metres = { [column in AccessColumn | AccessLeastColumn]: number | null }
type Uses = { [column in UseColumn]: number }
type Point = { name: string; detail: string | null }

export type PlotRow = Metres &
  Uses &
  Omit<
    Plot,
    | 'surface_ha'
    | 'usable_ha'
    | 'uses'
    | 'use_parts'
    | 'access'
    | 'constraints'
    | 'unknown'
    | 'centre'
  > & {
    surface_m2: number
    usable_m2: number | null
    constraint_unknown: string[]
    points: Partial<Record<AccessKind, Point>> | null
    road_points: Partial<Record<AccessKind, Point>> | null
    shares: { kind: Constraint; share: number }[] | null
    lon: number
    lat: number
  }

/** Columns of a `PlotRow`, of a relation `page` that holds whole rows of `plot`. */
export const plotColumns = (sql: Sql): Fragment => sql`
  page.brownfield_stage, page.id, page.ordinal, page.name, page.site_id, site.name as site_name, page.code_insee,
  commune.name as commune, page.epci, epci.name as epci_name, page.departement,
  page.surface_m2, page.usable_m2, page.land, page.status, page.stage, page.servicing,
  page.zone, page.category, page.constraint_unknown,
  ${sql(USES.flatMap((use) => useColumns(use).map((column) => `page.${column}`)))},
  ${sql(ACCESSES.flatMap(({ column, leastColumn }) => [`page.${column}`, `page.${leastColumn}`]))},
  reached_by_road.points as road_points, reached.points, touched.shares,
  ST_X(ST_Transform(page.centre, 4326)) as lon, ST_Y(ST_Transform(page.centre, 4326)) as lat`

export const plotJoins = (sql: Sql, version: DataVersion): Fragment => sql`
  left join ${tableOf(sql, version, 'site')} as site on site.id = page.site_id
  left join ${tableOf(sql, version, 'commune')} as commune on commune.code_insee = page.code_insee
  left join ${tableOf(sql, version, 'epci')} as epci on epci.siren = page.epci
  left join lateral (${points(sql, version, 'plot_access')}) as reached on true
  left join lateral (${points(sql, version, 'plot_road')}) as reached_by_road on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('kind', kind, 'share', share) order by share desc, kind) as shares
    from (
      select kind, round(share::numeric, 4) as share
      from ${tableOf(sql, version, 'plot_constraint_kind')}
      where plot_id = page.id) as by_kind) as touched on true`

/** By kind, the name of the point that a plot's distance is measured to. */
const points = (
  sql: Sql,
  version: DataVersion,
  table: 'plot_access' | 'plot_road',
): Fragment => sql`
    -- Not a join: that one goes through all points for each plot.
    select jsonb_object_agg(reach.kind, (
      select jsonb_build_object('name', name, 'detail', detail)
      from ${tableOf(sql, version, 'access_point')} where id = reach.point_id)) as points
    from ${tableOf(sql, version, table)} as reach
    where reach.plot_id = page.id`

/** Units for people (ha, km, minutes), uses as answers, and the words whose value is not known. */
export function plotOfRow(row: PlotRow): Plot {
  return {
    id: row.id,
    ordinal: row.ordinal,
    name: row.name,
    site_id: row.site_id,
    site_name: row.site_name,
    code_insee: row.code_insee,
    commune: row.commune,
    epci: row.epci,
    epci_name: row.epci_name,
    departement: row.departement,
    surface_ha: m2ToHa(row.surface_m2),
    usable_ha: row.usable_m2 === null ? null : m2ToHa(row.usable_m2),
    land: row.land,
    status: row.status,
    stage: row.stage,
    brownfield_stage: row.brownfield_stage,
    servicing: row.servicing,
    zone: row.zone,
    category: row.category,
    ...usesOfRow(row),
    access: forEachKind((kind) => accessOf(row, kind)),
    constraints: row.shares ?? [],
    unknown: unknownWords(row),
    centre: [degrees(row.lon), degrees(row.lat)],
  }
}

/** One answer a use for the whole plot, and what each answer covers of it. */
function usesOfRow(row: PlotRow): Pick<Plot, 'uses' | 'use_parts'> {
  const m2 = recordOf(USES, (use) => useM2Of(row, use))
  return {
    uses: recordOf(USES, (use) => answerOfUse(m2[use])),
    use_parts: recordOf(USES, (use) => usePartsOf(m2[use])),
  }
}

function accessOf(row: PlotRow, kind: AccessKind): Plot['access'][AccessKind] {
  const { name = null, detail = null } = row.points?.[kind] ?? {}
  const byRoad = row.road_points?.[kind]
  return {
    name,
    detail,
    straight_km: shown('straight_km', row[`${kind}_straight_m`]),
    straight_least_km: shown('straight_km', row[`${kind}_straight_least_m`]),
    road_name: byRoad?.name ?? null,
    road_detail: byRoad?.detail ?? null,
    ...(isRoadKind(kind) ? byRoadOf(row, kind) : NOT_BY_ROAD),
  }
}

const byRoadOf = (row: PlotRow, kind: RoadKind) => ({
  km: shown('km', row[`${kind}_road_m`]),
  least_km: shown('km', row[`${kind}_road_least_m`]),
  min: shown('min', row[`${kind}_road_s`]),
  least_min: shown('min', row[`${kind}_road_least_s`]),
})
const NOT_BY_ROAD = { km: null, least_km: null, min: null, least_min: null }

const shown = (measure: AccessMeasure, stored: number | null): number | null =>
  stored === null ? null : fromStored(measure, stored)

function unknownWords(row: PlotRow): string[] {
  return CRITERIA.flatMap((criterion) => {
    switch (criterion.how) {
      case 'distance':
        return row[criterion.column] === null || row[criterion.leastColumn] !== null
          ? [criterion.id]
          : []
      case 'list':
        return row[criterion.column] === null ? [criterion.id] : []
      case 'use': {
        const isUnknown = (use: Use) => answerOfUse(useM2Of(row, use)) === 'unknown'
        return USES.some(isUnknown) ? [criterion.id] : []
      }
      case 'none':
        return row.constraint_unknown.length > 0 ? [criterion.id] : []
      // What the sheet shows as a surface or a footprint says itself that it is unknown.
      case 'range':
      case 'fits':
      case 'server':
        return []
    }
  })
}

/** Six decimals of a degree: a tenth of a metre. */
const degrees = (value: number): number => Math.round(value * 1e6) / 1e6
