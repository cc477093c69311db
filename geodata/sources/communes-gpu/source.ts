// Communes as the Géoportail de l'urbanisme lists them: those without a plan or a carte communale are under the national
// planning rules (RNU).
import { planLayer } from '../families/urban-planning.ts'
import { listCommunes } from '../listed-communes.ts'
import { inGroups } from '../plu-partitions.ts'
import { folderOf } from '../source.ts'

const layer = planLayer({
  id: 'communes-gpu',
  title: 'Communes au règlement national d’urbanisme (RNU)',
  layer: 'municipality',
  file: 'plu/communes-gpu.geojson',
  fields: {
    insee: 'zone_urba.id, unique',
    name: 'the commune, for a person',
    is_rnu: 'zone_urba.zone: RNU where true',
    is_deleted: 'left out where true',
  },
  serves: ['rnu'],
  note: 'Seules les communes dites au RNU (is_rnu) deviennent des zones : ni plan ni carte communale, les règles nationales s’y appliquent.',
  folder: folderOf(import.meta.url),
})

export const communesGpu: typeof layer = {
  ...layer,
  address:
    layer.address.protocol === 'wfs'
      ? {
          ...layer.address,
          sortBy: 'insee',
          filters: inGroups(listCommunes()).map(
            (codes) => `insee IN (${codes.map((one) => `'${one}'`).join(',')})`,
          ),
        }
      : layer.address,
}
