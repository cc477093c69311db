// Former industrial sites: a reason to look at the soil, not a verdict on it.
import { georisquesRecords } from '../families/georisques.ts'
import { folderOf } from '../source.ts'

export const casias = georisquesRecords({
  id: 'casias',
  title: 'Anciens sites industriels et activités de service (CASIAS)',
  path: 'ssp/casias',
  key: 'identifiant_ssp',
  size: 100,
  file: 'risques/casias.geojson',
  geometry: 'point',
  fields: {
    identifiant_ssp: 'risk_point.id',
    nom_etablissement: 'risk_point.name',
    statut: 'risk_point.detail',
  },
  serves: ['risk_point'],
  maxRejectedShare: 0.6,
  note:
    'Beaucoup de fiches n’ont pas de position : elles sont écartées et comptées. ' +
    'Noms des champs lus dans du code tiers, à confirmer au premier chargement.',
  countedBy: { table: 'risk_point', by: 'departement' },
  folder: folderOf(import.meta.url),
})
