// The ground of the demonstration: outline, communes by Voronoi with wobbling boundaries, départements, EPCI.
import { createRequire } from 'node:module'
import { Delaunay } from 'd3-delaunay'
import { DEPARTEMENTS } from '../model/codes.ts'
import type { Point, Ring } from './geometry.ts'
import { distance, toLambert } from './geometry.ts'
import { OUTLINE } from './places/nature.ts'
import { PLACES } from './places/communes.ts'
import { hashText } from './random.ts'

export type Place = { code: string; name: string; centre: Point; thousands: number; cell: Ring }
export type CommuneRow = {
  code_insee: string
  name: string
  departement: string
  epci: string | null
  population: number | null
}
export type EpciRow = { siren: string; name: string; kind: string }

type Listed = {
  code: string
  nom: string
  type?: string
  departement?: string
  population?: number
}
type Group = { code: string; nom: string; type: string; membres: { code: string }[] }

/** Greater Paris as a métropole: its members belong to their EPT, Paris alone stays with it. */
const GREATER_PARIS = '200054781'

/** The places with their cells, Voronoi over the outline's box; the outline cuts them in the database. */
export function layPlaces(): { places: Place[]; outline: Ring } {
  const outline = wobbly(OUTLINE.map((at) => toLambert([at[0], at[1]])))
  const centres = PLACES.map(([, , lon, lat]) => spread(toLambert([lon, lat]), `${lon} ${lat}`))
  const delaunay = Delaunay.from(centres.map(([x, y]) => [x, y] as [number, number]))
  const voronoi = delaunay.voronoi([560_000, 6_750_000, 770_000, 6_935_000])
  const places = PLACES.map(([code, name, , , thousands], i): Place => {
    const cell = (voronoi.cellPolygon(i) ?? []).slice(0, -1) as unknown as Point[]
    return { code, name, thousands, centre: centres[i] as Point, cell: wobbly(cell) }
  })
  return { places, outline }
}

/** Two places on the same hundredth of a degree stand a little apart. */
function spread([x, y]: Point, text: string): Point {
  const hash = hashText(`${text} ${x}`)
  return [x + (hash % 397) - 198, y + ((hash >>> 10) % 397) - 198]
}

/** Each edge bent by midpoint displacement that depends on its ends alone, so that neighbours share it exactly. */
function wobbly(ring: Ring): Point[] {
  return ring.flatMap((from, i) => bend(from, ring[(i + 1) % ring.length] as Point, 4).slice(0, -1))
}

function bend(a: Point, b: Point, depth: number): Point[] {
  const length = distance(a, b)
  if (depth === 0 || length < 400) return [a, b]
  const [p, q] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a]
  const luck = (hashText(`${p.map(Math.round)} ${q.map(Math.round)}`) / 2 ** 32 - 0.5) * 0.24
  const middle: Point = [
    Math.round(((p[0] + q[0]) / 2 - (q[1] - p[1]) * luck) * 100) / 100,
    Math.round(((p[1] + q[1]) / 2 + (q[0] - p[0]) * luck) * 100) / 100,
  ]
  return [...bend(a, middle, depth - 1).slice(0, -1), ...bend(middle, b, depth - 1)]
}

/** The communes and EPCI of the eight départements, from the official lists. */
export function listTerritories(): {
  communes: CommuneRow[]
  epci: EpciRow[]
  departements: { code: string; name: string }[]
} {
  const require = createRequire(import.meta.url)
  const list = <T>(name: string): T[] =>
    require(`@etalab/decoupage-administratif/data/${name}.json`) as T[]
  const inRegion = (code: string | undefined) =>
    (DEPARTEMENTS as readonly string[]).includes(code ?? '')
  const listed = list<Listed>('communes').filter(
    (c) => c.type === 'commune-actuelle' && inRegion(c.departement),
  )
  const known = new Set(listed.map((c) => c.code))
  const groups = [
    ...list<Group>('epci').map((g) => ({ ...g, kind: g.type })),
    ...list<Group>('ept').map((g) => ({ ...g, kind: 'EPT' })),
  ].filter((g) => g.membres.some((m) => known.has(m.code)))
  const epciOf = new Map<string, string>()
  for (const group of groups)
    // EPT come last and win over the métropole
    for (const { code } of group.membres) if (known.has(code)) epciOf.set(code, group.code)
  const used = new Set(epciOf.values())
  return {
    communes: listed.map((c) => ({
      code_insee: c.code,
      name: c.nom,
      departement: c.departement ?? '',
      epci: epciOf.get(c.code) ?? null,
      population: c.population ?? null,
    })),
    epci: groups
      .filter((g) => used.has(g.code) || g.code === GREATER_PARIS)
      .map((g) => ({ siren: g.code, name: g.nom, kind: g.kind })),
    departements: list<Listed>('departements')
      .filter((d) => inRegion(d.code))
      .map((d) => ({ code: d.code, name: d.nom })),
  }
}
