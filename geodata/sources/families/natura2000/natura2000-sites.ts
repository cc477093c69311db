// Natura 2000 sites by directive, from the INPN under the codes and names of the European network.
import type { Source } from '../../source.ts'
import { folderOf } from '../../source.ts'
import { inpnLayer } from '../inpn/inpn-layer.ts'

type Sites = Pick<Source, 'id' | 'title' | 'file' | 'folder' | 'smallest'> & { layer: string }

export const natura2000Sites = (entry: Sites): Source =>
  inpnLayer({
    rename: { id_mnhn: 'sitecode', nom_site: 'sitename', url_fiche: 'url' },
    constraint: 'natura2000',
    effect: 'conditions',
    prefix: 'natura2000-',
    fields: {
      sitecode: 'constraint_area.id',
      sitename: 'constraint_area.name',
      url: 'constraint_area.url',
    },
    note: 'Sites qui touchent le Val-d’Oise, entiers. Un projet peut y être soumis à une évaluation des incidences.',
    family: { name: 'natura2000', folder: folderOf(import.meta.url), words: {} },
    ...entry,
  })
