// Sectors of communal maps (cartes communales): where a commune without PLU lets people build. Read and stored as they
// are; no plot takes a zone from them.
import { planLayer } from '../families/urban-planning.ts'
import { folderOf } from '../source.ts'

export const secteursCc = planLayer({
  id: 'secteurs-cc',
  title: 'Secteurs des cartes communales',
  layer: 'secteur_cc',
  file: 'plu/secteur-cc.geojson',
  fields: {
    gid: 'secteur_cc.id',
    libelle: 'secteur_cc.libelle',
    libelong: 'secteur_cc.libelong',
    typesect: 'secteur_cc.typesect',
    fermreco: 'secteur_cc.fermreco',
    destdomi: 'secteur_cc.destdomi',
    partition: 'secteur_cc.partition',
    idurba: 'secteur_cc.idurba',
    datappro: 'secteur_cc.approved_on',
    urlfic: 'secteur_cc.url',
  },
  serves: ['secteur_cc'],
  note: 'Cartes communales versées au Géoportail de l’urbanisme. Lues et gardées telles quelles : aucun terrain n’en tire encore de zone.',
  folder: folderOf(import.meta.url),
})
