// What the desk and its worker say to each other.
import type { NetworkRows } from '../../geodata/roads/reach/road-network.ts'
import type { ReachQuestion, Versioned } from '../../geodata/roads/reach/reach-answer.ts'
import type { AroundQuestion } from '../../geodata/roads/ways/way-around.ts'
import type { PackedArray } from '../../geodata/roads/graph/pack-graph.ts'
import type {
  NoWayReason,
  PlotAround,
  PlotWays,
  Reach,
} from '../../geodata/model/roads/road-answers.ts'

export type RoadQuestion =
  | ({ of: 'reach' } & ReachQuestion)
  | { of: 'ways'; id: string; plots: readonly Uint8Array[] }
  | ({ of: 'around' } & AroundQuestion)

/** What each question is answered with, unless there is no way. */
export type RoadAnswers = { reach: Reach; ways: PlotWays; around: PlotAround }

export type ToWorker =
  | { say: 'roads'; arrays: PackedArray[]; rows: NetworkRows }
  /** `slot`: where in the shared flags it is told to stop. */
  | { say: 'ask'; id: number; slot: number; versioned: Versioned; question: RoadQuestion }

export type FromWorker =
  | { say: 'ready'; fault: string | undefined }
  /** JSON. `settled`: nodes that the search went over. */
  | { say: 'answer'; id: number; json: Uint8Array; settled: number }
  | { say: 'reason'; id: number; reason: NoWayReason }
  | { say: 'stopped'; id: number; settled: number }
  | { say: 'fault'; id: number; fault: string }

export type WorkerData = { flags: Int32Array }
