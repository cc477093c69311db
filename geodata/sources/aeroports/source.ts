// Airports that take commercial flights.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const aeroports = topoLayer({
  id: 'aeroports',
  title: 'Aéroports (BD TOPO)',
  layer: 'aerodrome',
  file: 'transport/aeroports.geojson',
  geometry: 'any',
  fields: {
    cleabs: 'access_point.id',
    toponyme: 'access_point.name',
    nature: 'must be an aérodrome',
    categorie: 'international or national: access_point.detail',
  },
  refreshDays: 365,
  serves: ['access.airport', 'ground_out_of_play'],
  note: 'Sont repris les aérodromes de catégorie internationale ou nationale ; ni héliports, ni aérodromes de loisir. Les emprises de tous les aérodromes ne forment pas de terrain.',
  folder: folderOf(import.meta.url),
})
