// Banned turns as part of the graph: nodes become several states only where what may follow depends on how one has come.
import type { RoadGraph } from './road-graph.ts'

/** Edges that follow each other and may not be driven in that order by a lorry, a car, or both. */
export type BannedRun = { edges: readonly number[]; truck: boolean; car: boolean }

/** What of a graph is split; edges are numbered before states are there. */
export type SplitRows = Pick<
  RoadGraph,
  | 'nodeX'
  | 'nodeY'
  | 'edgeFirst'
  | 'edgeTarget'
  | 'edgeStretch'
  | 'edgeM'
  | 'edgeTruckS'
  | 'edgeCarS'
  | 'edgeFootS'
>

const TRUCK = 1
const CAR = 2

/** The beginning of banned runs that somebody has driven: one node more, at the end of its last edge. */
type State = {
  last: number
  /** Edges that go on in a banned run. */
  next: Map<number, State>
  /** The longest other beginning that this one ends with. */
  shorter: State | undefined
  /** By edge that may not follow: who may not, of its own and of what is shorter. */
  bans: Map<number, number>
  node: number
}

/**
 * The rows with a state for each beginning of a banned run (Aho and Corasick): the edge that ends it leads to the state,
 * and the banned edge is closed there, to those whom the ban means alone. Ways over the result are those over pairs of
 * edges, and it is hardly larger. What is reached from a state is left as from its node.
 */
export function splitNodes<Rows extends SplitRows>(
  rows: Rows,
  runs: readonly BannedRun[],
): Rows & { stateOf: Uint32Array } {
  const begun = new Map<number, State>()
  const states = grow(begun, runs)
  if (states.length === 0) return { ...rows, stateOf: new Uint32Array(0) }
  const { edgeTarget: target, edgeFirst: first } = rows
  states.sort((a, b) => target[a.last]! - target[b.last]! || a.last - b.last)
  const places = rows.nodeX.length
  states.forEach((state, i) => (state.node = places + i))

  const goOn = (from: State | undefined, edge: number): State | undefined => {
    for (let state = from; state; state = state.shorter) {
      const next = state.next.get(edge)
      if (next) return next
    }
    return begun.get(edge)
  }
  const edgeFirst = new Uint32Array(places + states.length + 1)
  edgeFirst.set(first.subarray(0, places + 1))
  const edges: { edge: number; target: number; bans: number }[] = []
  for (const state of states) {
    const place = target[state.last]!
    for (let edge = first[place]!; edge < first[place + 1]!; edge++) {
      const bans = state.bans.get(edge) ?? 0
      const isDriven =
        (!(bans & TRUCK) && rows.edgeTruckS[edge] !== Infinity) ||
        (!(bans & CAR) && rows.edgeCarS[edge] !== Infinity)
      if (!isDriven && rows.edgeFootS[edge] === Infinity) continue
      edges.push({ edge, target: goOn(state, edge)?.node ?? target[edge]!, bans })
    }
    edgeFirst[state.node + 1] = target.length + edges.length
  }
  const stateOf = Uint32Array.from(states, ({ last }) => target[last]!)
  const more = <T extends Uint32Array | Float32Array | Int32Array>(
    values: T,
    added: ArrayLike<number>,
  ): T => {
    const all = new (values.constructor as new (length: number) => T)(values.length + added.length)
    all.set(values)
    all.set(added, values.length)
    return all
  }
  const seconds = (values: Float32Array, who: number) =>
    more(
      values,
      edges.map(({ edge, bans }) => (bans & who ? Infinity : values[edge]!)),
    )
  const edgeTarget = more(
    target,
    edges.map((one) => one.target),
  )
  for (const [edge, { node }] of begun) edgeTarget[edge] = node
  const copied = (values: Float32Array | Uint32Array) => edges.map(({ edge }) => values[edge]!)
  return {
    ...rows,
    nodeX: more(
      rows.nodeX,
      Array.from(stateOf, (place) => rows.nodeX[place]!),
    ),
    nodeY: more(
      rows.nodeY,
      Array.from(stateOf, (place) => rows.nodeY[place]!),
    ),
    stateOf,
    edgeFirst,
    edgeTarget,
    edgeStretch: more(rows.edgeStretch, copied(rows.edgeStretch)),
    edgeM: more(rows.edgeM, copied(rows.edgeM)),
    edgeTruckS: seconds(rows.edgeTruckS, TRUCK),
    edgeCarS: seconds(rows.edgeCarS, CAR),
    edgeFootS: more(rows.edgeFootS, copied(rows.edgeFootS)),
  }
}

/** All beginnings of the runs, shortest first; `begun` gets those of one edge. */
function grow(begun: Map<number, State>, runs: readonly BannedRun[]): State[] {
  const states: State[] = []
  const made = (among: Map<number, State>, last: number): State => {
    let state = among.get(last)
    if (!state) {
      state = { last, next: new Map(), shorter: undefined, bans: new Map(), node: -1 }
      among.set(last, state)
    }
    return state
  }
  for (const { edges, truck, car } of runs) {
    let state: State | undefined
    for (const edge of edges.slice(0, -1)) state = made(state?.next ?? begun, edge)
    const bits = (truck ? TRUCK : 0) | (car ? CAR : 0)
    const last = edges.at(-1)
    if (state && last !== undefined) state.bans.set(last, (state.bans.get(last) ?? 0) | bits)
  }
  states.push(...begun.values())
  for (let i = 0; i < states.length; i++) {
    const state = states[i]!
    for (const [edge, bits] of state.shorter?.bans ?? [])
      state.bans.set(edge, (state.bans.get(edge) ?? 0) | bits)
    for (const [edge, next] of state.next) {
      let from = state.shorter
      while (from && !from.next.has(edge)) from = from.shorter
      next.shorter = from ? from.next.get(edge) : begun.get(edge)
      states.push(next)
    }
  }
  return states
}
