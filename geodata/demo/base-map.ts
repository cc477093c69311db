// What the base map is drawn from: rivers, woods, towns, roads, railways. Polygons of rivers are buffered in the database.
import type { Point, Ring } from './geometry.ts'
import { blob, curveThrough, isInside, lineText, multiPolygonText, toLambert } from './geometry.ts'
import type { Place } from './land.ts'
import type { Networks } from './networks.ts'
import { FORESTS } from './places/nature.ts'
import { randomOf } from './random.ts'

export type Wood = { name: string | null; ring: Ring }
export type BaseMap = { woods: Wood[]; towns: { place: Place; ring: Ring }[]; lakes: Ring[] }

/** Woods, towns and a few lakes as smooth outlines. */
export function layBaseMap(seed: number, places: readonly Place[], outline: Ring): BaseMap {
  const random = randomOf(seed, 'base-map')
  const smooth = (ring: readonly Point[]): Point[] =>
    curveThrough([...ring, ring[0] as Point], 3).slice(0, -1)
  const forests = FORESTS.map(([name, lon, lat, rx, ry]): Wood => ({
    name,
    ring: smooth(blob(random, toLambert([lon, lat]), rx * 1000, ry * 1000, 0.42)),
  }))
  const anywhere = (): Point => [
    random.between(590_000, 735_000),
    random.between(6_785_000, 6_900_000),
  ]
  const crowded = (at: Point): boolean =>
    places.some((p) => Math.hypot(p.centre[0] - at[0], p.centre[1] - at[1]) < townRadius(p) * 1.2)
  const small: Wood[] = []
  while (small.length < 320) {
    const at = anywhere()
    if (!isInside(at, outline) || crowded(at)) continue
    const r = 260 + 900 * random.next() ** 2.5
    small.push({
      name: null,
      ring: smooth(blob(random, at, r * random.between(0.8, 1.7), r, 0.5, 22)),
    })
  }
  const lakes: Ring[] = []
  while (lakes.length < 46) {
    const at = anywhere()
    if (!isInside(at, outline) || crowded(at)) continue
    lakes.push(smooth(blob(random, at, random.between(90, 420), random.between(70, 260), 0.4, 16)))
  }
  const towns = places.map((place) => {
    const own = randomOf(seed, `town ${place.code}`)
    const r = townRadius(place)
    const [rx, ry] =
      place.code === '75056'
        ? [5600, 4500]
        : [r * own.between(0.9, 1.25), r * own.between(0.8, 1.1)]
    return { place, ring: smooth(blob(own, place.centre, rx, ry, 0.38, 36)) }
  })
  return { woods: [...forests, ...small], towns, lakes }
}

export const townRadius = (place: Place): number =>
  380 + 290 * Math.sqrt(Math.min(place.thousands, 130))

/** Rows of the table `base_feature`; rivers as lines that the loader widens. */
export function* baseRows(map: BaseMap, networks: Networks): Generator<Record<string, unknown>> {
  let id = 0
  const row = (kind: string, className: string | null, name: string | null, geom: string) => ({
    id: ++id,
    kind,
    class: className,
    name,
    source: 'demo-base',
    geom,
  })
  for (const { ring } of map.towns) yield row('urban', null, null, multiPolygonText([ring]))
  for (const { name, ring } of map.woods) yield row('wood', null, name, multiPolygonText([ring]))
  for (const ring of map.lakes) yield row('water', 'lake', null, multiPolygonText([ring]))
  for (const { name, line } of networks.rivers) yield row('water', 'river', name, lineText(line))
  for (const { name, className, line } of networks.rails)
    yield row('rail', className, name, lineText(line))
  for (const { name, className, line } of networks.roads)
    yield row('road', className, name, lineText(line))
}
