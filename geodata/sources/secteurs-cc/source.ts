// Sectors of communal maps (cartes communales): where a commune without PLU lets people build. Stored as they are, and as
// zones Zc and ZnC, which have no written rules: the national ones apply.
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
    typesect: 'secteur_cc.typesect; zone_urba.zone: Zc for 01 and 02, ZnC for 03',
    fermreco: 'secteur_cc.fermreco',
    destdomi: 'secteur_cc.destdomi',
    partition: 'secteur_cc.partition',
    idurba: 'secteur_cc.idurba',
    datappro: 'secteur_cc.approved_on',
    urlfic: 'secteur_cc.url',
  },
  serves: ['secteur_cc'],
  note: 'Cartes communales versées au Géoportail de l’urbanisme. Leurs secteurs sont lus comme zones Zc et ZnC ; une carte communale n’a pas de règlement, les règles nationales (RNU) s’appliquent.',
  folder: folderOf(import.meta.url),
})
