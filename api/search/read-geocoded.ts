// Reads the GeoJSON of the national geocoder: addresses of the region, and how many lie elsewhere.
import * as z from 'zod'
import type { Bbox } from '../../geodata/model/crs.ts'
import type { FoundAddress } from '../../geodata/model/search-answers.ts'
import { ADDRESS_PRECISIONS } from '../../geodata/model/search-answers.ts'

const MOST_LABEL = 200

const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
})
const feature = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) }),
  properties: z.object({
    id: z.string().optional(),
    label: z.string().min(1),
    type: z.string(),
    context: z.string().optional(),
  }),
})

/**
 * Communes are left out: the data version has them. Undefined when the text is no collection of addresses; features
 * that cannot be read are skipped while others can. Throws a SyntaxError when it is not JSON.
 */
export function readGeocoded(
  text: string,
  [west, south, east, north]: Bbox,
): { results: FoundAddress[]; outside: number } | undefined {
  const { data } = collection.safeParse(JSON.parse(text))
  if (!data) return undefined
  const read = data.features.flatMap((one) => feature.safeParse(one).data ?? [])
  if (read.length === 0 && data.features.length > 0) return undefined
  const addresses = read.flatMap(({ geometry, properties }): FoundAddress[] => {
    const precision = ADDRESS_PRECISIONS.find((each) => each === properties.type)
    if (!precision) return []
    const [lon, lat] = geometry.coordinates
    const label = plain(properties.label)
    return [
      {
        id: plain(properties.id ?? label),
        ...{ label, precision, lon, lat },
        detail: properties.context ? plain(properties.context) : null,
      },
    ]
  })
  const results = addresses.filter(
    ({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north,
  )
  return { results, outside: addresses.length - results.length }
}

/** Text of another server, for a page: no control characters, not too long. */
const plain = (text: string): string =>
  text.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, MOST_LABEL)
