// Facts of an offered plot made by hand, whole enough for every table of a document. Nothing of it is true.
import { forEachKind } from '../../../geodata/model/access/access-kinds.ts'
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import type { OfferFacts } from '../../../geodata/model/offers/offer-facts.ts'
import type { PlotSheet, Provenance } from '../../../geodata/model/plots/plot.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'

const dataset = (id: string, title: string): Provenance => ({
  ...{ dataset: id, title, producer: 'Les essais', licence: 'MIT', vintage: '2025', url: null },
  ...{ fetched_at: null, synthetic: true },
})
const PLOTS = dataset('plots', 'Terrains faits à la main')
const ROADS = dataset('roads', 'Routes faites à la main')
const RULES = dataset('rules', 'Règles faites à la main')
const LINES = dataset('lines', 'Lignes faites à la main')
const POINTS = dataset('points', 'Points faits à la main')

const balance = {
  ...{ uncovered_m2: 0, uncovered_share: 0, overlap_m2: 0, overlap_share: 0 },
  ...{ unknown_m2: 0, unknown_share: 0 },
}
const access = {
  ...{ name: 'Échangeur 4', detail: 'A 15', straight_km: 1.234, straight_least_km: null },
  ...{ road_name: 'Échangeur 5', road_detail: null, km: 2.5, least_km: null },
  ...{ min: 6.25, least_min: null },
}
const unknownAccess = {
  ...{ name: null, detail: null, straight_km: null, straight_least_km: null },
  ...{ road_name: null, road_detail: null, km: null, least_km: null, min: null, least_min: null },
}
const geometry = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [2, 49],
        [2.01, 49],
        [2.01, 49.01],
        [2, 49],
      ],
    ],
  ],
}

const sheet: PlotSheet = {
  ...{ id: 'P-0001', ordinal: 0, name: 'Lot 3', site_id: 'S-1', site_name: 'Parc du Petit Marais' },
  ...{ code_insee: '95018', commune: 'Argenteuil', epci: '200058485', departement: '95' },
  ...{ epci_name: 'Boucle Nord de Seine', surface_ha: 12.3456, usable_ha: 9.9, land: null },
  ...{ status: 'friche', stage: null, servicing: null, zone: 'U', category: 'existing_economic' },
  uses: {
    ...{ industry: 'yes', logistics: 'conditional', data_centre: 'conditional', crafts: 'yes' },
    ...{ offices: 'conditional', retail: 'unknown' },
  },
  access: {
    ...forEachKind(() => unknownAccess),
    junction: access,
    rail: { ...access, name: 'Cour de fret', road_name: 'Cour de fret', least_min: 3, least_km: 1 },
    airport: { ...access, straight_least_km: 0.5 },
    station: access,
  },
  constraints: [{ kind: 'flood', share: 0.25 }],
  unknown: ['stage'],
  centre: [2, 49],
  ...{ version: 12, demonstration: true, declared_ha: 12, cadastral_ha: null, natural_ha: 0 },
  ...{ road_snap_m: 8, cadastral_refs: ['95018000AB0001'], replaces: null },
  site: {
    ...{ id: 'S-1', name: 'Parc du Petit Marais', kind: null, vocation: null, state: null },
    ...{ category: 'existing_economic', surface_ha: 40, plots: 3, proxy: false },
  },
  zones: [
    {
      ...{ id: 'Z-1', libelle: 'UX', libelong: 'Zone d’activités', zone: 'U', area_ha: 9.26 },
      ...{ share: 0.75, approved_on: '2019-03-02', url: 'https://example.org/ux.pdf' },
      ...{ economic: null, source: 'rules' },
    },
  ],
  use_rules: [
    { use: 'industry', answer: 'yes', rule: 'wording_industry', confidence: 'medium' },
    { use: 'logistics', answer: 'conditional', rule: 'wording_industry', confidence: 'medium' },
  ],
  sdrif_e: [],
  constraint_areas: [
    {
      ...{ id: 'C-1', kind: 'flood', effect: 'conditions', name: 'Crue', area_ha: 3.09 },
      ...{ share: 0.25, url: null, source: 'rules' },
    },
  ],
  constraints_unknown: ['noise', 'soil_pollution'],
  prescriptions: null,
  context_areas: null,
  risk_points: [],
  networks: [
    {
      kind: 'power_225',
      nearest: {
        ...{ name: null, detail: '225 kV', distance_m: 1240, least_m: null, source: 'lines' },
      },
    },
    {
      kind: 'heat',
      nearest: {
        ...{ name: 'Réseau du Petit Marais', detail: null, distance_m: 320, least_m: 80 },
        source: 'lines',
      },
    },
    { kind: 'pipeline', nearest: null },
  ],
  land_consumption: null,
  land_use: null,
  declared: {},
  footprint: null,
  geometry,
  bbox: [2, 49, 2.01, 49.01],
  provenance: {
    ...{ identity: PLOTS, plot: PLOTS, site: PLOTS, territory: PLOTS, road: ROADS },
    ...{ zone_urba: RULES, 'constraint.flood': RULES, sdrif_e: RULES },
    ...{ 'access.junction': POINTS, 'access.rail': POINTS, 'access.port': POINTS },
    ...{ 'access.airport': POINTS, 'access.station': POINTS, 'access.substation': POINTS },
    ...{ 'network.power_225': LINES, 'network.heat': LINES, 'network.pipeline': LINES },
  },
}

const item = {
  ...{ maps: ['M1'], title: null, names: [], position: 'outside', distance_m: null },
  ...{ rule: 'to_supply', number: null, source: 'rules' },
} as const
const reading: Reading = {
  ...{ version: 12, demonstration: true, of: 'plot:P-0001', kind: 'plot', name: 'Lot 3' },
  ...{ ids: ['P-0001'], surface_m2: 123456, declared_natural_ha: null },
  ...{ bbox: [2, 49, 2.01, 49.01], geometry, communes: [], communes_balance: balance },
  ...{ zones: [], zones_balance: balance, prescriptions: null, prescriptions_balance: balance },
  chain: [
    {
      ...{ level: 'plu', rank: 3, document: '95018_PLU_20190302', approved_on: '2019-03-02' },
      ...{ share: 1, source: 'rules' },
    },
    ...[{ level: 'scot', rank: 2, document: null, approved_on: null, share: null, source: null }],
  ] as Reading['chain'],
  sdrif_e: {
    ...{ approved_on: '2025-06-10', scale: 150_000, tolerance_m: 150 },
    items: [
      { ...item, item: 'industrial_development', maps: ['M2'], position: 'edge', rule: 'read' },
      { ...item, item: 'polarity', names: ['Argenteuil'], distance_m: 1100 },
      { ...item, item: 'business_district' },
      { ...item, item: 'green_front', maps: [], position: 'unknown', source: null },
    ] as Reading['sdrif_e']['items'],
  },
  constraints: [{ kind: 'flood', known: 'partly', areas: [], balance }],
  land: {
    ...{ artificialised_m2: 100_000, takes_m2: 23_456, classes: [], balance, source: 'rules' },
    families: [{ family: 'farm', area_m2: 23_456, share: 0.19 }],
  },
  consumption: [],
  sliver: { width_m: 2, share: 0.1 },
  sources: {},
  provenance: { rules: RULES },
}

const MAP = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600" width="960" height="600" font-family="IBM Plex Sans"><g id="ground"><rect width="960" height="600" fill="#faf9f6"/></g><g id="over"><path d="M400 200h160v160h-160z" fill="#7fb0d6" stroke="#1d2126"/><text x="480" y="190" font-size="14">Argenteuil</text></g></svg>`

/** What a test does not name is as above. */
export function sampleFacts(change: Partial<PlotSheet> = {}, demonstration = true): OfferFacts {
  return {
    version: 12,
    demonstration,
    published_at: '2026-11-20T08:00:00.000Z',
    sheet: { ...sheet, ...change, demonstration },
    reading,
    rows: [],
    map: {
      svg: MAP,
      bounds: [640_000, 6_870_000, 641_600, 6_871_000],
      width: 960,
      height: 600,
      legend: ['plot.existing_economic', 'plots', 'zone', 'access.rail', 'constraint.flood'],
      scale: { metres: 200, units: 120 },
      locator: { path: 'M0 0l100 0 0 90-100 0z', width: 100, height: 90, at: [40, 30] },
    },
  }
}

export function sampleContent(change: Partial<OfferContent> = {}, plots = 1): OfferContent {
  return {
    title: 'Trois terrains pour une usine',
    client: 'Société Exemple',
    introduction: 'Première ligne\nseconde ligne.\n\nAutre paragraphe.',
    contact: { name: 'Camille', organisation: 'Exemple', email: 'c@example.org', phone: '' },
    language: 'fr',
    items: Array.from({ length: plots }, (_, at) => ({
      plot: `P-000${at + 1}`,
      note: 'Une note.',
      photographs: [],
    })),
    project: null,
    expires_on: '2027-05-01',
    ...change,
  }
}
