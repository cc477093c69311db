// Airport noise plans, zones A to D: one file a zone, for the whole country, as they were in 2020. The layer of the
// Géoplateforme holds the points of the aerodromes and no zone.
import { leaveOutOffRegion } from '../off-region.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

const FILES = 'https://static.data.gouv.fr/resources/zonage-des-plan-dexposition-au-bruit-peb'
const ZONES = {
  A: '20200602-202334/c-dgac-peb-metro-za.geojson',
  B: '20200602-202306/c-dgac-peb-metro-zb.geojson',
  C: '20200602-202327/c-dgac-peb-metro-zc.geojson',
  D: '20200602-202316/c-dgac-peb-metro-zd.geojson',
}

export const bruitAerien: Source = {
  id: 'bruit-aerien',
  title: 'Plans d’exposition au bruit des aérodromes (état de 2020)',
  producer: 'DGAC',
  licence: 'Licence Ouverte 2.0',
  vintage: '2 juin 2020',
  url: 'https://www.data.gouv.fr/datasets/zonage-des-plan-dexposition-au-bruit-peb',
  address: {
    protocol: 'downloads',
    parts: Object.entries(ZONES).map(([name, path]) => ({ name, url: `${FILES}/${path}` })),
  },
  file: 'env/peb.geojson',
  geometry: 'polygon',
  fields: {
    ZONE: 'A to D: constraint_area.name',
    CODE_OACI: 'the aerodrome: constraint_area.id',
    NOM: 'constraint_area.name',
  },
  refreshDays: 180,
  serves: ['constraint.noise'],
  effect: 'conditions',
  // One zone of each letter.
  smallest: 4,
  national: true,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: 'État de juin 2020 : un plan approuvé ou révisé depuis n’y est pas, à vérifier en mairie ou au Géoportail de l’urbanisme.',
  crs: 'EPSG:2154',
  prepare: leaveOutOffRegion,
  folder: folderOf(import.meta.url),
}
