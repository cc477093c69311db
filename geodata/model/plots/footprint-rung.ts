// The rungs of width at which the frontier of what fits is kept: list, counts and SQL find a footprint on the same one.

/** Narrower than this nothing is kept: no hall is. Metres. */
export const LEAST_WIDTH_M = 5
/** Metres between rungs: sizes are asked for in whole metres, so that no rung rounds them. */
export const RUNG_M = 1

/** The place, from 0, of the narrowest rung that is at least `width` metres. */
export const fitRung = (width: number): number =>
  Math.max(0, Math.ceil((width - LEAST_WIDTH_M) / RUNG_M - 1e-9))
