// One example of a reading, for the API's document. A test parses it with its schema.
import type { Balance, Reading } from '../../geodata/model/plans/reading.ts'
import { SLIVER } from '../../geodata/model/plans/reading.ts'

const whole: Balance = {
  uncovered_m2: 0,
  uncovered_share: 0,
  overlap_m2: 0,
  overlap_share: 0,
  unknown_m2: 0,
  unknown_share: 0,
}
const unknown: Balance = {
  ...whole,
  uncovered_m2: 84_200,
  uncovered_share: 1,
  unknown_m2: 84_200,
  unknown_share: 1,
}

export const EXAMPLE_READING: Reading = {
  version: 1,
  demonstration: true,
  of: 'plot:P-000042',
  kind: 'plot',
  name: 'Lot 3',
  ids: ['P-000042'],
  surface_m2: 84_200,
  declared_natural_ha: null,
  bbox: [2.45, 48.96, 2.46, 48.97],
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [2.45, 48.96],
          [2.46, 48.96],
          [2.46, 48.97],
          [2.45, 48.96],
        ],
      ],
    ],
  },
  communes: [
    {
      area_m2: 84_200,
      share: 1,
      sliver: false,
      code_insee: '95018',
      name: 'Argenteuil',
      departement: '95',
      epci: '200058485',
      epci_name: 'Boucle Nord de Seine',
    },
  ],
  communes_balance: whole,
  zones: [
    {
      area_m2: 75_780,
      share: 0.9,
      sliver: false,
      id: 'zone-7',
      libelle: 'UX',
      libelong: 'Zone urbaine à vocation industrielle',
      zone: 'U',
      document: '95018_PLU_20190312',
      approved_on: '2019-03-12',
      older: true,
      url: 'https://example.fr/reglement.pdf#page=12',
      uses: [
        {
          use: 'industry',
          answer: 'yes',
          rule: 'wording_industry',
          basis: 'wording',
          confidence: 'medium',
        },
      ],
      source: 'zone-urba',
    },
  ],
  zones_balance: { ...whole, uncovered_m2: 8420, uncovered_share: 0.1 },
  prescriptions: [
    {
      area_m2: 1200,
      share: 0.014252,
      sliver: false,
      id: 'prescription-3',
      code: '51',
      subcode: '00',
      name: 'Entrepôts sous conditions',
      label: null,
      bears_on_uses: 'conditions',
      url: null,
      source: 'prescriptions',
    },
  ],
  prescriptions_balance: { ...whole, uncovered_m2: 83_000, uncovered_share: 0.985748 },
  chain: [
    {
      level: 'sdrif_e',
      rank: 1,
      document: null,
      approved_on: '2025-06-10',
      share: null,
      source: 'sdrif-e-polarites',
    },
    {
      level: 'plu',
      rank: 3,
      document: '95018_PLU_20190312',
      approved_on: '2019-03-12',
      share: 0.9,
      source: 'zone-urba',
    },
  ],
  sdrif_e: {
    approved_on: '2025-06-10',
    scale: 150_000,
    tolerance_m: 150,
    items: [
      {
        item: 'station_perimeter_2km',
        maps: ['M1', 'M2'],
        title: null,
        names: ['Argenteuil'],
        position: 'edge',
        distance_m: null,
        geometry: 'area',
        tolerance_m: 150,
        rule: 'read',
        number: 'OR 92 bis',
        source: 'sdrif-e-rayon-gares',
      },
    ],
  },
  constraints: [{ kind: 'flood', known: 'unknown', areas: [], balance: unknown }],
  land: null,
  consumption: [
    {
      code_insee: '95018',
      name: 'Argenteuil',
      from_year: 2011,
      to_year: 2023,
      total_ha: 12.4,
      activity_ha: 3.1,
      source: 'conso-espace',
    },
  ],
  networks: [
    {
      kind: 'heat',
      nearest: {
        name: 'Réseau d’Argenteuil',
        detail: null,
        distance_m: 320,
        least_m: null,
        source: 'reseaux-chaleur',
      },
    },
  ],
  sliver: SLIVER,
  sources: { zone_urba: ['zone-urba'] },
  provenance: {
    'zone-urba': {
      dataset: 'zone-urba',
      title: 'Zones des PLU',
      producer: 'Géoportail de l’urbanisme',
      licence: 'Licence Ouverte 2.0',
      vintage: null,
      url: null,
      fetched_at: null,
      synthetic: false,
    },
  },
}
