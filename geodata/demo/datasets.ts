// The demonstration's datasets, one a theme: each says that it is synthetic.
import { accessKindsInWords } from '../model/access/access-kinds.ts'
import { ACCESS_KINDS, CONSTRAINTS, NETWORK_KINDS } from '../model/codes.ts'
import { networkKindsInWords } from '../model/networks/network-kinds.ts'
import { SYNTHETIC_MARK } from '../model/synthetic-mark.ts'

const apart = ['heritage', 'soil_pollution']
const SDRIF_E_ITEMS = [
  'preferential_urbanisation',
  'industrial_development',
  'station_development',
  'station_perimeter_2km',
  'business_district',
  'polarity',
  'flood_risk_zone',
  'ecological_connection',
]

const THEMES: readonly (readonly [id: string, title: string, serves: readonly string[]])[] = [
  [
    'demo-territory',
    'Communes, EPCI et départements (noms réels, limites fictives)',
    ['territory'],
  ],
  ['demo-sites', 'Sites économiques fictifs', ['site']],
  ['demo-plots', 'Terrains fictifs', ['plot']],
  ['demo-zoning', 'Zones de PLU fictives', ['zone_urba']],
  [
    'demo-sdrif-e',
    'Postes de légende du SDRIF-E, géométries fictives',
    ['sdrif_e', ...SDRIF_E_ITEMS.map((item) => `sdrif_e.${item}`)],
  ],
  [
    'demo-constraints',
    'Contraintes fictives',
    CONSTRAINTS.filter((kind) => !apart.includes(kind)).map((kind) => `constraint.${kind}`),
  ],
  ['demo-heritage', 'Abords de monuments fictifs', ['constraint.heritage']],
  ['demo-soil_pollution', 'Sols à vérifier, fictifs', ['constraint.soil_pollution']],
  [
    'demo-access',
    `Points d’accès fictifs : ${accessKindsInWords('fr')}`,
    ACCESS_KINDS.map((kind) => `access.${kind}`),
  ],
  [
    'demo-networks',
    `Réseaux fictifs : ${networkKindsInWords('fr')}`,
    NETWORK_KINDS.map((kind) => `network.${kind}`),
  ],
  ['demo-roads', 'Routes et rues fictives', ['road']],
  ['demo-base', 'Fond de carte fictif', ['base']],
]

/** Rows of the table `dataset`; `vintage` names the seed, which makes the region again. */
export function datasetRows(seed: number): Record<string, unknown>[] {
  return THEMES.map(([id, title, serves]) => ({
    id,
    title,
    producer: SYNTHETIC_MARK.fr,
    licence: 'MIT',
    vintage: `graine ${seed}`,
    crs: 'EPSG:2154',
    synthetic: true,
    coverage_basis: 'synthetic',
    serves,
    note: 'Région fictive engendrée par le programme : aucune surface, limite ou distance n’est réelle.',
  }))
}
