// The open plot as features of the map: outline, centre with its label, and a guard of points that other labels keep clear of.
import type { Feature, FeatureCollection, Position } from 'geojson'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'

/** Points of the guard along the longer side of the plot's box. */
const GUARD_STEPS = 9

export function selectionShapes(sheet: PlotSheet | null, label: string): FeatureCollection {
  if (!sheet) return { type: 'FeatureCollection', features: [] }
  const outline: Feature = {
    type: 'Feature',
    properties: { part: 'outline' },
    geometry: sheet.geometry as unknown as Feature['geometry'],
  }
  const footprint: Feature[] = sheet.footprint
    ? [{ type: 'Feature', properties: { part: 'footprint' }, geometry: sheet.footprint.geometry }]
    : []
  const centre: Feature = point(sheet.centre, { part: 'centre', label })
  const guard = guardPoints(sheet).map((each) => point(each, { part: 'guard' }))
  return { type: 'FeatureCollection', features: [outline, ...footprint, centre, ...guard] }
}

/** A grid over the box of the plot, kept where it lies inside, and the corners of the outline. */
export function guardPoints(sheet: Pick<PlotSheet, 'geometry' | 'bbox'>): Position[] {
  const [west, south, east, north] = sheet.bbox
  const rings = sheet.geometry.coordinates.flat()
  const points: Position[] = []
  for (let i = 0; i <= GUARD_STEPS; i++)
    for (let j = 0; j <= GUARD_STEPS; j++) {
      const x = west + ((east - west) * i) / GUARD_STEPS
      const y = south + ((north - south) * j) / GUARD_STEPS
      if (inside(x, y, rings)) points.push([x, y])
    }
  const corners = rings.flat()
  const every = Math.max(1, Math.floor(corners.length / 40))
  return [...points, ...corners.filter((_, i) => i % every === 0)]
}

function inside(x: number, y: number, rings: number[][][]): boolean {
  let odd = false
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi = 0, yi = 0] = ring[i] ?? []
      const [xj = 0, yj = 0] = ring[j] ?? []
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd
    }
  return odd
}

const point = (coordinates: Position, properties: Record<string, string>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
})
