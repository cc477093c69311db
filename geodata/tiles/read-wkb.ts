// Well-known binary as PostGIS writes it (little endian, two dimensions) to flat paths.
import type { Path } from './tile-geometry.ts'

export type Shape =
  | { kind: 'point'; at: Path }
  | { kind: 'line'; lines: Path[] }
  /** Polygons, each with its outer ring first. Rings are open. */
  | { kind: 'polygon'; polygons: Path[][] }

/** Reads (Multi)Point, (Multi)LineString, (Multi)Polygon and collections of one of them. Throws on any other type. */
export function readWkb(bytes: Buffer): Shape {
  const points: Path = []
  const lines: Path[] = []
  const polygons: Path[][] = []
  let at = 0
  const uint = () => {
    at += 4
    return bytes.readUInt32LE(at - 4)
  }
  const path = (open: boolean): Path => {
    const count = uint()
    const out: Path = new Array(count * 2)
    for (let i = 0; i < out.length; i++, at += 8) out[i] = bytes.readDoubleLE(at)
    if (open) out.length -= 2
    return out
  }
  const geometry = () => {
    at += 1
    const type = uint()
    if (type === 1) {
      points.push(bytes.readDoubleLE(at), bytes.readDoubleLE(at + 8))
      at += 16
    } else if (type === 2) lines.push(path(false))
    else if (type === 3) polygons.push(Array.from({ length: uint() }, () => path(true)))
    else if (type >= 4 && type <= 7) for (let n = uint(); n > 0; n--) geometry()
    else throw new Error(`geometry type ${type} has no place in a tile`)
  }
  geometry()
  if (polygons.length) return { kind: 'polygon', polygons }
  return lines.length ? { kind: 'line', lines } : { kind: 'point', at: points }
}
