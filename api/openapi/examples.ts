// One example of each answer, for the API's document. A test parses each with its schema.
import { forEachKind } from '../../geodata/model/access/access-kinds.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import type { Plot } from '../../geodata/model/plots/plot.ts'

const nowhere = {
  name: null,
  detail: null,
  straight_km: null,
  straight_least_km: null,
  road_name: null,
  road_detail: null,
  km: null,
  least_km: null,
  min: null,
  least_min: null,
}

export const EXAMPLE_PLOT: Plot = {
  id: 'P-000042',
  ordinal: 41,
  name: 'Lot 12',
  site_id: 'S-000007',
  site_name: 'Parc d’activités du Petit Marais',
  code_insee: '95018',
  commune: 'Argenteuil',
  epci: '200058485',
  epci_name: 'Boucle Nord de Seine',
  departement: '95',
  surface_ha: 8.4211,
  usable_ha: null,
  land: 'artificialised',
  status: 'inoccupe',
  stage: 'en_vente',
  servicing: 'viabilise_amenage',
  zone: 'U',
  category: 'productive_regional',
  uses: {
    industry: 'yes',
    logistics: 'conditional',
    data_centre: 'unknown',
    crafts: 'yes',
    offices: 'no',
    retail: 'no',
  },
  access: {
    ...forEachKind(() => nowhere),
    junction: {
      ...nowhere,
      name: 'Échangeur 7',
      detail: 'A 15',
      straight_km: 1.204,
      road_name: 'Échangeur 7',
      road_detail: 'A 15',
      km: 1.862,
      min: 3.25,
    },
    station: { ...nowhere, name: 'Argenteuil', detail: 'Transilien J', straight_km: 0.86 },
  },
  constraints: [{ kind: 'flood', share: 0.12 }],
  unknown: [
    'use',
    ...ACCESSES.filter(({ kind }) => kind !== 'junction').flatMap(({ word }) =>
      word === 'station_straight_km' ? [] : [word],
    ),
  ],
  centre: [2.24, 48.95],
}

const of = { version: 1, demonstration: true }

export const EXAMPLE_LIST = {
  ...of,
  matched: 34,
  surface_ha: 412.5,
  unknown_dropped: 3,
  plots: [EXAMPLE_PLOT],
  next: null,
}

export const EXAMPLE_BITS = { ...of, matched: 2, total: 16, bits: 'AQI=' }

export const EXAMPLE_FACETS = {
  ...of,
  matched: 34,
  surface_ha: 412.5,
  unknown_dropped: 3,
  total: 30500,
  total_ha: 20150.2,
  facets: { zone: [{ value: 'U', count: 30, surface_ha: 360.1 }] },
  histograms: {
    surface: { edges: [0, 1, 2], counts: [0, 34], all: [20500, 10000], unknown: 0 },
  },
  dropping: [{ criterion: 'zone', matched: 51, surface_ha: 600.25 }],
}

export const EXAMPLE_SHEET = {
  ...EXAMPLE_PLOT,
  ...of,
  declared_ha: 8.4,
  cadastral_ha: 8.43,
  natural_ha: 0,
  road_snap_m: 14,
  cadastral_refs: ['95018000AB0123'],
  replaces: null,
  site: null,
  zones: [],
  use_rules: [],
  sdrif_e: [],
  constraint_areas: [],
  constraints_unknown: [],
  prescriptions: [
    {
      id: 'prescription-7',
      code: '52',
      subcode: '00',
      name: 'Plateforme logistique',
      label: null,
      url: null,
      area_ha: 8.4211,
      share: 1,
      source: 'prescriptions',
    },
  ],
  context_areas: [],
  risk_points: [
    {
      kind: 'seveso',
      nearest: { name: 'Dépôt', detail: 'Seveso seuil bas', distance_m: 1830 },
      within_500_m: 0,
      within_1_km: 0,
      edge_m: 9120,
      source: 'icpe',
    },
  ],
  land_consumption: {
    from_year: 2011,
    to_year: 2024,
    total_ha: 31.2,
    activity_ha: 4.5,
    source: 'conso-espace',
  },
  land_use: {
    artificialised_ha: 8.4,
    natural_ha: 0.0211,
    uncovered_ha: 0,
    classes: [{ code: 38, area_ha: 8.4, share: 0.9975 }],
    source: 'mos-2025',
  },
  declared: {},
  footprint: {
    width_m: 118.4,
    length_m: 402.1,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [2.45, 48.97],
          [2.4516, 48.97],
          [2.4516, 48.9736],
          [2.45, 48.9736],
          [2.45, 48.97],
        ],
      ],
    },
  },
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [2.24, 48.95],
          [2.243, 48.95],
          [2.243, 48.952],
          [2.24, 48.95],
        ],
      ],
    ],
  },
  bbox: [2.24, 48.95, 2.243, 48.952],
  provenance: {},
}

export const EXAMPLE_ENVELOPE = {
  ...of,
  categories: [
    {
      category: 'industrial_regional',
      surface_ha: 894.8,
      plots_ha: 700.2,
      plots: 310,
      sites: 28,
      published_ha: 895,
      source: 'versailles_grand_parc',
    },
  ],
  headlines: [
    {
      id: 'new',
      headline_ha: 800,
      headline_source: 'region_release',
      finer_ha: 895,
      finer_source: 'versailles_grand_parc',
      categories: ['industrial_regional'],
    },
  ],
  sources: {
    region_release: { title: 'Communiqué de presse', url: null, date: '2025-11-14' },
  },
}

export const EXAMPLE_DATASETS = {
  ...of,
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
      covers: ['75', '77', '78', '91', '92', '93', '94', '95'],
      covers_part: [],
    },
  ],
}

export const EXAMPLE_CHANGES = {
  ...of,
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
  ...of,
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

export const EXAMPLE_AREA = {
  within: 'area:3f0c5f7a9b1d4e2f8a6c0b1d2e3f4a5b',
  name: 'emprise.geojson',
  surface_ha: 12.5,
  bbox: [2.4, 48.95, 2.41, 48.96],
  geometry: {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [2.4, 48.95],
          [2.41, 48.95],
          [2.41, 48.96],
          [2.4, 48.95],
        ],
      ],
    ],
  },
}

export const EXAMPLE_REFERENCES = {
  ...of,
  resolved: [{ given: '95127 AB 12', reference: '95127000AB0012', ids: ['P-000042'] }],
}
