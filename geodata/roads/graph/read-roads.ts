// The roads and turns of a data version, roads some thousands at a time: all of them at once would be hundreds of megabytes.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { readWkb } from '../../plane/read-wkb.ts'
import type { RoadLine } from './road-line.ts'
import type { RoadTurn } from './road-turn.ts'

const BATCH = 5000

type Row = Omit<RoadLine, 'line'> & { wkb: Buffer }

/** In the order of their ids. */
export async function* readRoads(sql: Sql, version: DataVersion): AsyncGenerator<RoadLine[]> {
  let after = -2147483648 - 1
  for (;;) {
    const rows = await sql<Row[]>`
      select id, way::float8 as way, class, name, oneway, speed_kmh as "speedKmh", truck, car, foot,
        max_weight_t as "maxWeightT", max_height_m as "maxHeightM", max_width_m as "maxWidthM",
        max_length_m as "maxLengthM", max_axle_t as "maxAxleT", at_hours as "atHours", unread, level,
        ST_AsBinary(geom) as wkb
      from ${tableOf(sql, version, 'road')} where id > ${after}::bigint order by id limit ${BATCH}`
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield rows.map(({ wkb, ...road }) => ({ ...road, line: readWkb(wkb).lines[0]! }))
  }
}

type TurnRow = Omit<RoadTurn, 'via'> & { by: number[] | null; x: number | null; y: number | null }

/** Those that ban something. */
export async function readTurns(sql: Sql, version: DataVersion): Promise<RoadTurn[]> {
  const rows = await sql<TurnRow[]>`
    select from_way::float8 as from, to_way::float8 as to, by_ways::float8[] as by, is_only as only, truck, car,
      ST_X(geom) as x, ST_Y(geom) as y
    from ${tableOf(sql, version, 'road_turn')} where said = 'always' order by from_way, to_way, geom, by_ways, is_only`
  return rows.map(({ by, x, y, ...turn }) => ({
    ...turn,
    // A place that the file does not hold is met by no road.
    via: by ? { ways: by } : { x: x ?? NaN, y: y ?? NaN },
  }))
}
