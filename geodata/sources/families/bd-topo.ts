// Layers of BD TOPO, as the WFS of the Géoplateforme answers for the box of the region.
import { GEOPLATEFORME, MOST_A_PAGE, REGION, TOPO_SHAPE, UNCONFIRMED } from '../geoplateforme.ts'
import { leaveOutOffRegion } from '../off-region.ts'
import type { Source } from '../source.ts'
import type { Entry } from './entry.ts'

const TOLD = {
  producer: 'IGN',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://geoservices.ign.fr/bdtopo',
  coverage: { kind: 'region' },
  smallest: 'half',
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
  prepare: leaveOutOffRegion,
} satisfies Partial<Source>

type Layer = Entry<keyof typeof TOLD | 'address'> & {
  layer: string
  filters?: readonly string[]
  note: string
}

/** One layer, or what CQL `filters` take of it, each paged by itself. */
export const topoLayer = ({ layer, filters, note, ...entry }: Layer): Source => ({
  ...TOLD,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: `BDTOPO_V3:${layer}`,
    sortBy: 'cleabs',
    page: MOST_A_PAGE,
    bbox: REGION,
    ...(filters && { shape: TOPO_SHAPE, filters }),
  },
  ...entry,
  note: `${note} ${UNCONFIRMED}`,
})

type Equipment = Omit<Layer, 'layer' | 'filters' | 'geometry' | 'fields'> & { filter: string }

/** Access points of one nature among all equipment of transport. */
export const topoEquipment = ({ filter, ...entry }: Equipment): Source =>
  topoLayer({
    layer: 'equipement_de_transport',
    filters: [filter],
    geometry: 'any',
    fields: {
      cleabs: 'access_point.id',
      nature: 'which it is',
      nature_detaillee: 'which it is: access_point.detail',
      toponyme: 'access_point.name',
    },
    ...entry,
  })
