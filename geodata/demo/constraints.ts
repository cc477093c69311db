// Synthetic constraint areas of every kind: simple smooth outlines over woods, rivers, airports and towns.
import type { Constraint, ConstraintEffect } from '../model/codes.ts'
import type { BaseMap } from './base-map.ts'
import type { Point, Ring } from './geometry.ts'
import { areaOf, blob, lineText, multiPolygonText, toLambert } from './geometry.ts'
import type { Place } from './land.ts'
import type { Networks } from './networks.ts'
import { AIRPORTS } from './places/networks.ts'
import { randomOf } from './random.ts'
import type { Site } from './sites.ts'

/** `widthM`: the geometry is a line that the loader widens to both sides. */
export type ConstraintRow = Record<string, unknown> & { widthM: number | null }

const PARKS = [
  ['Parc naturel fictif du Vexin', 1.82, 49.11, 17, 9],
  ['Parc naturel fictif de la Chevreuse', 1.96, 48.68, 12, 11],
  ['Parc naturel fictif du Gâtinais', 2.52, 48.4, 13, 12],
] as const

export function* constraintRows(
  seed: number,
  places: readonly Place[],
  sites: readonly Site[],
  map: BaseMap,
  networks: Networks,
): Generator<ConstraintRow> {
  const random = randomOf(seed, 'constraints')
  let number = 0
  const row = (
    kind: Constraint,
    effect: ConstraintEffect,
    name: string,
    geom: string,
    widthM: number | null = null,
  ) => ({
    id: `demo-${kind}-${++number}`,
    kind,
    effect,
    name,
    source: `demo-${kind === 'heritage' || kind === 'soil_pollution' ? kind : 'constraints'}`,
    geom,
    widthM,
  })
  const area = (kind: Constraint, effect: ConstraintEffect, name: string, ring: Ring) =>
    row(kind, effect, name, multiPolygonText([ring]))
  const ellipse = (at: Point, rx: number, ry: number, rough = 0.2): Point[] =>
    blob(random, at, rx, ry, rough, 40)

  for (const { name, line, halfWidthM } of networks.rivers) {
    const width = halfWidthM * 4 + 60
    for (let i = 0; i < line.length - 1; i += 12) {
      const piece = lineText(line.slice(i, i + 13))
      yield row(
        'flood',
        'conditions',
        `Zone inondable fictive, ${name}`,
        piece,
        width * random.between(0.8, 1.5),
      )
      yield row('flood', 'forbids', `Grand écoulement fictif, ${name}`, piece, width * 0.45)
      if (random.chance(0.6))
        yield row(
          'risk_plan',
          'conditions',
          `Plan de prévention fictif, ${name}`,
          piece,
          width * random.between(1, 1.7),
        )
    }
  }
  for (const [i, wood] of map.woods.entries()) {
    const name = wood.name ?? `Bois n° ${i}`
    const grown = (scale: number): Ring => scaled(wood.ring, scale)
    if (wood.name && i % 3 === 0)
      yield area('natura2000', 'conditions', `Natura 2000 fictive, ${name}`, grown(1.04))
    if (wood.name) yield area('znieff2', 'informs', `ZNIEFF 2 fictive, ${name}`, grown(1.12))
    else if (i % 3 === 0) yield area('znieff1', 'informs', `ZNIEFF 1 fictive, ${name}`, grown(1.05))
    if (!wood.name && i % 23 === 0)
      yield area('biotope', 'forbids', `Biotope fictif, ${name}`, grown(0.8))
  }
  for (const [name, lon, lat, rx, ry] of PARKS)
    yield area(
      'regional_park',
      'informs',
      name,
      ellipse(toLambert([lon, lat]), rx * 1000, ry * 1000, 0.35),
    )
  for (const [name, lon, lat, half] of AIRPORTS) {
    const at = toLambert([lon, lat])
    for (const [zone, scale] of [
      ['A', 0.35],
      ['B', 0.6],
      ['C', 1],
      ['D', 1.25],
    ] as const)
      yield area(
        'noise',
        zone === 'D' ? 'informs' : 'conditions',
        `Plan d’exposition au bruit fictif, ${name}, zone ${zone}`,
        ellipse(at, half * scale, half * scale * 0.3, 0.05),
      )
  }
  for (let i = 0; i < 180; i++) {
    const place = random.pick(places)
    const at: Point = [
      place.centre[0] + random.normal() * 1200,
      place.centre[1] + random.normal() * 1200,
    ]
    yield area(
      'heritage',
      'conditions',
      `Abords fictifs d’un monument, ${place.name}`,
      ellipse(at, 500, 500, 0),
    )
  }
  for (let i = 0; i < 60; i++) {
    const site = random.pick(sites)
    const r = random.between(180, 650)
    yield area(
      'technological_risk',
      random.chance(0.3) ? 'forbids' : 'conditions',
      `Risque technologique fictif, ${site.name}`,
      ellipse(site.centre, r, r, 0.05),
    )
  }
  for (let i = 0; i < 160; i++) {
    const site = random.pick(sites)
    const r = Math.sqrt(site.areaM2) * random.between(0.1, 0.28)
    yield area(
      'soil_pollution',
      'informs',
      `Sol à vérifier, fictif, ${site.name}`,
      ellipse(site.centre, r, r, 0.3),
    )
  }
}

function scaled(ring: Ring, scale: number): Ring {
  const n = ring.length
  const cx = ring.reduce((sum, [x]) => sum + x, 0) / n
  const cy = ring.reduce((sum, [, y]) => sum + y, 0) / n
  return areaOf(ring) === 0
    ? ring
    : ring.map(([x, y]): Point => [cx + (x - cx) * scale, cy + (y - cy) * scale])
}
