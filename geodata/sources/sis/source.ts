// Soil information sectors: land where the State knows of pollution that calls for a study before a change of use.
import { DEPARTEMENTS } from '../../model/codes.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const sis: Source = {
  id: 'sis',
  title: 'Secteurs d’information sur les sols (SIS)',
  producer: 'Géorisques (BRGM)',
  licence: 'Licence Ouverte 2.0',
  vintage: 'au jour de la lecture',
  url: 'https://www.georisques.gouv.fr',
  address: {
    protocol: 'json-pages',
    url: 'https://www.georisques.gouv.fr/api/v1/ssp/conclusions_sis',
    parts: DEPARTEMENTS.map((code_departement) => ({ code_departement })),
    page: { word: 'page', from: 1, sizeWord: 'page_size', size: 1000 },
    rows: 'data',
    total: 'results',
    place: { geometry: 'geom' },
  },
  file: 'risques/sis.geojson',
  geometry: 'polygon',
  fields: {
    id_sis: 'constraint_area.id',
    nom: 'constraint_area.name',
    fiche_risque: 'constraint_area.url',
  },
  refreshDays: 180,
  serves: ['constraint.soil_pollution'],
  effect: 'conditions',
  coverage: { kind: 'region' },
  maxRejectedShare: 0.1,
  note:
    'Pollution connue de l’État qui demande une étude de sol en cas de changement d’usage ; hors d’un SIS, un sol n’est pas pour autant sain. ' +
    'Noms des champs lus dans du code tiers, à confirmer au premier chargement.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
