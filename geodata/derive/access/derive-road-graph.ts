// The road graph of a version: built from its roads, or copied from the last version when they are the same.
import { createHash } from 'node:crypto'
import type { DataVersion } from '../../db/data-version.ts'
import { schemaOf, tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import { STRUCTURE } from '../../db/version-structure.ts'
import { ROAD_SPEEDS, TRUCK } from '../../model/roads/roads.ts'
import { GraphBuilder } from '../../roads/graph/build-graph.ts'
import type { BanFacts } from '../../roads/graph/describe-bans.ts'
import { BanCounter } from '../../roads/graph/describe-bans.ts'
import type { GraphFacts } from '../../roads/graph/describe-graph.ts'
import { describeGraph } from '../../roads/graph/describe-graph.ts'
import type { TurnFacts } from '../../roads/graph/find-runs.ts'
import { loadGraph } from '../../roads/graph/load-graph.ts'
import { packGraph } from '../../roads/graph/pack-graph.ts'
import { readRoads, readTurns } from '../../roads/graph/read-roads.ts'
import type { RoadGraph } from '../../roads/graph/road-graph.ts'

/** To be raised when other graphs come of the same roads. */
const BUILDER = 2

/** Kept in `road_graph.facts`; derive-road-access.ts adds its own. */
export type RoadFacts = GraphFacts & {
  roads: number
  /** Of these, roads whose source does not say whether they are one-way: taken as both ways. */
  roadsWithoutDirection: number
  /** Roads that signs close to the lorry. */
  bans: BanFacts
  /** Banned turns; `hours`: at certain hours only, `unread`: not understood. Only `kept` bans anything. */
  turns: TurnFacts & { hours: number; unread: number }
}

export type DerivedGraph = {
  digest: string
  /** The last published version of this kind, when its graph is the same. */
  sameAs: DataVersion | undefined
  /** Built or, after a copy, loaded when it is first asked for. */
  load: () => Promise<RoadGraph>
}

/**
 * Fills `road_array` and `road_graph`; undefined, and nothing written, when the version has no roads. `onRoads` hears how
 * many roads have been read. `road_graph.digest` stands for the roads, the speeds and the way to build.
 */
export async function deriveRoadGraph(
  sql: Sql,
  version: DataVersion,
  onRoads: (done: number, total: number) => void = () => {},
): Promise<DerivedGraph | undefined> {
  const table = (name: string) => tableOf(sql, version, name)
  const [roads] = await sql<{ total: number; undirected: number; sum: string | null }[]>`
    select count(*)::integer as total, (count(*) filter (where oneway is null))::integer as undirected,
      sum(hashtextextended(concat_ws('|', id, 'i' || way, class, 'n' || name, 'o' || oneway, 's' || speed_kmh, truck, car,
        foot, 'w' || max_weight_t, 'h' || max_height_m, 'b' || max_width_m, 'l' || max_length_m, 'a' || max_axle_t,
        at_hours, unread, level, ST_AsBinary(geom)), 0)::numeric)::text as sum
    from ${table('road')}`
  if (!roads || roads.total === 0) return undefined
  const [told] = await sql<{ hours: number; unread: number; sum: string | null }[]>`
    select (count(*) filter (where said = 'hours'))::integer as hours,
      (count(*) filter (where said = 'unread'))::integer as unread,
      sum(hashtextextended(concat_ws('|', from_way, to_way, 'b' || by_ways::text, is_only, truck, car, said,
        'g' || ST_AsEWKT(geom)), 0)::numeric)::text as sum
    from ${table('road_turn')}`
  await sql`truncate ${table('road_array')}, ${table('road_graph')}`
  const digest = createHash('sha256')
    .update(JSON.stringify([BUILDER, ROAD_SPEEDS, TRUCK, roads.total, roads.sum, told?.sum]))
    .digest('hex')

  const sameAs = await findSame(sql, version, digest)
  if (sameAs) {
    for (const name of ['road_array', 'road_graph'])
      await sql`insert into ${table(name)} select * from ${tableOf(sql, sameAs, name)}`
    let loading: Promise<RoadGraph> | undefined
    const load = async () => (await loadGraph(sql, version))!
    return { digest, sameAs, load: () => (loading ??= load()) }
  }

  const builder = new GraphBuilder()
  const bans = new BanCounter()
  let done = 0
  for await (const batch of readRoads(sql, version)) {
    for (const road of batch) {
      builder.add(road)
      bans.add(road)
    }
    onRoads((done += batch.length), roads.total)
  }
  for (const turn of await readTurns(sql, version)) builder.addTurn(turn)
  const graph = builder.finish()
  for await (const { name, data } of packGraph(graph))
    await sql`insert into ${table('road_array')} (name, data) values (${name}, ${Buffer.from(data)})`
  const facts: RoadFacts = {
    roads: roads.total,
    roadsWithoutDirection: roads.undirected,
    bans: bans.finish(),
    turns: { ...builder.turnFacts, hours: told?.hours ?? 0, unread: told?.unread ?? 0 },
    ...describeGraph(graph),
  }
  await sql`
    insert into ${table('road_graph')} (digest, facts)
    values (${digest}, ${JSON.stringify(facts)}::text::jsonb)`
  return { digest, sameAs: undefined, load: async () => graph }
}

/** What `deriveRoadGraph` has written of a version; undefined when it has no roads. */
export async function getRoadFacts(sql: Sql, version: DataVersion): Promise<RoadFacts | undefined> {
  const [row] = await sql<{ facts: RoadFacts }[]>`
    select facts from ${tableOf(sql, version, 'road_graph')}`
  return row?.facts
}

/** The last published version of the same kind, if it has a graph of this digest. */
async function findSame(
  sql: Sql,
  version: DataVersion,
  digest: string,
): Promise<DataVersion | undefined> {
  const [last] = await sql<{ version: number }[]>`
    select version from explorer.data_version
    where status = 'published' and demonstration = ${version.demonstration} and structure = ${STRUCTURE}
      and version < ${version.version}
    order by version desc limit 1`
  if (!last) return undefined
  const same = { ...version, version: last.version, schema: schemaOf(last.version) }
  const found = await sql`
    select 1 from ${tableOf(sql, same, 'road_graph')} where digest = ${digest}`
  return found.length > 0 ? same : undefined
}
