// Stations in service: train, RER, metro, tram, VAL.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const garesIdfm: Source = {
  id: 'gares-idfm',
  title: 'Gares et stations du réseau ferré d’Île-de-France',
  producer: 'Île-de-France Mobilités',
  licence: 'Licence Ouverte',
  vintage: '2026',
  url: 'https://data.iledefrance-mobilites.fr/explore/dataset/emplacement-des-gares-idf',
  address: {
    protocol: 'opendatasoft',
    portal: 'https://data.iledefrance-mobilites.fr',
    dataset: 'emplacement-des-gares-idf',
  },
  file: 'transport/gares-idfm-2026.geojson',
  geometry: 'point',
  fields: {
    nom_gares: 'access_point.name',
    id_ref_zda: 'the station: access_point.id',
    res_com: 'lines: access_point.detail',
    mode: 'one of six modes, the cable car left out',
  },
  refreshDays: 90,
  serves: ['access.station'],
  smallest: 987,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note:
    'Une ligne par gare et par ligne dans la source ; ici un point par gare (zone d’arrêt) et par emplacement, ses lignes réunies. ' +
    'Au-delà de la limite régionale, seules les gares desservies par le réseau francilien y sont.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
