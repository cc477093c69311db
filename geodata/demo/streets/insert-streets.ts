// The roads of the demonstration into the table `road`: their shapes as bytes, which costs the database a third of what
// text of coordinates does (tens of thousands of lines, at every first start).
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import { insertRows } from '../../db/insert-rows.ts'
import type { Sql } from '../../db/open-database.ts'
import { STORAGE_SRID } from '../../model/crs.ts'
import { pointText } from '../geometry.ts'
import { EwkbWriter } from '../../plane/ewkb-writer.ts'
import type { StreetNet } from './street-net.ts'

const BATCH_LINES = 1500

/** Writes every line as a row, numbered from 1, and the turns between them. */
export async function insertStreets(sql: Sql, version: DataVersion, net: StreetNet): Promise<void> {
  const road = tableOf(sql, version, 'road')
  const turning = new Set(net.turns.flatMap(({ from, to }) => [from, to]))
  let writing: Promise<unknown> = Promise.resolve()
  for (let from = 0; from < net.lines.length; from += BATCH_LINES) {
    const writer = new EwkbWriter()
    const ends: number[] = []
    const rows = net.lines.slice(from, from + BATCH_LINES).map((line, i) => {
      const coordinates = line.vertices.map((vertex) => [...net.at(vertex)])
      writer.write({ type: 'LineString', coordinates }, STORAGE_SRID)
      ends.push(writer.length)
      return {
        id: from + i + 1,
        ...(turning.has(from + i) && { way: from + i + 1 }),
        class: line.class,
        name: line.name,
        oneway: line.oneway ?? 0,
        speed_kmh: line.speedKmh,
        truck: line.truck ?? true,
        foot: !/^(motorway|trunk)/.test(line.class),
        max_weight_t: line.maxWeightT,
        max_height_m: line.maxHeightM,
        level: line.level ?? 0,
      }
    })
    const starts = [0, ...ends.slice(0, -1)]
    const lengths = ends.map((end, i) => end - (starts[i] as number))
    const shapes = writer.take()
    await writing
    // The next lines are made ready while the database takes these in.
    writing = sql`
      insert into ${road}
        (id, way, class, name, oneway, speed_kmh, truck, foot, max_weight_t, max_height_m, level, source, geom)
      select id, way, class, name, oneway, speed_kmh, truck, foot, max_weight_t, max_height_m, level, 'demo-roads',
        ST_GeomFromEWKB(substring(${shapes}::bytea
          from (${starts}::integer[])[ordinality] + 1 for (${lengths}::integer[])[ordinality]))
      from jsonb_populate_recordset(null::${road}, ${JSON.stringify(rows)}::text::jsonb) with ordinality`.execute()
    writing.catch(() => {}) // told by the next await
  }
  await writing
  await insertRows(
    sql,
    version,
    'road_turn',
    net.turns.map(({ from, to, via, only, car }) => ({
      from_way: from + 1,
      to_way: to + 1,
      is_only: only,
      truck: true,
      car,
      said: 'always',
      source: 'demo-roads',
      geom: pointText(net.at(via)),
    })),
  )
}
