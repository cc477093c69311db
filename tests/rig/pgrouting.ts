// A road graph as tables of a PostgreSQL server with pgRouting, which finds ways over it in its own manner.
import type postgres from 'postgres'
import type { TravelMode } from '../../geodata/model/roads/roads.ts'
import { placeOf } from '../../geodata/roads/graph/node-states.ts'
import type { RoadGraph } from '../../geodata/roads/graph/road-graph.ts'
import { edgeSecondsOf } from '../../geodata/roads/graph/road-graph.ts'

const BATCH = 20_000

/**
 * Makes the table `way`, a row a stretch: source and target (node plus one), metres, and by mode seconds along the
 * stretch and against it, -1 where that is not allowed. Throws with the name of the package when pgRouting is missing.
 */
export async function exportGraph(sql: postgres.Sql, graph: RoadGraph): Promise<void> {
  await sql`create extension pgrouting`.catch((error: Error) => {
    throw new Error(
      `pgRouting is not there: apt-get install postgresql-15-pgrouting (${error.message})`,
    )
  })
  await sql`
    create table way (id bigint primary key, source bigint, target bigint, metres float8,
      truck_s float8, truck_back_s float8, foot_s float8, foot_back_s float8, geom geometry(LineString, 2154))`
  const secondsOn = (mode: TravelMode, edge: number) => {
    const seconds = edge < 0 ? Infinity : edgeSecondsOf(graph, mode)[edge]!
    return seconds === Infinity ? -1 : seconds
  }
  let rows: unknown[] = []
  const flush = async () => {
    await sql`
      insert into way
      select id, source, target, metres, truck_s, truck_back_s, foot_s, foot_back_s, ST_GeomFromText(line, 2154)
      from json_to_recordset(${JSON.stringify(rows)}::text::json) as row (id bigint, source bigint, target bigint,
        metres float8, truck_s float8, truck_back_s float8, foot_s float8, foot_back_s float8, line text)`
    rows = []
  }
  for (let stretch = 0; stretch < graph.stretchClass.length; stretch++) {
    const along = graph.stretchEdge[2 * stretch]!
    const against = graph.stretchEdge[2 * stretch + 1]!
    const one = along >= 0 ? along : against
    const ends = [graph.edgeSource[one]! + 1, placeOf(graph, graph.edgeTarget[one]!) + 1]
    if (one !== along) ends.reverse()
    const points: string[] = []
    for (let at = graph.shapeFirst[stretch]!; at < graph.shapeFirst[stretch + 1]!; at++)
      points.push(`${graph.shapeX[at]! / 10} ${graph.shapeY[at]! / 10}`)
    rows.push({
      id: stretch + 1,
      source: ends[0],
      target: ends[1],
      metres: graph.edgeM[one]!,
      truck_s: secondsOn('truck', along),
      truck_back_s: secondsOn('truck', against),
      foot_s: secondsOn('foot', along),
      foot_back_s: secondsOn('foot', against),
      line: `LINESTRING(${points.join(',')})`,
    })
    if (rows.length === BATCH) await flush()
  }
  await flush()
  await sql`analyze way`
}
