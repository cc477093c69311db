// One example of each answer about a data version, for the API's document. A test parses each with its schema.
import { OF_VERSION } from '../openapi/of-version.ts'

export const EXAMPLE_DATASETS = {
  ...OF_VERSION,
  published_at: '2026-11-24T08:00:00Z',
  datasets: [
    {
      id: 'demo-plots',
      title: 'Terrains de démonstration',
      producer: 'Données fictives de démonstration',
      licence: 'MIT',
      vintage: null,
      url: null,
      synthetic: true,
      serves: ['plot', 'site'],
      note: null,
      fetched_at: null,
      checksum: null,
      rows_read: 30500,
      rows_kept: 30500,
      rows_mended: 0,
      rows_rejected: 0,
      mended: {},
      rejected: {},
      derived: {},
      coverage_bbox: [1.4, 48.1, 3.6, 49.3],
      coverage_basis: 'synthetic',
      covers: ['75', '77', '78', '91', '92', '93', '94', '95'],
      covers_part: [],
    },
  ],
}

export const EXAMPLE_COVERAGE = {
  ...OF_VERSION,
  id: 'demo-plots',
  title: 'Terrains de démonstration',
  coverage_basis: 'synthetic',
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [1.4, 48.1],
          [3.6, 48.1],
          [3.6, 49.3],
          [1.4, 48.1],
        ],
      ],
    ],
  },
}

export const EXAMPLE_CHANGES = {
  ...OF_VERSION,
  since: 1,
  replaced: false,
  counts: { appeared: 0, went: 0, changed: 1 },
  changes: [
    {
      id: '95018-000123',
      kind: 'changed' as const,
      fields: [{ field: 'status', before: 'occupe', after: 'vacant' }],
    },
  ],
  next: null,
}

export const EXAMPLE_TERRITORIES = {
  ...OF_VERSION,
  remarks: [],
  territories: [
    {
      kind: 'commune',
      code: '95018',
      name: 'Argenteuil',
      within: 'Val-d’Oise',
      plots: 120,
      bbox: [2.2, 48.92, 2.29, 48.97],
    },
  ],
}
