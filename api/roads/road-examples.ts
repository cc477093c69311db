// One example of each answer about ways, for the API's document. A test parses each with its schema.
import type { PlotAround, PlotWays, Reach } from '../../geodata/model/roads/road-answers.ts'
import { ROAD_ESTIMATE } from '../../geodata/model/roads/road-answers.ts'

const of = { version: 1, demonstration: true }

export const EXAMPLE_REACH: Reach = {
  type: 'FeatureCollection',
  ...of,
  features: [
    {
      type: 'Feature',
      properties: {
        ...of,
        minutes: 15,
        mode: 'truck',
        direction: 'from',
        snap_m: 42,
        surface_ha: 9120.5,
        road_km: 812.3,
        cell_m: 240,
        hole_min_ha: 0.5027,
        empty_hole_min_ha: 100,
        meets_edge: false,
        note: ROAD_ESTIMATE,
      },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [2.4, 48.9],
              [2.5, 48.9],
              [2.45, 49.02],
              [2.4, 48.9],
            ],
          ],
        ],
      },
    },
  ],
}

export const EXAMPLE_WAYS: PlotWays = {
  ...of,
  id: 'P-000042',
  note: ROAD_ESTIMATE,
  ways: [
    {
      kind: 'junction',
      mode: 'truck',
      point: { id: 'junction-7', name: 'Échangeur 7', detail: 'A 15' },
      unknown: null,
      km: 1.94,
      min: 3.62,
      straight_km: 1.204,
      plot_snap_m: 12,
      point_snap_m: 31,
      roads: [{ name: 'Rue du Port', km: 1.1 }],
      line: {
        type: 'LineString',
        coordinates: [
          [2.24, 48.95],
          [2.25, 48.955],
        ],
      },
    },
  ],
}

export const EXAMPLE_AROUND: PlotAround = {
  ...of,
  id: 'P-000042',
  mode: 'car',
  snap_m: 12,
  note: ROAD_ESTIMATE,
  within: [{ minutes: 30, communes: 1, population: 110_000, population_unknown: 0 }],
  communes: [{ code_insee: '95018', name: 'Argenteuil', min: 8.4, population: 110_000 }],
  communes_unknown: 0,
}
