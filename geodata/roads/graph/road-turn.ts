// A turn that signs forbid or order, between two roads of one source.

export type RoadTurn = {
  /** Number of the way that one comes by, and of the one that is gone into. */
  from: number
  to: number
  /** Where they meet, metres, EPSG:2154; or the ways between them, in the order in which they are driven. */
  via: { x: number; y: number } | { ways: readonly number[] }
  /** True: from there nowhere else; false: not there. */
  only: boolean
  /** Whom it means. */
  truck: boolean
  car: boolean
}
