// Areas where a local plan prescribes something beyond its zones.
import { planLayer } from '../families/urban-planning.ts'
import { folderOf } from '../source.ts'

export const prescriptions = planLayer({
  id: 'prescriptions',
  title: 'Prescriptions surfaciques des PLU et PLUi',
  layer: 'prescription_surf',
  file: 'plu/prescription-surf.geojson',
  fields: {
    gid: 'prescription.id',
    libelle: 'prescription.name',
    txt: 'prescription.label',
    typepsc: 'prescription.code',
    stypepsc: 'prescription.subcode',
    partition: 'prescription.partition',
    urlfic: 'prescription.url',
  },
  serves: ['prescription'],
  folder: folderOf(import.meta.url),
})
