// One source fetched into a folder of its own, with the manners of a test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fetchSource } from '../../geodata/fetch/fetch-source.ts'
import type { Address, Source } from '../../geodata/sources/source.ts'

export const QUICK = { pauseMs: 0, tries: 2, backoffMs: 5, silenceMs: 1000 }

type Fetched = { properties: Record<string, unknown>; geometry: unknown }

/** A dataset of points that holds nothing but its address. */
export const pointSource = (address: Address, file: string): Source => ({
  id: 'layer',
  title: 'Couche',
  producer: 'essai',
  licence: 'essai',
  vintage: '2026',
  url: null,
  address,
  smallest: 'half',
  crs: 'EPSG:4326',
  file,
  geometry: 'point',
  fields: {},
  refreshDays: 30,
  serves: [],
  coverage: { kind: 'region' },
  maxRejectedShare: 0,
  folder: new URL('./', import.meta.url),
})

/** `fetch` an address into `layer.geojson` (or `.geojson.gz`); `features` reads what stands there. */
export function openFetchFolder(file = 'layer.geojson'): {
  path: string
  fetch(address: Address): Promise<'fetched' | 'unchanged'>
  features(): Fetched[]
  remove(): void
} {
  const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-fetch-'))
  const path = join(folder, file)
  return {
    path,
    fetch: (address) => fetchSource(pointSource(address, file), { folder, manners: QUICK }),
    features() {
      const bytes = readFileSync(path)
      const text = String(file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      return (JSON.parse(text) as { features: Fetched[] }).features
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
