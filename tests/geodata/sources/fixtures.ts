// One small file a source, of the shape its producer publishes: right column names, right format, a row or two that are
// kept and one that is not, inside the square département of tests/rig/files/mirror.ts.
import { gzipSync } from 'node:zlib'
import { toLambert } from '../../../geodata/demo/geometry.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import {
  collection,
  feature,
  friche,
  gare,
  point,
  polygon,
  square,
  TERRITORY_FILES,
} from '../../rig/files/mirror.ts'
import { osmHeader, osmNodes, osmRelations, osmWays } from '../../rig/files/osm-pbf.ts'
import { makeShapefile } from '../../rig/files/shapefile.ts'
import { makeZip } from '../../rig/files/zip.ts'

type Bytes = string | Uint8Array

export const here = point(2.05, 49.05)
const there = point(2.06, 49.06)
/** Inside the box by which services are asked, outside the region. */
const away = point(2.9, 49.05)
/** Of a file of the whole country. */
const far = point(5.4, 43.3)
const area = polygon(square(2.02, 49.02, 0.02))
const farArea = polygon(square(2.8, 49.02, 0.02))
const line = {
  type: 'LineString',
  coordinates: [
    [2.01, 49.01],
    [2.05, 49.05],
  ],
}
/** Ends within `area`. */
const intoArea = {
  type: 'LineString',
  coordinates: [
    [2.01, 49.03],
    [2.03, 49.03],
  ],
}
const farLine = {
  type: 'LineString',
  coordinates: [
    [2.8, 49.01],
    [2.85, 49.05],
  ],
}
/** As Lambert-93 metres, clockwise, closed. */
const lambertRing = [...square(2.02, 49.02, 0.02)]
  .reverse()
  .map(([lon, lat]) => toLambert([lon, lat]))

/** Of BD TOPO, in service on the ground and open, but for `more`. */
export const tronconDeRoute = (nature: string, importance: string | null, more: object = {}) => ({
  nature,
  importance,
  cpx_numero: null,
  nom_collaboratif_gauche: null,
  urbain: false,
  sens_de_circulation: 'Double sens',
  vitesse_moyenne_vl: 50,
  acces_vehicule_leger: 'Libre',
  etat_de_l_objet: 'En service',
  restriction_de_poids_total: null,
  restriction_de_hauteur: null,
  restriction_de_largeur: null,
  restriction_de_longueur: null,
  restriction_de_poids_par_essieu: null,
  position_par_rapport_au_sol: '0',
  ...more,
})

const inpn = (id: string, name: string) =>
  collection([feature({ id_mnhn: id, nom: name, url: 'https://inpn.mnhn.fr/x' }, area)])
const natura = (code: string, name: string) =>
  collection([feature({ sitecode: code, sitename: name, url: 'https://inpn.mnhn.fr/x' }, area)])
const easements = (kind: string, names: readonly string[], more: object[] = []) =>
  collection([
    ...names.map((name, n) =>
      // Two partitions name their envelopes alike.
      feature({ gid: n + 1, idass: 'ass_1', nomass: name, suptype: kind.toUpperCase() }, area),
    ),
    feature({ gid: 9, idass: 'ass_9', nomass: 'ailleurs', suptype: kind }, farArea),
    ...more,
  ])
const transport = (
  key: string,
  nature: string,
  detail: string | null,
  name: string | null,
  geometry: object,
) => feature({ cleabs: key, nature, nature_detaillee: detail, toponyme: name }, geometry)
const water = (cleabs: string, position: string, name: string | null) => ({
  cleabs,
  position_par_rapport_au_sol: position,
  cpx_toponyme_de_plan_d_eau: name,
})
const layer = (properties: object, geometry: object) =>
  collection([feature({ objectid: 1, ...properties }, geometry)])

/** The file of each source by its id; territory comes from the mirror of all tests. */
export const FIXTURES: Readonly<Record<string, () => Bytes>> = {
  departements: () => TERRITORY_FILES['admin/departements-ile-de-france-2018.geojson'] ?? '',
  epci: () => TERRITORY_FILES['admin/epci-ept-idf-2026.geojson'] ?? '',
  communes: () => TERRITORY_FILES['admin/communes-idf-2023.geojson'] ?? '',
  'iris-activite': () =>
    collection([
      feature(
        { code_iris: '951270101', nom_iris: 'ZA du Parc', typ_iris: 'A', insee_com: '95127' },
        area,
      ),
      feature(
        { code_iris: '751080101', nom_iris: 'Élysées', typ_iris: 'A', insee_com: '75108' },
        area,
      ),
      feature(
        { code_iris: '951270102', nom_iris: 'Bourg', typ_iris: 'H', insee_com: '95127' },
        area,
      ),
    ]),
  'aires-logistiques': () =>
    collection([feature({ id_aire: 'A1' }, area), feature({ id_aire: 'A1' }, area)]),
  cartofriches: () => collection([friche({}, polygon(square(2.03, 49.03, 0.002)), '95127_1')]),
  'gares-idfm': () =>
    collection([gare('Pontoise', 2, 'RER C', here), gare('Télécabine', 3, 'CABLE C1', there)]),
  'gares-grand-paris-express': () =>
    collection([feature({ code: 'VIL', name: 'Villepinte', line: 'L16/L17' }, here)]),
  ite: () =>
    collection([
      feature(
        {
          id_ite: '1',
          raison_sociale: ' Silos  du Vexin',
          utilisation_ite: 'Oui',
          etat_ite: 'Bon état',
        },
        here,
      ),
      feature(
        { id_ite: '2', raison_sociale: 'X', utilisation_ite: '', etat_ite: 'Inutilisable' },
        here,
      ),
      // As the national file names its fields and states.
      feature(
        { ID_ITE: '3', Raison_sociale: 'Y', Utilisation_ITE: 'Utilisée', Etat_ITE: 'NEUF' },
        there,
      ),
      feature({ ID_ITE: '4', Raison_sociale: 'Z', Utilisation_ITE: 'Oui', Etat_ITE: 'Bon' }, far),
    ]),
  'plateformes-multimodales': () =>
    collection([
      feature({ nom: 'Port d’Argenteuil', mode: 'fluv' }, here),
      feature({ nom: 'Goussainville', mode: 'ferrov' }, there),
    ]),
  echangeurs: () =>
    collection([
      transport('E1', 'Carrefour', 'Echangeur complet', 'Échangeur 9', here),
      transport('E2', 'Carrefour', 'Échangeur partiel', null, area),
      transport('E3', 'Carrefour', 'Echangeur', 'Loin', away),
    ]),
  'gares-fret': () =>
    collection([transport('G1', 'Gare fret uniquement', null, 'Gare d’Achères-Triage', area)]),
  ports: () =>
    collection([
      transport('P1', 'Port', 'Port de commerce', 'Port de Bruyères', area),
      transport('P2', 'Port', 'Port de plaisance', 'Port Cergy', here),
      transport('P3', 'Port', null, 'Quai', here),
    ]),
  aeroports: () =>
    collection([
      feature(
        { cleabs: 'A1', nature: 'Aérodrome', categorie: 'Internationale', toponyme: 'Roissy' },
        area,
      ),
      feature(
        { cleabs: 'A2', nature: 'Aérodrome', categorie: 'Autre', toponyme: 'Cormeilles' },
        area,
      ),
      feature({ cleabs: 'A3', nature: 'Héliport', categorie: null, toponyme: 'Hôpital' }, here),
    ]),
  'postes-sources': () =>
    collection([feature({ code: 'CERGY', nom: 'CERGY', u_max_code: 6, ptre_mw: 444 }, here)]),
  'lignes-electriques': () => {
    const ligne = (cleabs: string, voltage: string | null, etat = 'En service') => ({
      cleabs,
      voltage,
      etat_de_l_objet: etat,
    })
    return collection([
      // Crosses the land of substation T1, and ends at T2.
      feature(ligne('L1', '225 kV'), line),
      feature(ligne('L2', '400 kV'), line),
      // Ends on the land of T1.
      feature(ligne('L3', '63 kV'), intoArea),
      feature(ligne('L4', 'Inconnu'), line),
      feature(ligne('L5', '90 kV', 'En construction'), line),
      feature(ligne('L6', 'Hors tension'), line),
      feature(ligne('L7', '225 kV'), farLine),
    ])
  },
  canalisations: () => {
    const conduite = (cleabs: string, nature: string, etat_de_l_objet: string) => ({
      cleabs,
      nature,
      position_par_rapport_au_sol: '-1',
      etat_de_l_objet,
    })
    return collection([
      feature(conduite('C1', 'Hydrocarbures', 'En service'), line),
      feature(conduite('C2', ' ', 'En service'), line),
      feature(conduite('C3', 'Gaz', 'En projet'), line),
      feature(conduite('C4', 'Gaz', 'En service'), farLine),
    ])
  },
  'reseaux-chaleur': () => {
    const metres = (shape: typeof line) => ({
      type: 'MultiLineString',
      coordinates: [shape.coordinates.map(([lon, lat]) => toLambert([lon!, lat!]))],
    })
    const reseau = (nom_reseau: string | null, Gestionnaire: string | null) => ({
      'Identifiant reseau': '',
      nom_reseau,
      Gestionnaire,
      'Taux EnR&R': 62.5,
    })
    return makeZip({
      'reseaux_de_froid.geojson': Buffer.from(
        collection([feature(reseau('Froid', null), metres(line))]),
      ),
      'reseaux_de_chaleur.geojson': Buffer.from(
        collection([
          feature(reseau('Réseau de Cergy', ' Exploitant '), metres(line)),
          feature(reseau(null, null), metres(line)),
          feature(reseau('Lyon', 'Autre'), metres(farLine)),
        ]),
      ),
    })
  },
  'voies-fret': () => {
    const voie = (cleabs: string, usage: string, etat_de_l_objet = 'En service') => ({
      cleabs,
      usage,
      cpx_toponyme: cleabs === 'V1' ? 'Ligne de Cergy' : null,
      nature: 'Voie ferrée principale',
      etat_de_l_objet,
    })
    return collection([
      feature(voie('V1', 'Fret'), line),
      feature(voie('V2', 'FRET'), line),
      feature(voie('V3', 'Mixte'), line),
      feature(voie('V4', 'Fret', 'En projet'), line),
      feature(voie('V5', 'Fret'), farLine),
    ])
  },
  'postes-electriques': () => {
    const poste = (cleabs: string, toponyme: string | null, etat_de_l_objet: string | null) => ({
      cleabs,
      toponyme,
      etat_de_l_objet,
    })
    return collection([
      feature(poste('T1', 'Poste de Cergy', 'En service'), area),
      feature(poste('T2', ' ', null), here),
      feature(poste('T3', 'Demain', 'En projet'), area),
      feature(poste('T4', 'Loin', 'En service'), farArea),
    ])
  },
  'connexions-ecologiques': () =>
    collection([feature({ objectid: 7, commune: 'Cergy', lib_sstra: 'arborée' }, here)]),
  znieff1: () => inpn('110001', 'Bois de Cergy'),
  znieff2: () => inpn('110002', 'Vallée de l’Oise'),
  'natura2000-habitats': () => natura('FR1102014', 'Vallée de l’Epte'),
  'natura2000-oiseaux': () => natura('FR1112012', 'Boucles de la Seine'),
  pnr: () => inpn('FR8000030', 'du Vexin français'),
  ppr: () =>
    collection([
      feature(
        {
          idass: 'ass_ppr_1',
          nomass: 'PM1_PPRI_Oise_ass',
          pdf_url: 'pdf/PM1_PPRI_Oise_Cergy_act.pdf',
          typeass: 'Enveloppe des zonages réglementaires',
          id_gaspar: '95DDT20000001',
        },
        area,
      ),
    ]),
  'sup-pm1': () =>
    easements(
      'pm1',
      ['PPRI de la Seine', 'Mouvements de terrain'],
      [feature({ gid: 8, idass: 'ass_ppr_1', nomass: 'PPRI Oise', suptype: 'pm1' }, area)],
    ),
  'reseau-ferre-idfm': () =>
    collection([
      feature({ mode: 'RER', res_com: 'RER A' }, line),
      feature({ mode: 'CABLE', res_com: 'C1' }, line),
    ]),
  'cours-eau': () =>
    collection([
      feature({ NOM: 'L’Oise', MODIFICATI: null }, line),
      feature({ NOM: null, MODIFICATI: 'FOSSÉ' }, line),
    ]),
  'aires-triage': () =>
    collection([transport('T1', 'Aire de triage', null, 'Triage de Villeneuve', area)]),
  cimetieres: () =>
    collection([
      feature({ cleabs: 'C1', nature: 'Civil', toponyme: 'Cimetière du Nord' }, area),
      feature({ cleabs: 'C2', nature: 'Civil', toponyme: ' ' }, farArea),
    ]),
  'surfaces-eau': () =>
    collection([
      feature(water('E1', '0', 'Étang du Mail'), area),
      feature(water('E2', '-1', null), area),
    ]),
  'cours-eau-bdtopo': () =>
    collection([
      feature({ cleabs: 'COURDEAU1', toponyme: 'L’Oise' }, line),
      feature({ cleabs: 'COURDEAU2', toponyme: '' }, line),
      feature({ cleabs: 'COURDEAU3', toponyme: 'Loin' }, farLine),
    ]),
  'routes-osm': () => collection([feature({ type: 'motorway', ref: 'A 15', name: null }, line)]),
  'reseau-osm-saclay': () =>
    collection([
      feature({ osm_id: 'way/7', highway: 'tertiary', maxweight: '3.5' }, line),
      feature({ osm_id: 'way/8', highway: 'service', access: 'private' }, line),
    ]),
  'reseau-osm-seine-aval': () =>
    collection([
      feature(
        { id: '-1#0', from: '1', to: '2', highway: 'primary', speed_kmh: 50, allow: 'bus' },
        line,
      ),
      feature({ id: '2', from: '1', to: '2', highway: 'primary', speed_kmh: 50 }, line),
    ]),
  'routes-fichier': () => collection([feature({ highway: 'residential', hgv: 'no' }, line)]),
  'routes-bdtopo': () =>
    collection([
      feature(tronconDeRoute('Type autoroutier', '1', { cpx_numero: 'A15' }), line),
      feature(tronconDeRoute('Bretelle', '1', { cpx_numero: 'A15' }), line),
      feature(tronconDeRoute('Route à 1 chaussée', '2', { cpx_numero: 'D14' }), line),
      feature(tronconDeRoute('Route à 1 chaussée', '5'), line),
      feature(tronconDeRoute('Bac ou liaison maritime', '5'), line),
      feature(tronconDeRoute('Route à 1 chaussée', '4', { etat_de_l_objet: 'En projet' }), line),
      feature(tronconDeRoute('Route à 1 chaussée', '2', { cpx_numero: 'D1' }), farLine),
    ]),
  'routes-osm-pbf': () =>
    Buffer.concat([
      osmHeader(),
      osmNodes(line.coordinates.map(([lon = 0, lat = 0], i) => ({ id: i + 1, lon, lat }))),
      osmWays([
        {
          id: 5,
          tags: { highway: 'primary', ref: 'D 14', hgv: 'no', bridge: 'yes' },
          nodes: [1, 2],
        },
        { id: 6, tags: { highway: 'residential', oneway: '-1', maxweight: '3.5' }, nodes: [1, 2] },
        { id: 7, tags: { highway: 'steps' }, nodes: [2, 1] },
        { id: 8, tags: { building: 'yes' }, nodes: [1, 2, 1] },
      ]),
      osmRelations([
        {
          id: 1,
          tags: { type: 'restriction', restriction: 'no_left_turn' },
          members: [
            { role: 'from', type: 'way', id: 5 },
            { role: 'via', type: 'node', id: 2 },
            { role: 'to', type: 'way', id: 6 },
          ],
        },
      ]),
    ]),
  'sdrif-e-secteurs-gares': () => layer({ nom_gare: 'Pontoise' }, here),
  'sdrif-e-rayon-gares': () => layer({ nom_gare: 'Pontoise' }, area),
  'sdrif-e-quartiers-affaires': () => layer({ nom: 'Cergy-Préfecture' }, area),
  'sdrif-e-polarites': () => layer({ nom: 'Cergy' }, area),
  'sdrif-e-zone-inondable': () =>
    makeShapefile([{ properties: { libelle: 'Vallée de l’Oise', n: 1 }, shape: lambertRing }]),
  'sdrif-e-urbanisation': () =>
    collection([
      feature({ nom: 'Cergy', poste: 'Secteur d’urbanisation préférentielle' }, here),
      feature(
        { nom: 'Osny', poste: 'Secteur de développement industriel d’intérêt régional' },
        there,
      ),
    ]),
  'sdrif-e-decouverte': () =>
    collection([
      feature(
        {
          _slug: 'sair',
          _title: 'Sites d’activités productives d’intérêt régional - SDRIF-E',
          nom: 'Parc des Béthunes',
        },
        area,
      ),
      feature({ _slug: 'fv', _title: 'Fronts verts - SDRIF-E' }, line),
    ]),
  'zone-urba': () =>
    collection([
      zone('1', 'UX', { libelong: 'Zone d’activités économiques', destdomi: '2' }, area),
      zone('2', 'UE', { datappro: '2024-03-01' }, polygon(square(2.06, 49.02, 0.02))),
      zone(
        '3',
        'N',
        { typezone: 'Nh', destdomi: '8 - naturel' },
        polygon(square(2.06, 49.06, 0.02)),
      ),
      zone('4', 'U', {}, farArea),
    ]),
  'communes-gpu': () =>
    collection([
      feature({ insee: '95127', name: 'Avec plan', is_rnu: false, is_deleted: false }, area),
      feature(
        { insee: '95002', name: 'Sans plan', is_rnu: true, is_deleted: false },
        polygon(square(2.06, 49.02, 0.02)),
      ),
      feature({ insee: '77001', name: 'Ailleurs', is_rnu: true, is_deleted: false }, farArea),
    ]),
  'secteurs-cc': () =>
    collection([
      feature(
        {
          gid: 21,
          libelle: 'ZC',
          libelong: 'Secteur constructible',
          typesect: '01',
          fermreco: 'non',
          destdomi: null,
          partition: 'DU_95127',
          idurba: '95127_CC_20120615',
          datappro: '20120615',
          urlfic: 'https://x/cc.pdf',
        },
        area,
      ),
      feature(
        {
          gid: 22,
          libelle: 'ZnC',
          libelong: null,
          typesect: '03',
          fermreco: null,
          destdomi: null,
          partition: 'DU_77001',
          idurba: null,
          datappro: null,
          urlfic: null,
        },
        farArea,
      ),
    ]),
  prescriptions: () =>
    collection([
      feature(
        {
          gid: 11,
          libelle: 'OAP',
          txt: '',
          typepsc: '18',
          stypepsc: '7',
          partition: 'DU_95127',
          urlfic: 'x.pdf',
        },
        area,
      ),
      feature(
        {
          gid: 12,
          libelle: 'loin',
          txt: '',
          typepsc: '05',
          stypepsc: null,
          partition: 'DU_77001',
          urlfic: null,
        },
        farArea,
      ),
    ]),
  parcelles: () =>
    gzipSync(
      collection([
        feature(
          { id: '95127000AB0001', commune: '95127', contenance: 1200 },
          polygon(square(2.07, 49.07, 0.001)),
        ),
      ]),
    ),
  'mos-2025': () => collection([feature({ mos2021: 6, mos2025: 38, insee: 95127 }, area)]),
  fusac: () =>
    makeGeopackage([
      {
        name: 'fr_fusac_cerema_site_eco_2025',
        srid: 2154,
        rows: [
          ['F95-1', 'zone d’activité économique', 'existant et actif'],
          ['F95-2', "Zone d'activite economique", 'Existant et actif'],
          ['F95-3', 'site économique diffus', 'existant et actif'],
          ['F95-4', 'zone d’activité économique', 'en projet'],
        ].map(([site_id = '', site_type = '', site_etat = '']) => ({
          properties: { site_id, site_type, site_etat },
          shape: lambertRing,
        })),
      },
      {
        name: 'fr_fusac_autre',
        srid: 2154,
        rows: [{ properties: { id: 'x' }, shape: lambertRing }],
      },
    ]),
  'sup-pm3': () => easements('pm3', ['PPRT de Gennevilliers']),
  'sup-ac1': () => easements('ac1', ['Abords de l’église']),
  biotope: () => inpn('FR3800001', 'Site de Vaux'),
  'bruit-aerien': () => {
    const peb = (zone: string, code: string, nom: string | null, geometry: object) =>
      feature({ ZONE: zone, CODE_OACI: code, NOM: nom }, geometry)
    const metres = polygon(lambertRing as unknown as Parameters<typeof polygon>[0])
    // Bordeaux, whose metres are those of Web Mercator around Paris.
    const elsewhere = polygon([
      [417_000, 6_422_000],
      [418_000, 6_422_000],
      [418_000, 6_423_000],
      [417_000, 6_422_000],
    ])
    return collection([
      peb('C', 'LFPG', 'Roissy', metres),
      peb('zone d', 'LFPT', null, metres),
      peb('A', 'LFBD', 'Bordeaux', elsewhere),
    ])
  },
  icpe: () =>
    collection([
      feature(
        {
          codeAIOT: '0006500001',
          raisonSociale: 'Dépôt',
          statutSeveso: 'Seveso seuil haut',
          regime: 'Autorisation',
        },
        here,
      ),
      feature(
        {
          codeAIOT: '0006500002',
          raisonSociale: 'Atelier',
          statutSeveso: 'Non Seveso',
          regime: 'Enregistrement',
        },
        here,
      ),
      feature(
        {
          codeAIOT: '0006500003',
          raisonSociale: 'Garage',
          statutSeveso: 'Non Seveso',
          regime: 'Non ICPE',
        },
        here,
      ),
    ]),
  casias: () =>
    collection([
      feature({ identifiant_ssp: 'SSP1', nom_etablissement: 'Garage', statut: 'En arrêt' }, here),
      feature({ identifiant_ssp: 'SSP2', nom_etablissement: 'Lavoir', statut: null }, null),
    ]),
  sis: () =>
    collection([
      feature({ id_sis: '95SIS01', nom: 'Ancienne usine', fiche_risque: 'https://x' }, area),
    ]),
  monuments: () =>
    collection([
      feature(
        {
          reference: 'PA00080001',
          denomination_de_l_edifice: 'église',
          typologie_de_la_protection: 'classé MH',
          nature_de_la_protection: 'arrêté',
        },
        here,
      ),
    ]),
  'conso-espace': () =>
    [
      'idcom;idcomtxt;naf11art12;art11act12;art11hab12;art11mix12;art11rou12;art11fer12;art11inc12;naf24art25;art24act25;naf11art25',
      '95127;Cergy;12000;8000;4000;0;300;20;0;500;500;12500',
      '95001;Ailleurs;1;1;0;0;0;0;0;0;0;1',
      '2A004;Ajaccio;1;1;0;0;0;0;0;0;0;1',
      '',
    ].join('\n'),
  qpv: () =>
    collection([
      feature({ code: 'QN09501M', nom: ' Croix-Petit ' }, area),
      feature({ code_qp: 'QN09502M', lib_qp: 'Marcouville' }, area),
      feature({ code_qp: 'QN01301M', lib_qp: 'La Castellane' }, polygon(square(5.3, 43.3, 0.01))),
    ]),
}

function zone(gid: string, libelle: string, more: object, geometry: object): object {
  return feature(
    {
      gid,
      libelle,
      libelong: null,
      typezone: 'U',
      destdomi: null,
      partition: 'DU_95127',
      idurba: '95127_PLU_20230615',
      datappro: '20230615',
      urlfic: 'https://x/reglement.pdf',
      ...more,
    },
    geometry,
  )
}
