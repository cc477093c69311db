// PLU zones and SDRIF-E legend items of the demonstration. The zones that no site takes — town, wood, field — are cut in
// the database (sql/zoning.sql), where land is what is left.
import type { Point, Ring } from './geometry.ts'
import { blob, multiPolygonText, pointText, toLambert } from './geometry.ts'
import type { Place } from './land.ts'
import type { Networks } from './networks.ts'
import type { Random } from './random.ts'
import { randomOf } from './random.ts'
import type { SitePlan } from './site-lots.ts'
import type { Site } from './sites.ts'

const WORDINGS = {
  UX: 'Zone urbaine à vocation d’activités économiques',
  UI: 'Zone urbaine à vocation industrielle',
  UE: 'Zone UE',
  UY: 'Zone urbaine d’activités industrielles, artisanales et d’entrepôts',
  UZ: 'Zone d’aménagement concerté, industrie et logistique sous conditions',
  UC: 'Zone urbaine à vocation commerciale',
  UB: 'Zone urbaine mixte à dominante d’habitat',
  '1AUX': 'Zone à urbaniser ouverte, à vocation d’activités',
  '2AUX': 'Zone à urbaniser fermée, à vocation d’activités',
} as const
type Libelle = keyof typeof WORDINGS

/** Every twentieth place has no plan: the national rules apply. */
export const hasPlan = (place: Place): boolean => Number(place.code) % 20 !== 7

/** A zone over each site, its boundary a little inside or outside the site's, so that some plots have shares in two zones. */
export function* siteZoneRows(
  seed: number,
  sites: readonly Site[],
  plans: readonly SitePlan[],
): Generator<Record<string, unknown>> {
  for (const [i, site] of sites.entries()) {
    const random = randomOf(seed, `zone ${site.id}`)
    const outline = plans[i]?.outline
    if (!outline || !hasPlan(site.place)) continue
    const libelle = libelleOf(random, site)
    const typezone = libelle.startsWith('1') ? 'AUc' : libelle.startsWith('2') ? 'AUs' : 'U'
    const scale = 1 + random.between(-0.09, 0.05)
    const shift: Point = [random.normal() * 9, random.normal() * 9]
    yield {
      ...planFacts(site.place),
      id: `demo-zone-${site.id}`,
      libelle,
      libelong: random.chance(0.12) ? null : WORDINGS[libelle],
      typezone,
      zone: typezone,
      destdomi: random.chance(0.1) ? '02' : null,
      source: 'demo-zoning',
      geom: multiPolygonText([around(outline, site.centre, scale, shift)]),
    }
  }
}

/** What the zones of one commune's plan have in common. */
export function planFacts(place: Place): {
  partition: string
  idurba: string
  approved_on: string
} {
  const random = randomOf(0, `plan ${place.code}`)
  const year = random.whole(2008, 2026)
  const month = String(random.whole(1, year === 2026 ? 6 : 12)).padStart(2, '0')
  const day = String(random.whole(1, 28)).padStart(2, '0')
  return {
    partition: `DU_${place.code}`,
    idurba: `${place.code}_PLU_${year}${month}${day}`,
    approved_on: `${year}-${month}-${day}`,
  }
}

function libelleOf(random: Random, site: Site): Libelle {
  if (site.category === 'industrial_regional')
    return random.weighted({ '1AUX': 6, '2AUX': 3, UX: 1 })
  if (site.category === 'commercial_mutate') return random.weighted({ UC: 4, UB: 3, UE: 1 })
  if (site.category === 'commercial_requalify') return random.weighted({ UC: 5, UX: 2, UE: 2 })
  return random.weighted({
    UX: 6,
    UI: 4,
    UE: 3,
    UY: 2,
    UZ: 2,
    '1AUX': 0.8,
    '2AUX': 0.3,
    UB: 0.7,
  })
}

function around(ring: Ring, [cx, cy]: Point, scale: number, [dx, dy]: Point): Ring {
  return ring.map(([x, y]): Point => [cx + (x - cx) * scale + dx, cy + (y - cy) * scale + dy])
}

/** SDRIF-E legend items whose layer is known to exist, as synthetic geometry. `widthM` lines are widened by the loader. */
export function* sdrifERows(
  seed: number,
  places: readonly Place[],
  sites: readonly Site[],
  networks: Networks,
): Generator<Record<string, unknown>> {
  const random = randomOf(seed, 'sdrif-e')
  let number = 0
  const row = (map: string, item: string, name: string | null, geom: string) => ({
    id: `demo-sdrif-e-${++number}`,
    map,
    item,
    name,
    source: 'demo-sdrif-e',
    geom,
  })
  for (const site of sites)
    if (site.category === 'industrial_regional')
      yield row('M2', 'industrial_development', site.name, pointText(site.centre))
  for (const place of places) {
    const near = (m: number): Point => [
      place.centre[0] + random.normal() * m,
      place.centre[1] + random.normal() * m,
    ]
    if (random.chance(0.35))
      yield row('M2', 'preferential_urbanisation', place.name, pointText(near(1500)))
    if (place.thousands >= 45)
      yield row('M1', 'polarity', place.name, multiPolygonText([place.cell]))
    if (random.chance(0.28)) yield row('M3', 'ecological_connection', null, pointText(near(3500)))
  }
  for (const station of networks.stations) {
    if (!random.chance(0.4)) continue
    yield row('M1', 'station_development', station.name, pointText(station.at))
    yield row(
      'M1',
      'station_perimeter_2km',
      station.name,
      multiPolygonText([circle(station.at, 2000)]),
    )
  }
  const district = toLambert([2.243, 48.892])
  yield row(
    'M2',
    'business_district',
    'Quartier d’affaires fictif',
    multiPolygonText([blob(random, district, 1100, 650, 0.25)]),
  )
}

const circle = ([x, y]: Point, r: number): Point[] =>
  Array.from({ length: 64 }, (_, i) => [
    x + r * Math.cos((i / 32) * Math.PI),
    y + r * Math.sin((i / 32) * Math.PI),
  ])
