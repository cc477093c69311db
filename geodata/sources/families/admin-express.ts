// Territory from ADMIN EXPRESS, asked for by code; fields renamed to those of the mirror's older file.
import { ADMIN_EXPRESS, GEOPLATEFORME, UNCONFIRMED } from '../geoplateforme.ts'
import type { Source } from '../source.ts'
import type { Entry } from './entry.ts'

const TOLD = {
  producer: 'IGN, INSEE',
  licence: 'Licence Ouverte',
  url: null,
  geometry: 'polygon',
  refreshDays: 365,
  serves: ['territory'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0,
  crs: 'EPSG:4326',
} satisfies Partial<Source>

type Layer = Entry<keyof typeof TOLD | 'address'> & {
  layer: string
  filter: string
  rename: Readonly<Record<string, string>>
  note: string
}

export const adminExpress = ({ layer, filter, rename, note, ...entry }: Layer): Source => ({
  ...TOLD,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: `${ADMIN_EXPRESS}:${layer}`,
    sortBy: 'cleabs',
    filters: [filter],
    rename,
  },
  ...entry,
  note: `${note} ${UNCONFIRMED}`,
})
