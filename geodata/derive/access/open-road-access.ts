// What the way from plots to points is found with: the graph, the points of each kind, and what the last version found.
import { createHash } from 'node:crypto'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { Sql } from '../../db/open-database.ts'
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { isRoadKind, travelTo } from '../../model/access/access-kinds.ts'
import { SNAP_LIMIT_M } from '../../model/roads/roads.ts'
import type { DatasetRole } from '../../model/dataset-roles.ts'
import { NearestOfKind } from '../../roads/ways/nearest-kinds.ts'
import { RoadIndex } from '../../roads/snap/snap.ts'
import type { CoverageEdge } from '../coverage/coverage-edge.ts'
import type { PointsOfKind } from './derive-access.ts'
import { deriveRoadGraph } from './derive-road-graph.ts'
import type { Coverage } from '../coverage/load-coverage.ts'

/** To be raised when other values come of the same roads, points and plots. */
const FINDER = 1

export type KindByRoad = {
  kind: RoadKind
  ids: readonly string[]
  edge: CoverageEdge | undefined
  /** Of the roads, the points and both coverages. */
  digest: string
  /** Whether the last version found the same of a plot that has not changed. */
  isSame: boolean
}

export type RoadSearch = {
  index: RoadIndex
  /** Made when it is first asked for. */
  nearestOf: (kind: RoadKind) => NearestOfKind
}

export type RoadAccess = {
  /** Where roads can be relied on. */
  edge: CoverageEdge | undefined
  /** The last version, when its roads are the same. */
  sameAs: DataVersion | undefined
  kinds: readonly KindByRoad[]
  /** Ready when it is first asked for. */
  search: () => Promise<RoadSearch>
  /** Plots of which something was searched, and plots of which all was copied. */
  computed: number
  copied: number
}

/** Builds or copies the graph; undefined when the version has no roads. */
export async function openRoadAccess(
  sql: Sql,
  version: DataVersion,
  points: readonly PointsOfKind[],
  coverage: ReadonlyMap<DatasetRole, Coverage>,
  onRoads?: (done: number, total: number) => void,
): Promise<RoadAccess | undefined> {
  const graph = await deriveRoadGraph(sql, version, onRoads)
  if (!graph) return undefined
  const roads = coverage.get('road')
  const before = await digestsOf(sql, graph.sameAs)
  const kinds = points.flatMap(({ kind, ids, at, edge }): KindByRoad[] => {
    if (!isRoadKind(kind)) return []
    const covered = coverage.get(`access.${kind}`)?.digest
    const places = ids.map((id, i) => [id, at[i]!.x, at[i]!.y])
    const way = [SNAP_LIMIT_M, travelTo(kind)]
    const parts = [FINDER, way, graph.digest, roads?.digest, covered, places]
    const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
    return [{ kind, ids, edge, digest, isSame: before[kind] === digest }]
  })
  let search: Promise<RoadSearch> | undefined
  const makeSearch = async (): Promise<RoadSearch> => {
    const index = new RoadIndex(await graph.load())
    const made = new Map<RoadKind, NearestOfKind>()
    const nearestOf = (kind: RoadKind) => {
      let nearest = made.get(kind)
      if (!nearest) {
        const at = points.find((one) => one.kind === kind)?.at ?? []
        made.set(kind, (nearest = new NearestOfKind(index, kind, at)))
      }
      return nearest
    }
    return { index, nearestOf }
  }
  return {
    edge: roads?.edge,
    sameAs: graph.sameAs,
    kinds,
    search: () => (search ??= makeSearch()),
    computed: 0,
    copied: 0,
  }
}

/** Keeps in `road_graph.facts.access` what the next version compares with, and how many plots were searched or copied. */
export async function keepRoadFacts(
  sql: Sql,
  version: DataVersion,
  { kinds, computed, copied }: RoadAccess,
): Promise<void> {
  const digests = Object.fromEntries(kinds.map(({ kind, digest }) => [kind, digest]))
  const access = { plots: { computed, copied }, digests }
  await sql`
    update ${tableOf(sql, version, 'road_graph')}
    set facts = facts || ${JSON.stringify({ access })}::text::jsonb`
}

async function digestsOf(
  sql: Sql,
  version: DataVersion | undefined,
): Promise<Partial<Record<RoadKind, string>>> {
  if (!version) return {}
  const [row] = await sql<{ digests: Partial<Record<RoadKind, string>> | null }[]>`
    select facts #> '{access,digests}' as digests from ${tableOf(sql, version, 'road_graph')}`
  return row?.digests ?? {}
}
