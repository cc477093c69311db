// The rows of each layer of the WFS: of every dataset some in the region and some far away, and rows of other kinds that
// only a filter keeps out. Spelled as the producers spell them: natures without accents, codes as text.
import type { Geometry, Position } from 'geojson'
import { cleabs, filled } from './filled.ts'
import { partitionsOf } from './plan-partitions.ts'
import { areasAt, farSpot, lineAt, linesAt, pointAt, spot } from './places.ts'
import type { ServedLayer } from './geoserver.ts'
import { territoryWorld } from './territory-world.ts'
import type { WfsLayer } from './wfs-layers.ts'
import { WFS_LAYERS } from './wfs-layers.ts'
import type { WorldRow } from './world-row.ts'

type Properties = Record<string, unknown>
type Kind = { of: readonly string[]; properties: (n: number) => Properties }

const NEAR = 12
const FAR = 4

const SHAPES: Readonly<Record<string, (at: Position) => Geometry>> = {
  multipolygon: (at) => areasAt(at),
  geometry: (at) => areasAt(at),
  linestring: lineAt,
  multilinestring: linesAt,
  point: pointAt,
}

/** Rows of each kind in turn: `NEAR` in the region, received by the datasets of the kind, and `FAR` that nobody wants. */
function rowsOf(schema: WfsLayer, kinds: readonly Kind[], near = NEAR): WorldRow[] {
  const shape = SHAPES[schema.shape.type] ?? pointAt
  let n = 0
  return kinds.flatMap(({ of, properties }) =>
    Array.from({ length: near + FAR }, (_, i) => {
      const isFar = i >= near
      const row = {
        of: isFar ? [] : of,
        properties: filled(schema, n, properties(n)),
        geometry: shape(isFar ? farSpot(n) : spot(n).at),
      }
      n++
      return row
    }),
  )
}

function topo(layer: string, prefix: string, kinds: readonly Kind[], near?: number): ServedLayer {
  const schema = WFS_LAYERS[layer] as WfsLayer
  const keyed = kinds.map(({ of, properties }) => ({
    of,
    properties: (n: number) => ({
      cleabs: cleabs(prefix, n),
      ...('etat_de_l_objet' in filled(schema, n, {}) ? { etat_de_l_objet: 'En service' } : {}),
      ...properties(n),
    }),
  }))
  return { schema, rows: rowsOf(schema, keyed, near) }
}

function inpn(
  layer: string,
  dataset: string,
  code: (n: number) => string,
  name: string,
): ServedLayer {
  const schema = WFS_LAYERS[layer] as WfsLayer
  const properties = (n: number) => ({
    id_mnhn: code(n),
    nom_site: `${name} ${n}`,
    url_fiche: `https://inpn.mnhn.fr/zone/${code(n)}`,
    cd_sig: `I032G${code(n)}`,
  })
  return { schema, rows: rowsOf(schema, [{ of: [dataset], properties }]) }
}

const digits = (start: string, length: number) => (n: number) =>
  `${start}${String(n).padStart(length - start.length, '0')}`

const equipment = (nature: string, detail: string | null, of: readonly string[]): Kind => ({
  of,
  properties: (n) => ({ nature, nature_detaillee: detail, toponyme: `${nature} ${n}` }),
})

const road = (importance: string): Kind => ({
  of: ['routes-bdtopo'],
  properties: (n) => ({
    importance,
    nature: importance === '1' ? 'Type autoroutier' : 'Route à 1 chaussée',
    sens_de_circulation: 'Double sens',
    vitesse_moyenne_vl: 50,
    acces_vehicule_leger: 'Libre',
    position_par_rapport_au_sol: n % 5 === 0 ? 'Gué ou radier' : '0',
    restriction_de_poids_total: n % 4 === 0 ? 3.5 : null,
  }),
})

/** An easement of the same envelope stands in two partitions: the number of the service alone tells them apart. */
const easement = (type: string, of: readonly string[]): Kind => ({
  of,
  properties: (n) => ({
    gid: 1000 + n,
    suptype: type,
    idass: `${type}_${n % 12 === 1 ? n - 1 : n}`,
    nomass: `Servitude ${type} ${n}`,
    partition: `130009186_${type.toUpperCase()}_${n}`,
  }),
})

const planRow = (partition: string, n: number): Properties => ({
  gid: 5000 + n,
  partition,
  libelle: 'UX',
  libelong: 'Zone d’activités',
  insee: null,
  idurba: `${partition.slice(3)}_PLU_20230615`,
  datappro: '20230615',
})

/** A layer of the local plans: rows in every partition of the sample, and in one of another region. */
function plans(layer: string, of: readonly string[], properties: Properties): ServedLayer {
  const schema = WFS_LAYERS[layer] as WfsLayer
  const partitions = [...partitionsOf(), 'DU_60057', 'DU_69123']
  const rows = partitions.flatMap((partition, p) =>
    [0, 1, 2].map((i): WorldRow => {
      const n = p * 3 + i
      const isFar = p >= partitions.length - 2
      return {
        of: isFar ? [] : of,
        properties: filled(schema, n, { ...planRow(partition, n), ...properties }),
        geometry: areasAt(isFar ? farSpot(n) : spot(n).at),
      }
    }),
  )
  return { schema, rows }
}

export function makeWfsWorld(): Record<string, ServedLayer> {
  return {
    ...territoryWorld(),
    'STATISTICALUNITS.IRIS:contours_iris': topo('STATISTICALUNITS.IRIS:contours_iris', 'IRIS____', [
      iris('A', ['iris-activite']),
      // Asked for all, of which the run takes those of activity.
      iris('H', ['iris-activite']),
    ]),
    'BDTOPO_V3:aerodrome': topo('BDTOPO_V3:aerodrome', 'AERODROM', [
      {
        of: ['aeroports'],
        properties: (n) => ({
          nature: 'Aérodrome',
          categorie: 'Internationale',
          toponyme: `A ${n}`,
        }),
      },
    ]),
    'BDTOPO_V3:equipement_de_transport': topo('BDTOPO_V3:equipement_de_transport', 'EQ_RESEA', [
      equipment('Carrefour', 'Echangeur complet', ['echangeurs']),
      equipment('Carrefour', 'Échangeur partiel', ['echangeurs']),
      equipment('Carrefour', 'Rond-point', []),
      equipment('Gare fret uniquement', null, ['gares-fret']),
      equipment('Gare voyageurs et fret', null, ['gares-fret']),
      equipment('Gare voyageurs uniquement', null, []),
      equipment('Port', 'Port de commerce', ['ports']),
      equipment('Parking', null, []),
      equipment('Aire de triage', null, ['aires-triage']),
    ]),
    'BDTOPO_V3:poste_de_transformation': topo('BDTOPO_V3:poste_de_transformation', 'POSTTRAN', [
      { of: ['postes-electriques'], properties: (n) => ({ toponyme: `Poste ${n}` }) },
    ]),
    'BDTOPO_V3:ligne_electrique': topo(
      'BDTOPO_V3:ligne_electrique',
      'LIGNELEC',
      ['400 kV', '225 kV', '63 kV', 'Inconnu'].map((voltage) => ({
        of: ['lignes-electriques'],
        properties: () => ({ voltage }),
      })),
    ),
    'BDTOPO_V3:canalisation': topo('BDTOPO_V3:canalisation', 'CANALISA', [
      { of: ['canalisations'], properties: () => ({ nature: 'Hydrocarbures' }) },
    ]),
    'BDTOPO_V3:troncon_de_voie_ferree': topo('BDTOPO_V3:troncon_de_voie_ferree', 'TRONFERR', [
      { of: ['voies-fret'], properties: () => ({ usage: 'Fret', nature: 'Voie de service' }) },
      { of: [], properties: () => ({ usage: 'Voyageurs', nature: 'Voie ferrée principale' }) },
    ]),
    'BDTOPO_V3:troncon_de_route': topo(
      'BDTOPO_V3:troncon_de_route',
      'TRONROUT',
      ['1', '2', '3', '4', '5', '6'].map(road),
    ),
    'BDTOPO_V3:cimetiere': topo('BDTOPO_V3:cimetiere', 'CIMETIER', [
      { of: ['cimetieres'], properties: (n) => ({ nature: 'Civil', toponyme: `Cimetière ${n}` }) },
    ]),
    'BDTOPO_V3:surface_hydrographique': topo('BDTOPO_V3:surface_hydrographique', 'SURFHYDR', [
      {
        of: ['surfaces-eau'],
        properties: (n) => ({
          nature: 'Plan d’eau de gravière',
          position_par_rapport_au_sol: '0',
          cpx_toponyme_de_plan_d_eau: n % 2 ? `Étang ${n}` : null,
        }),
      },
    ]),
    'BDTOPO_V3:cours_d_eau': topo('BDTOPO_V3:cours_d_eau', 'COURDEAU', [
      {
        of: ['cours-eau-bdtopo'],
        properties: (n) => ({ toponyme: `la Rivière ${n}`, statut: 'Validé' }),
      },
    ]),
    'patrinat_znieff1:znieff1': inpn(
      'patrinat_znieff1:znieff1',
      'znieff1',
      digits('11', 9),
      'Bois',
    ),
    'patrinat_znieff2:znieff2': inpn(
      'patrinat_znieff2:znieff2',
      'znieff2',
      digits('12', 9),
      'Vallée',
    ),
    'patrinat_sic:sic': inpn(
      'patrinat_sic:sic',
      'natura2000-habitats',
      digits('FR11', 9),
      'Massif',
    ),
    'patrinat_zps:zps': inpn(
      'patrinat_zps:zps',
      'natura2000-oiseaux',
      digits('FR12', 9),
      'Boucles',
    ),
    'patrinat_pnr:pnr': inpn('patrinat_pnr:pnr', 'pnr', digits('FR8', 9), 'du Vexin'),
    'patrinat_apb:apb': inpn('patrinat_apb:apb', 'biotope', digits('FR38', 9), 'Site'),
    dgac_peb_arrete_wfs: {
      schema: WFS_LAYERS.dgac_peb_arrete_wfs as WfsLayer,
      rows: rowsOf(WFS_LAYERS.dgac_peb_arrete_wfs as WfsLayer, [
        { of: [], properties: (n) => ({ code_oaci: `LF${n}`, nom: `Aérodrome ${n}` }) },
      ]),
    },
    'wfs_sup:assiette_sup_s': {
      schema: WFS_LAYERS['wfs_sup:assiette_sup_s'] as WfsLayer,
      rows: rowsOf(WFS_LAYERS['wfs_sup:assiette_sup_s'] as WfsLayer, [
        easement('pm1', ['sup-pm1']),
        easement('pm3', ['sup-pm3']),
        easement('ac1', ['sup-ac1']),
        easement('as1', []),
      ]),
    },
    'wfs_du:zone_urba': plans('wfs_du:zone_urba', ['zone-urba'], { typezone: 'U' }),
    'wfs_du:secteur_cc': plans('wfs_du:secteur_cc', ['secteurs-cc'], { typesect: '01' }),
    'wfs_du:municipality': {
      schema: WFS_LAYERS['wfs_du:municipality'] as WfsLayer,
      rows: partitionsOf()
        .filter((partition) => /^DU_\d{5}$/.test(partition))
        .map((partition, n): WorldRow => ({
          of: ['communes-gpu'],
          properties: {
            ...{ insee: partition.slice(3), name: `Commune ${n}`, is_rnu: n % 2 === 0 },
            ...{ is_deleted: false, is_coastline: false },
          },
          geometry: areasAt(spot(n).at),
        })),
    },
    'wfs_du:prescription_surf': plans('wfs_du:prescription_surf', ['prescriptions'], {
      typepsc: '05',
      stypepsc: '00',
      txt: '',
    }),
  }
}

const iris = (type: string, of: readonly string[]): Kind => ({
  of,
  properties: (n) => ({
    code_iris: `77${String(n).padStart(3, '0')}0101`,
    code_insee: `77${String(n).padStart(3, '0')}`,
    nom_iris: `Zone ${n}`,
    type_iris: type,
  }),
})
