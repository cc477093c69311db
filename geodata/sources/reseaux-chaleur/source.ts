// Heat networks as they are drawn, from one GeoJSON of a national archive. Networks without a drawing stand in another file
// of it, as points of communes: they are not read.
import { leaveOutOffRegion } from '../off-region.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const reseauxChaleur: Source = {
  id: 'reseaux-chaleur',
  title: 'Tracés des réseaux de chaleur',
  producer: 'France Chaleur Urbaine',
  licence: 'à confirmer',
  vintage: '14 septembre 2026',
  url: 'https://www.data.gouv.fr/datasets/traces-des-reseaux-de-chaleur-et-de-froid',
  address: {
    protocol: 'download',
    url: 'https://static.data.gouv.fr/resources/traces-des-reseaux-de-chaleur-et-de-froid/20260914-103127/opendata-fcu.zip',
  },
  // Four fifths of the 1 033 of that edition.
  smallest: 826,
  national: true,
  file: 'energie/reseaux-chaleur.geojson.zip',
  reading: { layer: 'reseaux_de_chaleur' },
  geometry: 'line',
  fields: { nom_reseau: 'network_line.name', Gestionnaire: 'network_line.detail' },
  refreshDays: 180,
  serves: ['network.heat'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note: 'Un réseau dont le tracé n’est pas publié n’y est pas. Un réseau proche n’est pas un raccordement : il se demande à son gestionnaire. La licence est à confirmer sur la page du jeu.',
  crs: 'EPSG:2154',
  prepare: leaveOutOffRegion,
  folder: folderOf(import.meta.url),
}
