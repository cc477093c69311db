// The roads of a data version, some thousands at a time: all of them at once would be hundreds of megabytes.
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { readWkb } from '../../plane/read-wkb.ts'
import type { RoadLine } from './road-line.ts'

const BATCH = 5000

type Row = Omit<RoadLine, 'line'> & { wkb: Buffer }

/** In the order of their ids. */
export async function* readRoads(sql: Sql, version: DataVersion): AsyncGenerator<RoadLine[]> {
  let after = -2147483648 - 1
  for (;;) {
    const rows = await sql<Row[]>`
      select id, class, name, oneway, speed_kmh as "speedKmh", truck, foot, max_weight_t as "maxWeightT",
        max_height_m as "maxHeightM", max_width_m as "maxWidthM", level, ST_AsBinary(geom) as wkb
      from ${tableOf(sql, version, 'road')} where id > ${after}::bigint order by id limit ${BATCH}`
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield rows.map(({ wkb, ...road }) => ({ ...road, line: readWkb(wkb).lines[0]! }))
  }
}
