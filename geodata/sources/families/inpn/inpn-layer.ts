// Layers of nature of the INPN, as the WFS of the Géoplateforme answers for the box of the region. A mirror holds extracts
// of those that touch Val-d'Oise.
import type { Constraint, ConstraintEffect } from '../../../model/codes.ts'
import { GEOPLATEFORME, REGION } from '../../geoplateforme.ts'
import type { Rename, Source } from '../../source.ts'
import { folderOf } from '../../source.ts'
import type { Entry } from '../entry.ts'

const TOLD = {
  producer: 'INPN (PatriNat)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'extrait du 30 juillet 2026',
  url: 'https://inpn.mnhn.fr',
  geometry: 'polygon',
  fields: {
    id_mnhn: 'constraint_area.id',
    nom: 'constraint_area.name',
    url: 'constraint_area.url',
  },
  refreshDays: 180,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.05,
  crs: 'EPSG:4326',
} satisfies Partial<Source>

type Layer = Entry<keyof typeof TOLD | 'address' | 'serves' | 'effect'> & {
  layer: string
  rename?: Rename
  constraint: Constraint
  effect: ConstraintEffect
  /** Before the code of the INPN in `constraint_area.id`. */
  prefix: string
  /** Before the name: 'Parc naturel régional '. */
  before?: string
}

/** As the service names them since December 2025; the files of mirrors keep the older names. */
const RENAMED = { nom_site: 'nom', url_fiche: 'url' }

export const inpnLayer = ({
  layer,
  rename = RENAMED,
  constraint,
  prefix,
  before = '',
  ...entry
}: Layer): Source => ({
  ...TOLD,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: layer,
    sortBy: 'cd_sig',
    bbox: REGION,
    rename,
  },
  serves: [`constraint.${constraint}`],
  family: {
    name: 'inpn',
    folder: folderOf(import.meta.url),
    words: { kind: constraint, effect: entry.effect, prefix, before },
  },
  ...entry,
})
