// Soil information sectors: land where the State knows of pollution that calls for a study before a change of use.
import { georisquesRecords } from '../families/georisques.ts'
import { folderOf } from '../source.ts'

export const sis = georisquesRecords({
  id: 'sis',
  title: 'Secteurs d’information sur les sols (SIS)',
  path: 'ssp/conclusions_sis',
  key: 'id_sis',
  size: 100,
  file: 'risques/sis.geojson',
  geometry: 'polygon',
  fields: {
    id_sis: 'constraint_area.id',
    nom: 'constraint_area.name',
    fiche_risque: 'constraint_area.url',
  },
  serves: ['constraint.soil_pollution'],
  effect: 'conditions',
  maxRejectedShare: 0.1,
  note:
    'Pollution connue de l’État qui demande une étude de sol en cas de changement d’usage ; hors d’un SIS, un sol n’est pas pour autant sain. ' +
    'Noms des champs lus dans du code tiers, à confirmer au premier chargement.',
  countedBy: { table: 'constraint_area', by: 'departement' },
  folder: folderOf(import.meta.url),
})
