// What the portals hold. Fields of the stations, of the rail lines and of the ecological connections as real exports of 2026
// have them; of the other layers of the SDRIF-E, whose fields are not published, a guess that nothing relies on.
import type { Geometry, Position } from 'geojson'
import type { PortalDataset } from './opendatasoft.ts'
import { areaAt, farSpot, lineAt, pointAt, spot } from './places.ts'
import type { WorldRow } from './world-row.ts'

const ROWS = 12

/** Rows of the region, all received; `n` runs from 0. */
const near = (
  id: string,
  shape: (at: Position) => Geometry,
  properties: (n: number) => Record<string, unknown>,
): WorldRow[] =>
  Array.from({ length: ROWS }, (_, n) => ({
    of: [id],
    properties: properties(n),
    geometry: shape(spot(n).at),
  }))

const legend = (
  id: string,
  title: string,
  shape: (at: Position) => Geometry,
  fields: readonly string[] = ['objectid:text', 'nom:text'],
  properties: (n: number) => Record<string, unknown> = (n) => ({ nom: `Secteur ${n}` }),
): PortalDataset => ({
  title: `${title} - SDRIF-E`,
  fields,
  rows: near(id, shape, (n) => ({ objectid: String(n + 1), ...properties(n) })),
})

const REGION: Record<string, PortalDataset> = {
  'connexion-ecologique-sdrif-e': legend(
    'connexions-ecologiques',
    'Connexion écologique',
    pointAt,
    [
      ...['objectid:text', 'sstraarbo:text', 'sstracalc:text', 'sstraherb:text', 'sstrahumi:text'],
      ...['commune:text', 'lib_sstra:text'],
    ],
    (n) => ({
      ...{ sstraarbo: '1', sstracalc: null, sstraherb: '1', sstrahumi: null },
      commune: `Commune ${n}`,
      lib_sstra: 'Sous-trame arborée et herbacée',
    }),
  ),
  'secteurs-de-developpement-a-proximite-des-gares-sdrif-e': legend(
    'sdrif-e-secteurs-gares',
    'Secteurs de développement à proximité des gares',
    pointAt,
  ),
  'perimetre-de-2km-autour-des-secteurs-de-developpement-a-proximite-des-gares-sdrif-e': legend(
    'sdrif-e-rayon-gares',
    'Périmètre de 2 km autour des secteurs de développement à proximité des gares',
    areaAt,
  ),
  'quartiers-d-affaire-internationaux-sdrif-e': legend(
    'sdrif-e-quartiers-affaires',
    'Quartiers d’affaires internationaux',
    areaAt,
  ),
  'polarites-constituees-dune-ou-plusieurs-communes-sdrif-e': legend(
    'sdrif-e-polarites',
    'Polarités constituées d’une ou plusieurs communes',
    areaAt,
  ),
  'zone-inondable-sdrif-e': {
    ...legend('sdrif-e-zone-inondable', 'Zone inondable', areaAt),
    rows: [],
    attachmentsOnly: true,
  },
  'secteurs-durbanisation-preferentielle-ou-de-developpement-industriel-donnees-ponctuelles-sdrif-e':
    legend(
      'sdrif-e-urbanisation',
      'Secteurs d’urbanisation préférentielle ou de développement industriel',
      pointAt,
      ['objectid:text', 'nom:text', 'poste:text'],
      (n) => ({
        nom: `Secteur ${n}`,
        poste:
          n % 2 === 0
            ? 'Secteur d’urbanisation préférentielle'
            : 'Secteur de développement industriel d’intérêt régional',
      }),
    ),
  'sites-d-activites-productives-sdrif-e': legend(
    'sdrif-e-decouverte',
    'Sites d’activités productives d’intérêt régional',
    areaAt,
  ),
  'liaisons-vertes-sdrif-e': {
    ...legend('sdrif-e-decouverte', 'Liaisons vertes', lineAt),
    rows: near('sdrif-e-decouverte', lineAt, (n) => ({ objectid: String(n) })).map((row, n) => ({
      ...row,
      geometry: lineAt(spot(n + ROWS).at),
    })),
  },
  'carte-interactive-sdrif-e': { ...legend('', 'Lien vers la carte', pointAt), rows: [] },
  'mos-occupation-du-sol-2025-and-2021-en-79-postes-de-la-region-ile-de-france': {
    title: 'MOS 2025',
    fields: ['insee:int', 'mos2021:int', 'mos2025:int'],
    rows: near('mos-2025', areaAt, (n) => ({ insee: 77001, mos2021: 6, mos2025: 1 + n })),
  },
}

const STATIONS = ['TRAIN 1', 'RER A', 'METRO 5', 'TRAM 3A', 'VAL ORLYVAL', 'CABLE 1']
const MOBILITY: Record<string, PortalDataset> = {
  'emplacement-des-gares-idf': {
    title: 'Gares et stations du réseau ferré',
    fields: [
      ...['id_gares:int', 'nom_gares:text', 'id_ref_zdc:int', 'id_ref_zda:int', 'nom_zda:text'],
      ...['res_com:text', 'indice_lig:text', 'mode:text', 'exploitant:text', 'idf:int'],
    ],
    rows: near('gares-idfm', pointAt, (n) => ({
      ...{ id_gares: n, id_ref_zdc: 71000 + n, id_ref_zda: 44000 + n, nom_zda: `Gare ${n}` },
      ...{ nom_gares: `Gare ${n}`, res_com: STATIONS[n % 6], indice_lig: '1' },
      ...{ mode: STATIONS[n % 6]?.split(' ')[0], exploitant: 'SNCF', idf: 1 },
    })),
  },
  'traces-du-reseau-ferre-idf': {
    title: 'Tracés du réseau ferré',
    fields: ['objectid_1:int', 'res_com:text', 'reseau:text', 'mode:text', 'exploitant:text'],
    rows: near('reseau-ferre-idfm', lineAt, (n) => ({
      ...{ objectid_1: n, res_com: 'RER A', reseau: 'RER', mode: 'RER', exploitant: 'RATP' },
    })),
  },
}

const monument = (n: number, region: string): WorldRow => ({
  of: region === 'Île-de-France' ? ['monuments'] : [],
  properties: {
    reference: `PA${String(80_000 + n).padStart(8, '0')}`,
    denomination_de_l_edifice: 'église',
    nature_de_la_protection: 'arrêté',
    typologie_de_la_protection: n % 2 === 0 ? 'classé MH' : 'inscrit MH',
    region,
  },
  geometry: pointAt(region === 'Île-de-France' ? spot(n).at : farSpot(n)),
})
const CULTURE: Record<string, PortalDataset> = {
  'liste-des-immeubles-proteges-au-titre-des-monuments-historiques': {
    title: 'Immeubles protégés au titre des monuments historiques',
    fields: [
      ...['reference:text', 'denomination_de_l_edifice:text', 'nature_de_la_protection:text'],
      ...['typologie_de_la_protection:text', 'region:text'],
    ],
    rows: [
      ...Array.from({ length: ROWS }, (_, n) => monument(n, 'Île-de-France')),
      ...Array.from({ length: ROWS }, (_, n) => monument(100 + n, 'Bretagne')),
    ],
  },
}

/** By host. */
export const makePortalWorld = (): Record<string, Record<string, PortalDataset>> => ({
  'data.iledefrance.fr': REGION,
  'data.iledefrance-mobilites.fr': MOBILITY,
  'data.culture.gouv.fr': CULTURE,
})
