// The frame of a drawn map: which land it shows, and how metres of EPSG:2154 become units of the drawing.

export const FRAME_WIDTH = 960
export const FRAME_HEIGHT = 600

/** Of the frame, that the plot takes along the side where it is longest. */
const PLOT_SHARE = { width: 0.36, height: 0.46 } as const
/** A smaller plot is shown with this much land, so that a road or a name is near. */
const LEAST_WIDTH_M = 600
/** Of the frame's width, that the bar of the scale takes at most. */
const BAR_SHARE = 0.22

/** Metres in EPSG:2154; `unitM` is how many metres a unit of the drawing is. */
export type Frame = { west: number; south: number; east: number; north: number; unitM: number }

/** The frame around a box, west, south, east, north in metres of EPSG:2154: the box in its middle. */
export function frameAround([west, south, east, north]: readonly [
  number,
  number,
  number,
  number,
]): Frame {
  const unitM = Math.max(
    (east - west) / (FRAME_WIDTH * PLOT_SHARE.width),
    (north - south) / (FRAME_HEIGHT * PLOT_SHARE.height),
    LEAST_WIDTH_M / FRAME_WIDTH,
  )
  const x = (west + east) / 2
  const y = (south + north) / 2
  return {
    west: x - (FRAME_WIDTH / 2) * unitM,
    south: y - (FRAME_HEIGHT / 2) * unitM,
    east: x + (FRAME_WIDTH / 2) * unitM,
    north: y + (FRAME_HEIGHT / 2) * unitM,
    unitM,
  }
}

/** West, south, east, north of flat paths of metres. */
export function boxOf(rings: readonly ArrayLike<number>[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]!)
      box[1] = Math.min(box[1], ring[i + 1]!)
      box[2] = Math.max(box[2], ring[i]!)
      box[3] = Math.max(box[3], ring[i + 1]!)
    }
  return box
}

/** A flat path of metres as units of the drawing, y downwards. */
export function toUnits(frame: Frame, path: ArrayLike<number>): number[] {
  const out = new Array<number>(path.length)
  for (let i = 0; i < path.length; i += 2) {
    out[i] = (path[i]! - frame.west) / frame.unitM
    out[i + 1] = (frame.north - path[i + 1]!) / frame.unitM
  }
  return out
}

/** The longest of 1, 2, 5, 10… metres that the bar can be, and its length in units. */
export function scaleBar(frame: Frame): { metres: number; units: number } {
  const most = FRAME_WIDTH * BAR_SHARE * frame.unitM
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = ([5, 2, 1].find((one) => one * power <= most) ?? 1) * power
  return { metres, units: Math.round((metres / frame.unitM) * 100) / 100 }
}
