// What each source's fixture must have become: rows of its table, in the order of their first column.

import { expect } from 'vitest'

export type Expected = {
  table: string
  /** Columns to compare; the first orders. */
  columns: readonly string[]
  rows: readonly (readonly unknown[])[]
  /** Reasons of rows that were left out, with their counts. */
  rejected?: Readonly<Record<string, number>>
}

const OFF = { 'hors d’Île-de-France': 1 }
const constraint = (rows: readonly unknown[][], rejected?: Record<string, number>): Expected => ({
  table: 'constraint_area',
  columns: ['id', 'kind', 'effect', 'name', 'url'],
  rows,
  ...(rejected ? { rejected } : {}),
})
const access = (rows: readonly unknown[][], rejected?: Record<string, number>): Expected => ({
  table: 'access_point',
  columns: ['id', 'kind', 'name', 'detail'],
  rows,
  ...(rejected ? { rejected } : {}),
})
const site = (rows: readonly unknown[][], rejected?: Record<string, number>): Expected => ({
  table: 'site',
  columns: ['id', 'name', 'kind', 'category', 'proxy', 'code_insee'],
  rows,
  ...(rejected ? { rejected } : {}),
})
const item = (rows: readonly unknown[][], rejected?: Record<string, number>): Expected => ({
  table: 'sdrif_e',
  columns: ['id', 'map', 'item', 'name', 'category', 'confirmed'],
  rows,
  ...(rejected ? { rejected } : {}),
})
const network = (rows: readonly unknown[][], rejected: Record<string, number>): Expected => ({
  table: 'network_line',
  columns: ['id', 'kind', 'name', 'detail', 'voltage_kv'],
  rows,
  rejected,
})
const road = (rows: readonly unknown[][]): Expected => ({
  table: 'road',
  columns: ['id', 'class', 'name', 'oneway', 'truck', 'foot', 'max_weight_t', 'level'],
  rows,
})
const base = (rows: readonly unknown[][], rejected?: Record<string, number>): Expected => ({
  table: 'base_feature',
  columns: ['id', 'kind', 'class', 'name'],
  rows,
  ...(rejected ? { rejected } : {}),
})
const ground = (rows: readonly unknown[][], rejected?: Record<string, number>): Expected => ({
  table: 'ground_out_of_play',
  columns: ['id', 'kind', 'name'],
  rows,
  ...(rejected ? { rejected } : {}),
})
const INPN = 'https://inpn.mnhn.fr/x'
const SAIR = 'Sites d’activités productives d’intérêt régional - SDRIF-E'

/** By source; several where it fills several tables. Territory has no source in its rows: counted apart. */
export const EXPECTED: Readonly<Record<string, readonly Expected[]>> = {
  'iris-activite': [
    site([['iris-951270101', 'ZA du Parc', 'IRIS d’activité (INSEE)', null, true, '95127']], {
      'à Paris, où un IRIS d’activité est un quartier central': 1,
      'pas un IRIS d’activité': 1,
    }),
  ],
  'aires-logistiques': [
    site(
      [['aire-logistique-A1', 'Aire logistique A1', 'Aire logistique (SDES)', null, true, '95127']],
      {
        'même aire, identifiant en double': 1,
      },
    ),
  ],
  cartofriches: [
    {
      table: 'plot',
      columns: ['id', 'name', 'code_insee', 'status', 'declared_m2'],
      rows: [['95127_1', 'Ancienne usine', '95127', 'friche', 9000]],
    },
  ],
  'gares-idfm': [
    access([['gare-2', 'station', 'Pontoise', 'RER C']], { 'téléphérique, pas une gare': 1 }),
  ],
  'gares-grand-paris-express': [
    access([
      [
        'gpe-VIL',
        'station',
        'Villepinte',
        'Grand Paris Express, ligne 16 et 17 (ouverture à vérifier)',
      ],
    ]),
  ],
  ite: [
    access(
      [
        ['ite-1', 'rail', 'Silos du Vexin', 'embranchement (ITE), en bon état, utilisé'],
        ['ite-3', 'rail', 'Y', 'embranchement (ITE), neuf, utilisé'],
      ],
      { ...OFF, 'inutilisable : à reconstruire, pas un accès': 1 },
    ),
  ],
  'plateformes-multimodales': [
    access([
      [
        expect.stringMatching(/^multimodal-ferrov-/),
        'rail',
        'Goussainville',
        'site multimodal ferroviaire',
      ],
      [
        expect.stringMatching(/^multimodal-fluv-/),
        'port',
        'Port d’Argenteuil',
        'site multimodal fluvial',
      ],
    ]),
  ],
  echangeurs: [
    access(
      [
        ['echangeur-E1', 'junction', 'Échangeur 9', 'échangeur complet'],
        ['echangeur-E2', 'junction', 'Échangeur sans nom', 'échangeur partiel'],
      ],
      OFF,
    ),
  ],
  'gares-fret': [
    access([
      ['gare-fret-G1', 'rail', 'Gare d’Achères-Triage', 'gare de fret (service à vérifier)'],
    ]),
  ],
  ports: [
    access([['port-P1', 'port', 'Port de Bruyères', 'port de commerce']], {
      'port de plaisance ou sans précision, pas un accès au fret': 2,
    }),
  ],
  aeroports: [
    access([['aeroport-A1', 'airport', 'Roissy', 'catégorie internationale']], {
      'héliport ou aérodrome local': 2,
    }),
    ground([
      ['aeroport-A1', 'airport', 'Roissy'],
      ['aeroport-A2', 'airport', 'Cormeilles'],
    ]),
  ],
  'postes-electriques': [
    access(
      [
        // Of the lines that end there, not of those that pass.
        ['poste-electrique-T1', 'substation', 'Poste de Cergy', '63 kV'],
        ['poste-electrique-T2', 'substation', 'Poste sans nom', '400 kV'],
      ],
      { ...OFF, 'poste qui n’est pas en service': 1 },
    ),
  ],
  // Those of BD TOPO stand in their place.
  'postes-sources': [access([])],
  'lignes-electriques': [
    network(
      [
        ['ligne-electrique-L1', 'power_225', null, '225 kV', 225],
        ['ligne-electrique-L2', 'power_400', null, '400 kV', 400],
        ['ligne-electrique-L3', 'power_lower', null, '63 kV', 63],
        ['ligne-electrique-L4', 'power_lower', null, null, null],
      ],
      { ...OFF, 'ligne qui n’est pas en service': 2 },
    ),
  ],
  canalisations: [
    network(
      [
        ['canalisation-C1', 'pipeline', null, 'Hydrocarbures', null],
        ['canalisation-C2', 'pipeline', null, null, null],
      ],
      { ...OFF, 'canalisation qui n’est pas en service': 1 },
    ),
  ],
  'reseaux-chaleur': [
    network(
      [
        ['reseau-chaleur-1', 'heat', 'Réseau de Cergy', 'Exploitant', null],
        ['reseau-chaleur-2', 'heat', null, null, null],
      ],
      OFF,
    ),
  ],
  'voies-fret': [
    network(
      [
        ['voie-fret-V1', 'freight_rail', 'Ligne de Cergy', 'Voie ferrée principale', null],
        ['voie-fret-V2', 'freight_rail', null, 'Voie ferrée principale', null],
      ],
      { ...OFF, 'usage hors de ce qui est repris': 1, 'voie qui n’est pas en service': 1 },
    ),
  ],
  'connexions-ecologiques': [
    item([
      ['connexion-ecologique-7', 'M3', 'ecological_connection', 'Cergy : arborée', null, true],
    ]),
  ],
  znieff1: [constraint([['znieff1-110001', 'znieff1', 'informs', 'Bois de Cergy', INPN]])],
  znieff2: [constraint([['znieff2-110002', 'znieff2', 'informs', 'Vallée de l’Oise', INPN]])],
  'natura2000-habitats': [
    constraint([['natura2000-FR1102014', 'natura2000', 'conditions', 'Vallée de l’Epte', INPN]]),
  ],
  'natura2000-oiseaux': [
    constraint([['natura2000-FR1112012', 'natura2000', 'conditions', 'Boucles de la Seine', INPN]]),
  ],
  pnr: [
    constraint([
      [
        'pnr-FR8000030',
        'regional_park',
        'informs',
        'Parc naturel régional du Vexin français',
        INPN,
      ],
    ]),
  ],
  ppr: [
    constraint([
      [
        'ppr-ass_ppr_1',
        'risk_plan',
        'conditions',
        'PPRI (inondation) Oise Cergy (95DDT20000001)',
        null,
      ],
    ]),
  ],
  'sup-pm1': [
    constraint(
      [
        ['pm1-1', 'risk_plan', 'conditions', 'PPRI de la Seine', null],
        ['pm1-2', 'risk_plan', 'conditions', 'Mouvements de terrain', null],
        ['pm1-flood-1', 'flood', 'conditions', 'PPRI de la Seine', null],
      ],
      { ...OFF, 'déjà lue dans la source ppr': 1 },
    ),
  ],
  'reseau-ferre-idfm': [
    base([[1, 'rail', 'rer', 'RER A']], { 'téléphérique, pas une voie ferrée': 1 }),
  ],
  // Those of the whole region stand in their place.
  'cours-eau': [base([], { 'fossé, pas un cours d’eau': 1 })],
  'aires-triage': [ground([['triage-T1', 'railway', 'Triage de Villeneuve']])],
  cimetieres: [ground([['cimetiere-C1', 'cemetery', 'Cimetière du Nord']], OFF)],
  'surfaces-eau': [ground([['eau-E1', 'water', 'Étang du Mail']], { 'eau souterraine': 1 })],
  'cours-eau-bdtopo': [
    base(
      [
        [2, 'water', 'river', 'L’Oise'],
        [3, 'water', 'river', null],
      ],
      OFF,
    ),
  ],
  // Roads of three sources: those of the last one stand (geodata/sources/routes-osm-pbf).
  'routes-osm': [base([[4, 'road', 'motorway', 'A 15']]), road([])],
  'reseau-osm-saclay': [
    { ...road([]), rejected: { 'voie que ni véhicule ni piéton ne peut prendre': 1 } },
  ],
  'reseau-osm-seine-aval': [
    { ...road([]), rejected: { 'voie que ni véhicule ni piéton ne peut prendre': 1 } },
  ],
  'routes-fichier': [road([])],
  'routes-bdtopo': [
    base(
      [
        [5, 'road', 'motorway', 'A15'],
        [6, 'road', 'link', null],
        [7, 'road', 'primary', 'D14'],
      ],
      { ...OFF, 'bac, pas une route': 1, 'route qui n’est pas en service': 1 },
    ),
    road([]),
  ],
  'routes-osm-pbf': [
    road([
      [1, 'primary', 'D 14', 0, false, true, null, 1],
      [2, 'residential', null, -1, true, true, 3.5, 0],
      [3, 'path', null, 0, false, true, null, 0],
    ]),
    {
      table: 'road_turn',
      columns: ['from_way', 'to_way', 'by_ways', 'is_only', 'truck', 'car', 'said'],
      rows: [[5, 6, null, false, true, true, 'always']],
    },
  ],
  'sdrif-e-secteurs-gares': [
    item(
      ['M1', 'M2'].map((map) => [
        `sdrif-e-secteurs-gares-${map.toLowerCase()}-1`,
        map,
        'station_development',
        'Pontoise',
        null,
        true,
      ]),
    ),
  ],
  'sdrif-e-rayon-gares': [
    item(
      ['M1', 'M2'].map((map) => [
        `sdrif-e-rayon-gares-${map.toLowerCase()}-1`,
        map,
        'station_perimeter_2km',
        'Pontoise',
        null,
        true,
      ]),
    ),
  ],
  'sdrif-e-quartiers-affaires': [
    item([
      ['sdrif-e-quartiers-affaires-1', 'M2', 'business_district', 'Cergy-Préfecture', null, true],
    ]),
  ],
  'sdrif-e-polarites': [
    item(
      ['M1', 'M2'].map((map) => [
        `sdrif-e-polarites-${map.toLowerCase()}-1`,
        map,
        'polarity',
        'Cergy',
        null,
        true,
      ]),
    ),
  ],
  'sdrif-e-zone-inondable': [
    item(
      ['M1', 'M3'].map((map) => [
        `sdrif-e-zone-inondable-${map.toLowerCase()}-1`,
        map,
        'flood_risk_zone',
        'Vallée de l’Oise',
        null,
        true,
      ]),
    ),
  ],
  'sdrif-e-urbanisation': [
    item([
      ['sdrif-e-urbanisation-1', 'M2', 'preferential_urbanisation', 'Cergy', null, true],
      ['sdrif-e-urbanisation-2', 'M2', 'industrial_development', 'Osny', null, true],
    ]),
  ],
  'sdrif-e-decouverte': [
    item([
      ['sdrif-e-decouverte-1', 'M2', SAIR, 'Parc des Béthunes', 'productive_regional', false],
      ['sdrif-e-decouverte-2', 'M3', 'Fronts verts - SDRIF-E', null, null, false],
    ]),
    site([['sdrif-e-site-1', 'Parc des Béthunes', SAIR, 'productive_regional', false, '95127']]),
  ],
  'zone-urba': [
    {
      table: 'zone_urba',
      columns: [
        'id',
        'libelle',
        'zone',
        'destdomi',
        'approved_on',
        'economic',
        'economic_rule',
        'economic_confidence',
      ],
      rows: [
        ['zone-1', 'UX', 'U', '02', '2023-06-15', 'yes', 'destination', 'medium'],
        ['zone-2', 'UE', 'U', null, '2024-03-01', 'ambiguous', 'name_ambiguous', 'low'],
        ['zone-3', 'N', 'N', '8 - naturel', '2023-06-15', 'no', 'type', 'high'],
      ],
      rejected: OFF,
    },
  ],
  'secteurs-cc': [
    {
      table: 'secteur_cc',
      columns: ['id', 'libelle', 'libelong', 'typesect', 'fermreco', 'approved_on', 'url'],
      rows: [
        [
          'secteur-21',
          'ZC',
          'Secteur constructible',
          '01',
          'non',
          '2012-06-15',
          'https://x/cc.pdf',
        ],
      ],
      rejected: OFF,
    },
    {
      table: 'zone_urba',
      columns: ['id', 'libelle', 'zone', 'approved_on', 'excludes_all', 'economic'],
      rows: [['secteur-21', 'ZC', 'Zc', '2012-06-15', false, 'unknown']],
      rejected: OFF,
    },
  ],
  'communes-gpu': [
    {
      table: 'zone_urba',
      columns: ['id', 'libelle', 'zone', 'excludes_all', 'economic'],
      rows: [['rnu-95002', 'RNU', 'RNU', false, 'unknown']],
      rejected: OFF,
    },
  ],
  prescriptions: [
    {
      table: 'prescription',
      columns: ['id', 'code', 'subcode', 'name', 'label', 'partition', 'url'],
      rows: [['prescription-11', '18', '07', 'OAP', null, 'DU_95127', null]],
      rejected: OFF,
    },
  ],
  parcelles: [
    {
      table: 'parcel',
      columns: ['id', 'code_insee', 'declared_m2'],
      rows: [['95127000AB0001', '95127', 1200]],
    },
  ],
  'mos-2025': [{ table: 'land_use', columns: ['id', 'code', 'code_2021'], rows: [[1, 38, 6]] }],
  fusac: [
    site(
      ['F95-1', 'F95-2'].map((id) => [
        `fusac-${id}`,
        null,
        'zone d’activité (FUSAC)',
        null,
        true,
        '95127',
      ]),
      { 'site_type hors de ce qui est repris': 1, 'site_etat hors de ce qui est repris': 1 },
    ),
  ],
  'sup-pm3': [
    constraint([['pm3-1', 'technological_risk', 'conditions', 'PPRT de Gennevilliers', null]], OFF),
  ],
  'sup-ac1': [constraint([['ac1-1', 'heritage', 'conditions', 'Abords de l’église', null]], OFF)],
  biotope: [constraint([['apb-FR3800001', 'biotope', 'forbids', 'Site de Vaux', INPN]])],
  'bruit-aerien': [
    constraint(
      [
        ['peb-lfpg-c-1', 'noise', 'conditions', 'PEB Roissy, zone C (2020)', null],
        ['peb-lfpt-d-2', 'noise', 'conditions', 'PEB zone D (2020)', null],
      ],
      OFF,
    ),
  ],
  icpe: [
    {
      table: 'risk_point',
      columns: ['id', 'kind', 'name', 'detail'],
      rows: [
        ['icpe-0006500001', 'seveso', 'Dépôt', 'Seveso seuil haut, Autorisation'],
        ['icpe-0006500002', 'icpe', 'Atelier', 'Enregistrement'],
      ],
      rejected: { 'pas une installation classée (régime « Non ICPE »)': 1 },
    },
  ],
  casias: [
    {
      table: 'risk_point',
      columns: ['id', 'kind', 'name', 'detail'],
      rows: [['casias-SSP1', 'former_industrial', 'Garage', 'En arrêt']],
      rejected: { 'sans géométrie': 1 },
    },
  ],
  sis: [
    constraint([['sis-95SIS01', 'soil_pollution', 'conditions', 'Ancienne usine', 'https://x']]),
  ],
  monuments: [
    {
      table: 'context_point',
      columns: ['id', 'kind', 'name', 'detail'],
      rows: [['monument-PA00080001', 'monument', 'église', 'classé MH']],
    },
  ],
  'conso-espace': [
    {
      table: 'land_consumption',
      columns: ['year', 'code_insee', 'total_m2', 'activity_m2', 'housing_m2', 'infrastructure_m2'],
      rows: [
        [2011, '95127', 12000, 8000, 4000, 320],
        [2024, '95127', 500, 500, null, null],
      ],
      rejected: { 'commune absente du fichier des communes': 2 },
    },
  ],
  qpv: [
    {
      table: 'context_area',
      columns: ['id', 'kind', 'name'],
      rows: [
        ['qpv-QN09501M', 'qpv', 'Croix-Petit'],
        ['qpv-QN09502M', 'qpv', 'Marcouville'],
      ],
      rejected: OFF,
    },
  ],
}
