// ArcGIS: the layer by its name, its fields, its count, one feature.
import type { PoliteFetch } from '../fetch/polite-fetch.ts'
import type { Address } from '../sources/source.ts'
import { askJson } from './ask-json.ts'
import type { FieldType, Seen } from './seen.ts'
import { ChangedError, placeOf } from './seen.ts'

type Page = { features?: { geometry?: { type?: string; coordinates?: unknown } | null }[] }

const TYPES: Readonly<Record<string, FieldType>> = {
  esriFieldTypeString: 'text',
  esriFieldTypeOID: 'integer',
  esriFieldTypeInteger: 'integer',
  esriFieldTypeSmallInteger: 'integer',
  esriFieldTypeBigInteger: 'integer',
  esriFieldTypeDouble: 'number',
  esriFieldTypeSingle: 'number',
  esriFieldTypeDate: 'date',
}

export async function probeArcgis(
  { url, layer }: Extract<Address, { protocol: 'arcgis' }>,
  fetch: PoliteFetch,
): Promise<Seen> {
  const asked = `layer ${layer}`
  const root = url.replace(/\/$/, '')
  const ask = <Shape>(path: string) => askJson<Shape>(fetch, `${root}${path}`, asked)
  const { layers = [] } = await ask<{ layers?: { id: number; name: string }[] }>('?f=json')
  const named = layers.filter(({ name }) => name === layer)
  const [only] = named
  if (!only || named.length > 1)
    throw new ChangedError({
      what: asked,
      from: 'one layer of that name',
      to: only
        ? `${named.length} of them`
        : `none; there is ${layers
            .map(({ name }) => name)
            .slice(0, 6)
            .join(', ')}`,
    })
  const query = `/${only.id}/query?where=1%3D1`
  const about = await ask<{ fields?: { name: string; type: string }[] }>(`/${only.id}?f=json`)
  const { count } = await ask<{ count?: number }>(`${query}&returnCountOnly=true&f=json`)
  const page = await ask<Page>(`${query}&outFields=*&outSR=4326&resultRecordCount=1&f=geojson`)
  return {
    fields: new Map((about.fields ?? []).map(({ name, type }) => [name, TYPES[type]])),
    crs: 'EPSG:4326',
    ...placeOf(page.features?.[0]?.geometry),
    count,
  }
}
