// Zones of the local plans in force.
import { planLayer } from '../families/urban-planning.ts'
import { folderOf } from '../source.ts'

export const zoneUrba = planLayer({
  id: 'zone-urba',
  title: 'Zones des PLU et PLUi',
  layer: 'zone_urba',
  file: 'plu/zone-urba.geojson',
  fields: {
    gid: 'zone_urba.id',
    libelle: 'zone_urba.libelle',
    libelong: 'zone_urba.libelong',
    typezone: 'zone_urba.typezone and zone',
    destdomi: 'zone_urba.destdomi',
    partition: 'zone_urba.partition',
    idurba: 'zone_urba.idurba',
    datappro: 'zone_urba.approved_on',
    urlfic: 'zone_urba.url',
  },
  serves: ['zone_urba'],
  maxRejectedShare: 0.01,
  countedBy: { table: 'zone_urba', by: 'commune' },
  note: 'DESTDOMI n’est renseigné que pour une zone sur dix environ : les usages admis sont lus du type, de l’intitulé et du code, avec leur confiance.',
  folder: folderOf(import.meta.url),
})
