// Parcels that lie for the most part on ground where nobody settles: airports, railways, roads, water, cemeteries.
import { GRID_M } from '../../db/union-m2.ts'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { OUT_OF_PLAY_CLASSES } from '../../model/plans/ground-out-of-play.ts'

/** Of a parcel so much lies on such ground when it is left out. */
const MOST = 0.5
/** On either side of the axis: what a carriageway and a track take of the ground at the least. */
const MOTORWAY_M = 10
const TRACK_M = 5
/** Airports own more than the site that is named for them: a parcel beside it that is so large is theirs. */
const LARGE_M2 = 100_000
/** Its limit follows that of the airport so far, … */
const BESIDE_M = 100
/** … at this distance at most: limits of statistics are drawn coarsely. */
const NEAR_M = 60

/** Fills `derive_out_of_play` from the land use map, from BD TOPO, and from the axes of motorways and tracks. */
export async function layOutOfPlay(sql: Sql, version: DataVersion): Promise<void> {
  const table = (name: string) => tableOf(sql, version, name)
  const classes = Object.keys(OUT_OF_PLAY_CLASSES).map(Number)
  const reasons = Object.values(OUT_OF_PLAY_CLASSES)
  const near = (geom: ReturnType<Sql>) =>
    sql`exists (select from ${table('derive_site_piece')} as piece where piece.geom && ${geom})`
  await sql`
    insert into ${table('derive_out_of_play')} (reason, geom)
    select reason, ST_Subdivide(geom, 96)
    from ${table('land_use')} as land_use
    join unnest(${classes}::integer[], ${reasons}::text[]) as class (code, reason) using (code)
    where ${near(sql`land_use.geom`)}
    union all
    select kind, ST_Subdivide(geom, 96) from ${table('ground_out_of_play')} as ground where ${near(sql`ground.geom`)}
    union all
    select 'road', ST_Subdivide(ST_Buffer(geom, ${MOTORWAY_M}, 'endcap=flat'), 96)
    from ${table('road')} as road where class in ('motorway', 'motorway_link') and ${near(sql`road.geom`)}
    union all
    select 'railway', ST_Subdivide(ST_Buffer(geom, ${TRACK_M}, 'endcap=flat'), 96)
    from ${table('network_line')} as line where kind = 'freight_rail' and ${near(sql`line.geom`)}`
  await sql`analyze ${table('derive_out_of_play')}`
}

/** Writes `derive_chosen.left_out` of the parcels with ordinals in [from, to): the reason that takes most of them. */
export async function leaveOutGround(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<void> {
  const chosen = tableOf(sql, version, 'derive_chosen')
  // Each reason counts its ground once, and together they count shared ground once.
  await sql`
    with batch as materialized (
      select chosen.ordinal, parcel.geom, ST_Area(parcel.geom) as whole_m2
      from ${chosen} as chosen join ${tableOf(sql, version, 'parcel')} as parcel using (id)
      where chosen.ordinal >= ${from} and chosen.ordinal < ${to} and not chosen.filled and chosen.left_out is null),
    ground as materialized (
      select batch.ordinal, batch.whole_m2, reason,
        ST_Union(case when ST_CoveredBy(batch.geom, out.geom) then batch.geom
          else ST_CollectionExtract(ST_Intersection(batch.geom, out.geom, ${GRID_M}::float8), 3) end, ${GRID_M}::float8) as geom
      from batch
      join ${tableOf(sql, version, 'derive_out_of_play')} as out on out.geom && batch.geom
      where ST_Intersects(out.geom, batch.geom)
      group by batch.ordinal, batch.whole_m2, reason),
    judged as (
      select ordinal, (array_agg(reason order by ST_Area(geom) desc, reason))[1] as reason
      from ground group by ordinal, whole_m2
      having ST_Area(case count(*) when 1 then (array_agg(geom))[1] else ST_Union(geom, ${GRID_M}::float8) end) > ${MOST} * whole_m2)
    update ${chosen} as chosen set left_out = judged.reason
    from judged where judged.ordinal = chosen.ordinal`
}

/** Of the airports that sites are named for: large parcels of other sites that lie beside them. */
export async function leaveOutBesideAirports(sql: Sql, version: DataVersion): Promise<void> {
  const chosen = tableOf(sql, version, 'derive_chosen')
  await sql`
    with airport as materialized (
      select piece.geom from ${tableOf(sql, version, 'derive_site_piece')} as piece
      join ${tableOf(sql, version, 'derive_left_site')} using (site_id) where reason = 'airport')
    update ${chosen} as chosen set left_out = 'airport'
    from ${tableOf(sql, version, 'parcel')} as parcel
    where parcel.id = chosen.id and not chosen.filled and chosen.left_out is null
      and ST_Area(parcel.geom) >= ${LARGE_M2}
      and exists (select from airport where ST_DWithin(airport.geom, parcel.geom, ${NEAR_M}))
      and ${BESIDE_M} <= (
        select ST_Length(ST_Intersection(ST_Boundary(parcel.geom), ST_Union(ST_Buffer(airport.geom, ${NEAR_M}), ${GRID_M}::float8)))
        from airport where ST_DWithin(airport.geom, parcel.geom, ${NEAR_M}))`
}
