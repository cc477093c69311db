// Electric substations: how near a plot is to the grid that a factory or a data centre would be fed from.
import { topoLayer } from '../families/bd-topo.ts'
import { folderOf } from '../source.ts'

export const postesElectriques = topoLayer({
  id: 'postes-electriques',
  title: 'Postes de transformation électrique (BD TOPO)',
  layer: 'poste_de_transformation',
  file: 'transport/postes-electriques.geojson',
  geometry: 'any',
  fields: {
    cleabs: 'access_point.id',
    toponyme: 'access_point.name',
    etat_de_l_objet: 'en service ou non',
  },
  refreshDays: 365,
  serves: ['access.substation'],
  note: 'Enceintes des postes de transformation, ramenées à un point ; leur tension est la plus haute des lignes qui y aboutissent, inconnue où aucune ne la dit. Un poste proche n’est pas une capacité de raccordement.',
  folder: folderOf(import.meta.url),
})
