// Where the name of each département is written: one place each, clear of its neighbours and of the centre.
import type { FeatureCollection, Point } from 'geojson'
import type { Departement } from '../../../geodata/model/codes.ts'
import { DEPARTEMENT_NAMES } from '../../../geodata/model/labels.ts'

const PLACES: Record<Departement, [lon: number, lat: number]> = {
  '75': [2.342, 48.856],
  '77': [3.02, 48.62],
  '78': [1.84, 48.8],
  '91': [2.24, 48.5],
  '92': [2.2, 48.84],
  '93': [2.48, 48.93],
  '94': [2.47, 48.77],
  '95': [2.13, 49.09],
}

/** The outer ring first: the small départements of the centre give way when there is no room. */
const ORDER: readonly Departement[] = ['77', '78', '91', '95', '75', '93', '94', '92']

export function departementNames(): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: ORDER.map((code, order) => ({
      type: 'Feature',
      properties: { name: DEPARTEMENT_NAMES[code], order },
      geometry: { type: 'Point', coordinates: PLACES[code] },
    })),
  }
}
