// The three SDRIF-E maps in one reading: for each legend item, whether the area is inside, on the edge or outside.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { SdrifEMap } from '../../geodata/model/codes.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import {
  legendItem,
  SDRIF_E_APPROVED,
  SDRIF_E_LEGEND,
} from '../../geodata/model/plans/sdrif-e-legend.ts'
import { SDRIF_E_REACH_M, SDRIF_E_TOLERANCE_M } from '../plots/plot-rules.ts'
import type { ReadArea } from './layer-parts.ts'
import { GRID_M } from '../../geodata/db/union-m2.ts'

type LegendReading = Reading['sdrif_e']['items'][number]
type Row = {
  item: string
  map: SdrifEMap
  confirmed: boolean
  names: string[]
  distance_m: number
  inside: boolean
  source: string
}

const SCALE = 150_000
/** A distance is said no finer: the maps are drawn for 1:150 000. */
const STEP_M = 100
/** Elements are joined within this of the area before it is asked whether they hold it. */
const AROUND_M = 2 * SDRIF_E_TOLERANCE_M + 0.123
const MOST_NAMES = 5
/** Less than this outside the data is the play of a border. */
const WHOLE_SHARE = 1e-4

/** `unknownOf` as in coverage.ts. Items that nobody has confirmed come last, under the titles of their layers. */
export async function readSdrifE(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
  unknownOf: (word: string) => number,
): Promise<Reading['sdrif_e']> {
  const rows = await listNear(sql, version, area)
  const found = new Map(rows.map((row) => [row.item, row]))
  const known: LegendReading[] = SDRIF_E_LEGEND.map(({ item, maps, rule }) => {
    const covered = unknownOf(`sdrif_e.${item}`) <= WHOLE_SHARE * area.m2
    return {
      ...positionOf(found.get(item), covered),
      item,
      maps: [...maps],
      title: null,
      rule: rule ? 'read' : 'to_supply',
      number: rule?.number ?? null,
    }
  })
  const others: LegendReading[] = rows
    .filter(({ item }) => !legendItem(item))
    .map((row) => ({
      ...positionOf(row, true),
      item: row.item,
      maps: row.confirmed ? [row.map] : [],
      title: row.item,
      rule: 'to_supply',
      number: null,
    }))
  return {
    approved_on: SDRIF_E_APPROVED,
    scale: SCALE,
    tolerance_m: SDRIF_E_TOLERANCE_M,
    items: [...known, ...others],
  }
}

/** What was found counts wherever it is; nothing found says "outside" only where the layer covers the whole area. */
function positionOf(
  row: Row | undefined,
  covered: boolean,
): Pick<LegendReading, 'position' | 'distance_m' | 'names' | 'source'> {
  if (!row)
    return {
      position: covered ? 'outside' : 'unknown',
      distance_m: null,
      names: [],
      source: null,
    }
  const { names, source, distance_m } = row
  const told = { names, source }
  if (row.inside) return { ...told, position: 'inside', distance_m: null }
  if (distance_m <= SDRIF_E_TOLERANCE_M) return { ...told, position: 'edge', distance_m: null }
  if (!covered) return { ...told, names: [], position: 'unknown', distance_m: null }
  return {
    ...told,
    names: names.slice(0, 1),
    position: 'outside',
    distance_m: STEP_M * Math.max(1, Math.round(distance_m / STEP_M)),
  }
}

/** Of each item within reach: its nearest element, and whether its polygons together hold the area with the tolerance. */
async function listNear(sql: Sql, version: DataVersion, { wkb }: ReadArea): Promise<Row[]> {
  return sql<Row[]>`
    with area as materialized (
      select geom, ST_Expand(ST_Envelope(geom), ${AROUND_M}::float8) as box
      from (select ST_GeomFromWKB(${wkb as Buffer}::bytea, 2154) as geom) as given),
    near as materialized (
      select item.id, item.item, item.map, item.confirmed, item.name, item.source, item.geom,
        ST_Distance(item.geom, area.geom) as distance_m
      from area join ${tableOf(sql, version, 'sdrif_e')} as item
        on ST_DWithin(item.geom, area.geom, ${SDRIF_E_REACH_M}::float8)),
    ranked as (
      select *, min(distance_m) over (partition by item) as least_m from near),
    joined as materialized (
      select item, ST_Union(ST_ClipByBox2D(near.geom, area.box::box2d), ${GRID_M}::float8) as geom
      from near cross join area
      where ST_Dimension(near.geom) = 2 and distance_m = 0 group by item),
    held as (
      select item from joined cross join area
      where ST_Covers(joined.geom, area.geom)
        and ST_Distance(ST_Boundary(joined.geom), area.geom) > ${SDRIF_E_TOLERANCE_M}::float8)
    select item, min(map) as map, bool_and(confirmed) as confirmed, min(distance_m) as distance_m,
      (array_agg(source order by distance_m, id))[1] as source,
      coalesce((array_agg(name order by distance_m, id)
        filter (where name is not null
          and (distance_m <= ${SDRIF_E_TOLERANCE_M}::float8 or distance_m = least_m)))
        [1:${MOST_NAMES}::int], '{}') as names,
      item in (select item from held) as inside
    from ranked group by item order by item`
}
