// Layers of the Géoportail de l'urbanisme: plans by their partitions, easements (SUP) by their type.
import type { Constraint } from '../../model/codes.ts'
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { leaveOutOffRegion } from '../off-region.ts'
import { partitionFilters } from '../plu-partitions.ts'
import type { Source } from '../source.ts'
import type { Entry } from './entry.ts'

const TOLD = {
  producer: 'Géoportail de l’urbanisme',
  licence: 'Licence Ouverte 2.0',
  vintage: 'en vigueur au jour de la lecture',
  url: 'https://www.geoportail-urbanisme.gouv.fr',
  geometry: 'polygon',
  coverage: { kind: 'region' },
  smallest: 'half',
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
  prepare: leaveOutOffRegion,
} satisfies Partial<Source>

type PlanLayer = Entry<keyof typeof TOLD | 'address' | 'refreshDays'> & { layer: string }

/** A layer of the local plans (CNIG PLU): the plan of an EPCI may reach past the region. */
export const planLayer = ({ layer, ...entry }: PlanLayer): Source => ({
  ...TOLD,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: `wfs_du:${layer}`,
    sortBy: 'gid',
    filters: partitionFilters(),
  },
  refreshDays: 30,
  ...entry,
})

type Easement = Pick<Source, 'title' | 'note' | 'folder'> & {
  /** As its code in the SUP standard, in small letters. */
  type: string
  constraints: readonly Constraint[]
}

/** The areas of one type of easement: they set conditions. */
export const easement = ({ type, constraints, ...entry }: Easement): Source => ({
  ...TOLD,
  id: `sup-${type}`,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'wfs_sup:assiette_sup_s',
    sortBy: 'gid',
    bbox: REGION,
    shape: 'the_geom',
    filters: [`suptype='${type}'`],
  },
  file: `sup/${type}.geojson`,
  fields: {
    gid: 'constraint_area.id',
    idass: 'the envelope, which several partitions may name alike',
    nomass: 'constraint_area.name',
    suptype: `must be ${type}`,
  },
  refreshDays: 90,
  serves: constraints.map((kind) => `constraint.${kind}` as const),
  effect: 'conditions',
  countedBy: { table: 'constraint_area', by: 'departement' },
  ...entry,
})
