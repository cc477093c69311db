// A legend item of the SDRIF-E, on the maps M1 and M3.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const sdrifEZoneInondable: Source = {
  id: 'sdrif-e-zone-inondable',
  title: 'SDRIF-E : zone pouvant présenter un risque d’inondation',
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF-E approuvé le 10 juin 2025',
  url: 'https://data.iledefrance.fr/explore/dataset/zone-inondable-sdrif-e/',
  address: { protocol: 'file' },
  file: 'sdrif-e/zone-inondable.zip',
  reading: { encoding: 'utf-8' },
  geometry: 'polygon',
  fields: {},
  refreshDays: 365,
  serves: ['sdrif_e', 'sdrif_e.flood_risk_zone'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: 'Poste de légende d’une carte dessinée pour le 1:150 000 : jamais exact à la parcelle. Champs non publiés : tous sont gardés tels quels. Le portail ne la donne qu’en pièce jointe (shapefile) : à déposer dans un dossier.',
  crs: 'EPSG:2154',
  keepsProperties: true,
  folder: folderOf(import.meta.url),
}
