// INSEE's activity IRIS outside Paris: proxy sites where no perimeter of economic areas is published.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const irisActivite: Source = {
  id: 'iris-activite',
  title: 'IRIS d’activité de l’INSEE (périmètres de substitution)',
  producer: 'IGN, INSEE',
  licence: 'Licence Ouverte',
  vintage: 'non daté',
  url: null,
  address: { protocol: 'file' },
  file: 'eco/iris-activite-idf.geojson',
  geometry: 'polygon',
  fields: {
    code_iris: 'site.id',
    nom_iris: 'site.name',
    typ_iris: 'A for an activity IRIS',
    insee_com: 'site.code_insee',
  },
  refreshDays: 365,
  serves: ['site'],
  coverage: { kind: 'region' },
  maxRejectedShare: 0.05,
  note:
    'Découpage statistique, pas un périmètre de zone d’activité : chaque site est marqué « substitution ». ' +
    'Les IRIS de Paris ne sont pas repris (quartiers centraux).',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
