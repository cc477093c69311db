// Layers of nature of the INPN, as the WFS of the Géoplateforme answers for the box of the region. A mirror holds extracts
// of those that touch Val-d'Oise.
import type { Constraint, ConstraintEffect } from '../../../model/codes.ts'
import { GEOPLATEFORME, REGION } from '../../geoplateforme.ts'
import type { Source } from '../../source.ts'
import { folderOf } from '../../source.ts'
import type { Entry } from '../entry.ts'

const TOLD = {
  producer: 'INPN (PatriNat)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'extrait du 30 juillet 2026',
  url: 'https://inpn.mnhn.fr',
  fetchedCoverage: { kind: 'region' },
  geometry: 'polygon',
  fields: {
    id_mnhn: 'constraint_area.id',
    nom: 'constraint_area.name',
    url: 'constraint_area.url',
  },
  refreshDays: 180,
  coverage: { kind: 'departement', code: '95' },
  maxRejectedShare: 0.05,
  crs: 'EPSG:4326',
} satisfies Partial<Source>

type Layer = Entry<keyof typeof TOLD | 'address' | 'serves' | 'effect'> & {
  layer: string
  constraint: Constraint
  effect: ConstraintEffect
  /** Before the code of the INPN in `constraint_area.id`. */
  prefix: string
  /** Before the name: 'Parc naturel régional '. */
  before?: string
}

export const inpnLayer = ({ layer, constraint, prefix, before = '', ...entry }: Layer): Source => ({
  ...TOLD,
  address: { protocol: 'wfs', url: GEOPLATEFORME, typeName: layer, bbox: REGION },
  serves: [`constraint.${constraint}`],
  family: {
    name: 'inpn',
    folder: folderOf(import.meta.url),
    words: { kind: constraint, effect: entry.effect, prefix, before },
  },
  ...entry,
})
