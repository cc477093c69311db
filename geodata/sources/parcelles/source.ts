// Parcels: identity of land, and what plots are derived from where no land inventory stands.
import { DEPARTEMENTS } from '../../model/codes.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const parcelles: Source = {
  id: 'parcelles',
  title: 'Parcelles du cadastre',
  producer: 'DGFiP, Etalab',
  licence: 'Licence Ouverte 2.0',
  vintage: 'dernier bundle',
  url: 'https://cadastre.data.gouv.fr',
  address: {
    protocol: 'downloads',
    parts: DEPARTEMENTS.map((name) => ({
      name,
      url: `https://cadastre.data.gouv.fr/bundler/cadastre-etalab/departements/${name}/geojson/parcelles`,
    })),
  },
  file: 'cadastre/parcelles.geojson.gz',
  geometry: 'polygon',
  fields: { id: 'parcel.id', commune: 'parcel.code_insee', contenance: 'parcel.declared_m2' },
  refreshDays: 90,
  serves: ['parcel'],

  smallest: 21_882,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.01,
  note: 'Le cadastre n’est pas un titre : ses limites sont indicatives. Servi par département, réuni en un fichier. Dans les sites sans inventaire de terrains, les parcelles contiguës (2 m de limite commune) forment des terrains : moins de 2 500 m² ou de 10 m de large en moyenne, une pièce rejoint sa voisine de plus longue limite ; isolée sous 500 m², elle n’en est pas un. Aéroports, voies ferrées, routes, eau, cimetières, bandes étroites et sites que l’exploitant écarte n’en forment pas.',
  crs: 'EPSG:4326',

  folder: folderOf(import.meta.url),
}
