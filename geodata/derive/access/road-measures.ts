// What was found by road of each plot of a version, by ordinal, until derive-record.ts writes it.
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { ROAD_KINDS } from '../../model/access/access-kinds.ts'

/** Whole metres and whole seconds; the two last are lower bounds. */
export const ROAD_MEASURES = ['m', 's', 'least_m', 'least_s'] as const
export type RoadMeasure = (typeof ROAD_MEASURES)[number]

/** -1 where unknown or, for bounds, where the value is sure. */
export type RoadMeasures = {
  snap: Int32Array
  kinds: Record<RoadKind, Record<RoadMeasure, Int32Array>>
}

/** A column of `plot`. */
export const roadColumn = (kind: RoadKind, measure: RoadMeasure): string =>
  `${kind}_road_${measure}`
export const roadColumns = (kind: RoadKind): string[] =>
  ROAD_MEASURES.map((measure) => roadColumn(kind, measure))
export const ROAD_COLUMNS: readonly string[] = ['road_snap_m', ...ROAD_KINDS.flatMap(roadColumns)]

/** Room for `count` plots, all unknown. */
export function emptyRoad(count: number): RoadMeasures {
  const empty = () => new Int32Array(count).fill(-1)
  return {
    snap: empty(),
    kinds: Object.fromEntries(
      ROAD_KINDS.map((kind) => [
        kind,
        Object.fromEntries(ROAD_MEASURES.map((measure) => [measure, empty()])),
      ]),
    ) as RoadMeasures['kinds'],
  }
}

/** The columns of a plot that are known; what is not named stays null. */
export function roadColumnsOf(ordinal: number, found: RoadMeasures): Record<string, number> {
  const columns: Record<string, number> = {}
  const tell = (column: string, values: Int32Array) => {
    const value = values[ordinal] ?? -1
    if (value >= 0) columns[column] = value
  }
  tell('road_snap_m', found.snap)
  for (const kind of ROAD_KINDS)
    for (const measure of ROAD_MEASURES) tell(roadColumn(kind, measure), found.kinds[kind][measure])
  return columns
}
