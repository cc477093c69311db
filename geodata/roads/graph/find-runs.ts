// Turns that signs forbid, found on the edges of a graph.
import type { BannedRun } from './split-nodes.ts'
import type { RoadGraph } from './road-graph.ts'
import type { RoadTurn } from './road-turn.ts'

/** What became of the turns. */
export type TurnFacts = {
  /** Honoured. */
  kept: number
  /** One of their roads is not there, is not driven, or does not meet the next. */
  away: number
  /** Their roads meet in several ways: a road runs on through the junction that should end there. */
  unclear: number
}

export type TurnRows = Pick<
  RoadGraph,
  | 'nodeX'
  | 'nodeY'
  | 'edgeFirst'
  | 'edgeTarget'
  | 'edgeStretch'
  | 'edgeTruckS'
  | 'edgeCarS'
  | 'edgeSource'
  | 'stretchEdge'
>

/** Stretches that a way between two others may have: it is a link, not a road. */
const MOST_VIA = 30

/** The runs of edges that the turns ban. `wayOf`: by stretch, NaN where the source gives none. */
export function findRuns(
  rows: TurnRows,
  wayOf: (stretch: number) => number,
  turns: readonly RoadTurn[],
): { runs: BannedRun[]; facts: TurnFacts } {
  const { edgeFirst, edgeTarget, edgeStretch, edgeSource, stretchEdge } = rows
  const facts: TurnFacts = { kept: 0, away: 0, unclear: 0 }
  const runs: BannedRun[] = []
  const named = new Set(turns.flatMap(({ from, to }) => [from, to]))
  const edgesOf = new Map<number, number[]>()
  const isDriven = (edge: number) =>
    edge >= 0 && (rows.edgeTruckS[edge] !== Infinity || rows.edgeCarS[edge] !== Infinity)
  for (let stretch = 0; 2 * stretch < stretchEdge.length; stretch++) {
    const way = wayOf(stretch)
    if (!named.has(way)) continue
    const edges = [stretchEdge[2 * stretch]!, stretchEdge[2 * stretch + 1]!].filter(isDriven)
    edgesOf.set(way, [...(edgesOf.get(way) ?? []), ...edges])
  }
  const outOf = (node: number): number[] => {
    const out: number[] = []
    for (let edge = edgeFirst[node]!; edge < edgeFirst[node + 1]!; edge++)
      if (isDriven(edge)) out.push(edge)
    return out
  }
  const isBack = (edge: number, other: number) => edgeStretch[edge] === (edgeStretch[other]! ^ 1)
  const wayOfEdge = (edge: number) => wayOf(edgeStretch[edge]! >> 1)

  /** Runs from the one road to the other; more than one where it is not clear which is meant. */
  const listRuns = ({ from, to, via }: RoadTurn): number[][] => {
    const begins = edgesOf.get(from) ?? []
    if ('ways' in via) return begins.flatMap((edge) => follow([edge], via.ways, to))
    const [x, y] = [Math.round(10 * via.x), Math.round(10 * via.y)]
    const found: number[][] = []
    for (const edge of begins) {
      const node = edgeTarget[edge]!
      if (rows.nodeX[node] !== x || rows.nodeY[node] !== y) continue
      for (const next of edgesOf.get(to) ?? [])
        if (edgeSource[next] === node && (from !== to || isBack(next, edge)))
          found.push([edge, next])
    }
    return found
  }
  const follow = (run: readonly number[], ways: readonly number[], to: number): number[][] => {
    const last = run.at(-1)!
    const [way] = ways
    const isOn = run.length > 1 && wayOfEdge(last) === way
    const found: number[][] = []
    for (const next of outOf(edgeTarget[last]!)) {
      const on = wayOfEdge(next)
      if (isOn && ways.length === 1 && on === to) found.push([...run, next])
      if (run.length > MOST_VIA || isBack(next, last) || run.includes(next)) continue
      if (on === way) found.push(...follow([...run, next], ways, to))
      else if (isOn && on === ways[1]) found.push(...follow([...run, next], ways.slice(1), to))
    }
    return found
  }

  for (const turn of turns) {
    const found = listRuns(turn)
    const isEach = turn.from === turn.to && !('ways' in turn.via) && !turn.only
    if (found.length === 0) facts.away++
    else if (found.length > 1 && !isEach) facts.unclear++
    else {
      facts.kept++
      const { truck, car } = turn
      for (const edges of found)
        if (!turn.only) runs.push({ edges, truck, car })
        else
          for (let i = 0; i + 1 < edges.length; i++)
            for (const other of outOf(edgeTarget[edges[i]!]!))
              if (other !== edges[i + 1])
                runs.push({ edges: [...edges.slice(0, i + 1), other], truck, car })
    }
  }
  return { runs, facts }
}
