// What /ogc/collections says of a collection.
import { SYNTHETIC_MARK } from '../../geodata/model/synthetic-mark.ts'
import type { ServedVersion } from '../version/served-version.ts'
import type { OgcCollection } from './collection.ts'
import { OFFERED_CRS, STORAGE_CRS } from './crs.ts'
import type { Exchange, Link } from './exchange.ts'
import { GEOJSON_TYPE, HTML_TYPE, JSON_TYPE } from './exchange.ts'
import type { Extent } from './queries/extents.ts'
import { RELS, SCHEMA_TYPE } from './rels.ts'

const SYNTHETIC = {
  fr: `${SYNTHETIC_MARK.fr} : ni les terrains ni leurs valeurs ne sont réels.`,
  en: `${SYNTHETIC_MARK.en}: neither the plots nor their values are real.`,
} as const

export const noticeOf = (exchange: Exchange, served: ServedVersion): string =>
  served.demonstration ? ` ${exchange.say(SYNTHETIC)}` : ''

export function describeCollection(
  exchange: Exchange,
  served: ServedVersion,
  collection: OgcCollection,
  extent: Extent,
): Record<string, unknown> {
  const { id, title, description } = collection
  const { say, link } = exchange
  const path = `/collections/${id}`
  const credits = extent.datasets.map(({ producer, licence }) => `${producer} (${licence})`)
  return {
    id,
    title: say(title),
    description: `${say(description)}${noticeOf(exchange, served)}`,
    attribution: [...new Set(credits)].join(' ; '),
    data_version: served.version,
    synthetic: served.demonstration,
    itemType: 'feature',
    itemCount: extent.count,
    extent: extent.bbox
      ? { spatial: { bbox: [extent.bbox], crs: OFFERED_CRS[0]?.uri } }
      : undefined,
    crs: OFFERED_CRS.map(({ uri }) => uri),
    storageCrs: STORAGE_CRS.uri,
    links: [
      link(path, 'self', JSON_TYPE, say(title)),
      link(`${path}?f=html`, 'alternate', HTML_TYPE, say(title)),
      link(`${path}/items`, 'items', GEOJSON_TYPE, say(title)),
      link(`${path}/items?f=html`, 'items', HTML_TYPE, say(title)),
      // GDAL compares this name with its capital.
      link(`${path}/schema`, 'describedBy', SCHEMA_TYPE),
      link(`${path}/queryables`, RELS.queryables, SCHEMA_TYPE),
      link(`${path}/tiles`, RELS.tilesetsVector, JSON_TYPE),
      link('/styles', RELS.styles, JSON_TYPE),
      link(`/styles/${id}`, 'stylesheet', 'application/x-qgis-layer-settings'),
      ...licenceLinks(exchange, extent),
    ] satisfies Link[],
  }
}

/** Where each dataset stands with its producer, licence and date. */
const licenceLinks = ({ root }: Exchange, { datasets }: Extent): Link[] =>
  datasets.length
    ? [
        {
          href: `${root.replace(/\/ogc$/, '')}/datasets`,
          rel: 'license',
          type: HTML_TYPE,
          title: [...new Set(datasets.map(({ licence }) => licence))].join(' ; '),
        },
      ]
    : []
