// Roads that an operator brings: GeoJSON with tags of OpenStreetMap, or with a mapping of fields beside it.
import { roadFile } from '../families/road-tags/road-tags.ts'
import { folderOf } from '../source.ts'

export const routesFichier = roadFile({
  id: 'routes-fichier',
  title: 'Routes d’un fichier apporté',
  producer: 'selon le fichier',
  licence: 'selon le fichier',
  vintage: 'selon le fichier',
  url: null,
  file: 'transport/routes.geojson',
  roads: 'beside',
  note:
    'Balises d’OpenStreetMap, ou champs nommés par transport/routes.champs.json à côté du fichier, par exemple ' +
    '{"tags":{"maxspeed":"vitesse","maxweight":"ptac"},"every":{"oneway":"yes"},"nodes":{"from":"de","to":"vers"}}.',
  folder: folderOf(import.meta.url),
})
