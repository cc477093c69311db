// What a search over bearings asks of a surface, one bearing at a time. The length of a rectangle lies along the bearing,
// its width across. Coordinates are metres from `origin`, so that nothing is lost to the size of Lambert-93 numbers.

/** What is called inside keeps this distance to the boundary, metres: far above the rounding of Lambert-93 numbers. */
export const MARGIN_M = 0.001

export interface Spans {
  /** EPSG:2154. */
  readonly origin: readonly [number, number]
  /** Bearings worth a look first: along and across its longest edges. Radians from east. */
  readonly firstBearings: readonly number[]

  /** Turns to a bearing. Nothing will be asked about lengths under `leastM`. */
  turn(bearing: number, leastM: number): void
  /** `false` only if no rectangle of this size lies inside at this bearing. */
  mayHold(widthM: number, lengthM: number): boolean
  /**
   * The greatest length found beside this width at this bearing; `along` and `across` then say where. What is not over
   * `overM` may be told as it is or as -Infinity.
   */
  longest(widthM: number, overM: number): number
  /** Near corner of the last rectangle that `longest` found: metres along and across the bearing from `origin`. */
  readonly along: number
  readonly across: number
}
