// ArcGIS FeatureServer or MapServer: the layer by its name, its objects in the order of their ids, as many as it counts.
import type { Address } from '../sources/source.ts'
import { expectJson } from './expect-json.ts'
import type { FeatureFile } from './feature-file.ts'
import { FetchError } from './fetch-error.ts'
import type { PoliteFetch } from './polite-fetch.ts'

const PAGE = 1000
const WHERE = '1=1'

/**
 * Appends every feature of the layer. Answers the field of their object ids. Throws a FetchError when the layer is not
 * there or its pages do not add up.
 */
export async function fetchArcgis(
  id: string,
  address: Extract<Address, { protocol: 'arcgis' }>,
  {
    fetch,
    into,
    onPage,
  }: { fetch: PoliteFetch; into: FeatureFile; onPage?: (count: number, total?: number) => void },
): Promise<string> {
  const ask = async <Shape>(path: string, words: Record<string, string>) => {
    const url = new URL(`${address.url.replace(/\/$/, '')}${path}`)
    for (const [word, value] of Object.entries(words)) url.searchParams.set(word, value)
    return expectJson<Shape>(await fetch(url.href), id)
  }
  const { layers = [] } = await ask<{ layers?: { id: number; name: string }[] }>('', { f: 'json' })
  const named = layers.filter(({ name }) => name === address.layer)
  if (named.length !== 1 || !named[0])
    throw new FetchError(
      `${id}: its service has ${named.length === 0 ? 'no layer' : 'several layers'} named ${address.layer}: it has ${layers
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 300)}`,
    )
  const layer = `/${named[0].id}`
  const about = await ask<{
    objectIdField?: string
    fields?: { name: string; type: string }[]
    maxRecordCount?: number
  }>(layer, { f: 'json' })
  const order =
    about.objectIdField ?? about.fields?.find(({ type }) => type === 'esriFieldTypeOID')?.name
  if (!order)
    throw new FetchError(`${id}: its layer names no object id, so pages would have no order`)
  const query = `${layer}/query`
  const { count } = await ask<{ count?: number }>(query, {
    where: WHERE,
    returnCountOnly: 'true',
    f: 'json',
  })
  if (!Number.isInteger(count))
    throw new FetchError(`${id}: its server does not count its features`)
  const size = Math.min(PAGE, about.maxRecordCount ?? PAGE)
  let start = Number(into.state ?? 0)
  while (start < (count as number)) {
    const page = await ask<{ features?: object[] }>(query, {
      where: WHERE,
      outFields: '*',
      outSR: '4326',
      orderByFields: order,
      resultOffset: String(start),
      resultRecordCount: String(size),
      f: 'geojson',
    })
    const { features } = page
    if (!Array.isArray(features))
      throw new FetchError(`${id}: its server answers no feature collection`)
    if (features.length === 0) break
    start += features.length
    await into.append(features, String(start))
    onPage?.(into.count, count)
  }
  if (start !== count)
    throw new FetchError(
      `${id}: ${start} features came of the ${count} that its server counts: it cuts the answer`,
    )
  return order
}
