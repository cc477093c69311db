// One example of each answer about plots, for the API's document. A test parses each with its schema.
import { forEachKind } from '../../geodata/model/access/access-kinds.ts'
import { ACCESSES } from '../../geodata/model/access/access-measures.ts'
import type { Plot } from '../../geodata/model/plots/plot.ts'
import { OF_VERSION } from '../openapi/of-version.ts'

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
  brownfield_stage: null,
  servicing: 'viabilise_amenage',
  zone: 'U',
  category: 'productive_regional',
  uses: {
    industry: 'yes',
    logistics: 'to_check',
    data_centre: 'unknown',
    crafts: 'yes',
    offices: 'no',
    retail: 'no',
  },
  use_parts: {
    industry: [{ answer: 'yes', area_m2: 84_211, share: 1 }],
    logistics: [
      { answer: 'to_check', area_m2: 60_000, share: 0.7125 },
      { answer: 'no', area_m2: 24_211, share: 0.2875 },
    ],
    data_centre: [{ answer: 'unknown', area_m2: 84_211, share: 1 }],
    crafts: [{ answer: 'yes', area_m2: 84_211, share: 1 }],
    offices: [{ answer: 'no', area_m2: 84_211, share: 1 }],
    retail: [{ answer: 'no', area_m2: 84_211, share: 1 }],
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

export const EXAMPLE_LIST = {
  ...OF_VERSION,
  matched: 34,
  surface_ha: 412.5,
  unknown_dropped: 3,
  plots: [EXAMPLE_PLOT],
  next: null,
}

export const EXAMPLE_BITS = { ...OF_VERSION, matched: 2, total: 16, bits: 'AQI=' }

export const EXAMPLE_SHEET = {
  ...EXAMPLE_PLOT,
  ...OF_VERSION,
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
  networks: [
    {
      kind: 'power_225',
      nearest: {
        name: null,
        detail: '225 kV',
        distance_m: 1240,
        least_m: null,
        source: 'lignes-electriques',
      },
    },
    { kind: 'pipeline', nearest: null },
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

export const EXAMPLE_REFERENCES = {
  ...OF_VERSION,
  resolved: [
    {
      ...{ given: '95127 AB 12', reference: '95127000AB0012', ids: ['P-000042'] },
      ...{ remarks: [], reason: null },
    },
  ],
}
