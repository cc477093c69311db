// INSEE's activity IRIS outside Paris: proxy sites where no perimeter of economic areas is published.
import { GEOPLATEFORME, REGION } from '../geoplateforme.ts'
import { leaveOutOffRegion } from '../off-region.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const irisActivite: Source = {
  id: 'iris-activite',
  title: 'IRIS d’activité de l’INSEE (périmètres de substitution)',
  producer: 'IGN, INSEE',
  licence: 'Licence Ouverte',
  vintage: 'non daté',
  url: null,
  address: {
    protocol: 'wfs',
    url: GEOPLATEFORME,
    typeName: 'STATISTICALUNITS.IRIS:contours_iris',
    sortBy: 'cleabs',
    bbox: REGION,
    rename: { type_iris: 'typ_iris', code_insee: 'insee_com' },
  },
  // Those of activity alone; the service answers with all.
  smallest: 169,
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
    'Les IRIS de Paris ne sont pas repris (quartiers centraux). À l’adresse, le code des IRIS d’activité (A) reste à confirmer : ' +
    's’il n’y est pas, aucun n’est repris et la lecture s’arrête.',
  crs: 'EPSG:4326',
  prepare: leaveOutOffRegion,
  folder: folderOf(import.meta.url),
}
