// Classified installations: shown as information, never as a buffer.
import { georisquesRecords } from '../families/georisques.ts'
import { folderOf } from '../source.ts'

export const icpe = georisquesRecords({
  id: 'icpe',
  title: 'Installations classées (ICPE) et Seveso',
  producer: 'Géorisques',
  path: 'installations_classees',
  key: 'codeAIOT',
  departement: 'departement',
  place: { x: 'longitude', y: 'latitude' },
  file: 'risques/icpe.geojson',
  geometry: 'point',
  fields: {
    codeAIOT: 'risk_point.id',
    raisonSociale: 'risk_point.name',
    statutSeveso: 'risk_point.kind',
    regime: 'risk_point.detail',
  },
  smallest: 93,
  refreshDays: 30,
  serves: ['risk_point'],
  maxRejectedShare: 0.05,
  note: 'Sans les établissements de régime « Non ICPE », qui n’en sont pas. Points : la distance à un site Seveso est une information, seules les zones d’un PPRT sont une contrainte.',
  countedBy: { table: 'risk_point', by: 'departement' },
  folder: folderOf(import.meta.url),
})
