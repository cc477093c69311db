// The three SDRIF-E maps in one reading: for each legend item, whether the area is inside, on the edge or outside, or how
// far about its symbol stands; and the categories of the plots that are read.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Category, SdrifEMap } from '../../geodata/model/codes.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import {
  drawsCategory,
  legendItem,
  SDRIF_E_APPROVED,
  SDRIF_E_LEGEND,
  SDRIF_E_REACH_M,
  SDRIF_E_TOLERANCE_M,
} from '../../geodata/model/plans/sdrif-e-legend.ts'
import { drawnAs, symbolMetres } from '../../geodata/model/plans/symbol-reading.ts'
import type { ReadArea } from './layer-parts.ts'
import { GRID_M } from '../../geodata/db/union-m2.ts'

type LegendReading = Reading['sdrif_e']['items'][number]
type Row = {
  item: string
  map: SdrifEMap
  confirmed: boolean
  /** What its elements near say of the land that they draw. */
  categories: Category[]
  names: string[]
  distance_m: number
  /** Of the nearest element. */
  dimension: number
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

type Categories = NonNullable<Reading['sdrif_e']['categories']>

/**
 * `unknownOf` as in coverage.ts. Items that nobody has confirmed come last, under the titles of their layers.
 * `categories` are those of the plots that are read: no item that draws one of them is told as outside.
 */
export async function readSdrifE(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
  unknownOf: (word: string) => number,
  categories: Categories,
): Promise<Reading['sdrif_e']> {
  const rows = await listNear(sql, version, area)
  const found = new Map(rows.map((row) => [row.item, row]))
  const isOwn = (item: string) =>
    categories.some(({ category: own }) =>
      [null, ...(found.get(item)?.categories ?? [])].some((said) => drawsCategory(item, said, own)),
    )
  const known: LegendReading[] = SDRIF_E_LEGEND.map(({ item, maps, rule }) => {
    const covered = unknownOf(`sdrif_e.${item}`) <= WHOLE_SHARE * area.m2
    return {
      ...positionOf(item, found.get(item), covered, isOwn(item)),
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
      ...positionOf(row.item, row, true, isOwn(row.item)),
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
    categories,
  }
}

type Position = Pick<
  LegendReading,
  'position' | 'distance_m' | 'names' | 'source' | 'geometry' | 'tolerance_m'
>

/** What was found counts wherever it is; nothing found says so only where the layer covers the whole area. */
function positionOf(item: string, row: Row | undefined, covered: boolean, own: boolean): Position {
  const tolerance_m = legendItem(item)?.tolerance_m ?? SDRIF_E_TOLERANCE_M
  const geometry = drawnAs(item, row?.dimension ?? null)
  const isNear = row !== undefined && row.distance_m <= tolerance_m
  const told = {
    ...{ geometry, tolerance_m, source: row?.source ?? null, distance_m: null },
    names: row ? (row.inside || isNear ? row.names : row.names.slice(0, 1)) : [],
  }
  if (!isNear && !covered) return { ...told, names: [], position: 'unknown' }
  // The land is of the category that the item draws, by another source: which of both is right is not known here.
  const isContrary = own && !isNear && (geometry === 'area' || !row)
  if (isContrary) return { ...told, names: [], position: 'unknown' }
  if (geometry !== 'area')
    return {
      ...told,
      position: 'symbol',
      distance_m: row ? symbolMetres(row.distance_m, tolerance_m) : null,
    }
  if (row?.inside) return { ...told, position: 'inside' }
  if (isNear) return { ...told, position: 'edge' }
  if (!row) return { ...told, position: 'outside' }
  return {
    ...told,
    position: 'outside',
    distance_m: STEP_M * Math.max(1, Math.round(row.distance_m / STEP_M)),
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
        item.category, ST_Distance(item.geom, area.geom) as distance_m
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
      (array_agg(ST_Dimension(geom) order by distance_m, id))[1] as dimension,
      coalesce(array_agg(distinct category) filter (where category is not null), '{}') as categories,
      coalesce((array_agg(name order by distance_m, id)
        filter (where name is not null
          and (distance_m <= ${SDRIF_E_TOLERANCE_M}::float8 or distance_m = least_m)))
        [1:${MOST_NAMES}::int], '{}') as names,
      item in (select item from held) as inside
    from ranked group by item order by item`
}
