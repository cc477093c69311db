// The API under a person's load: filtered pages, facets, eight clients at once, a thousand distinct tiles.
import { ms, printTable, quantile } from './stats.ts'
import { randomFilters } from './random-filters.ts'

const REQUESTS = 200

/** Times the API at `url`; `label` names the engine in the printed table. */
export async function benchApi(url: string, label: string): Promise<void> {
  const filters = randomFilters(REQUESTS, 7)
  await timed(
    filters.slice(0, 10).map((filter) => `${url}/api/facets?${filter}`),
    1,
  )
  const runs: [string, number[]][] = [
    [
      'filtered page of 100',
      await timed(
        filters.map((f) => `${url}/api/plots?${f}`),
        1,
      ),
    ],
    [
      'facets',
      await timed(
        filters.map((f) => `${url}/api/facets?${f}`),
        1,
      ),
    ],
    [
      'facets and page, 8 clients',
      await timed(
        filters.flatMap((f) => [`${url}/api/facets?${f}`, `${url}/api/plots?${f}`]),
        8,
      ),
    ],
    ['1 000 distinct tiles', await timed(await tileAddresses(url, 1000), 1)],
    ['1 000 distinct tiles, 8 clients', await timed(await tileAddresses(url, 1000), 8)],
  ]
  printTable(`API, ${label}`, [
    ['request', 'p50', 'p95', 'requests/s'],
    ...runs.map(([name, times]) => [
      name,
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.95)),
      String(
        Math.round((times.length * 1000 * clientsOf(name)) / times.reduce((a, b) => a + b, 0)),
      ),
    ]),
  ])
}

const clientsOf = (name: string): number => (name.includes('8 clients') ? 8 : 1)

/** Milliseconds of each request, with so many clients at once. Throws on an answer that is not 2xx. */
export async function timed(addresses: readonly string[], clients: number): Promise<number[]> {
  const times: number[] = []
  const queue = addresses.values()
  const client = async () => {
    for (const address of queue) {
      const started = performance.now()
      const answer = await fetch(address)
      await answer.arrayBuffer()
      times.push(performance.now() - started)
      if (!answer.ok) throw new Error(`${answer.status} for ${address}`)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return times
}

/** Addresses of tiles that lie over the region, zoom by zoom, every tileset. */
export async function tileAddresses(url: string, count: number): Promise<string[]> {
  const addresses: string[] = []
  for (let z = 7; z <= 14; z++) {
    for (const set of ['plot', 'base', 'site', 'context']) {
      const json = (await (await fetch(`${url}/api/tiles/${set}.json`)).json()) as {
        tiles: string[]
        bounds: [number, number, number, number]
        minzoom: number
        maxzoom: number
      }
      if (z < json.minzoom || z > json.maxzoom) continue
      const template = new URL(json.tiles[0] ?? '', url).href
      const [x0, y0] = tileOf(json.bounds[0], json.bounds[3], z)
      const [x1, y1] = tileOf(json.bounds[2], json.bounds[1], z)
      for (let x = x0; x <= x1; x++)
        for (let y = y0; y <= y1; y++) addresses.push(fill(template, z, x, y))
    }
  }
  const step = Math.max(1, Math.floor(addresses.length / count))
  return addresses.filter((_, i) => i % step === 0).slice(0, count)
}

const fill = (template: string, z: number, x: number, y: number): string =>
  template
    .replace(/\{z\}|%7Bz%7D/, String(z))
    .replace(/\{x\}|%7Bx%7D/, String(x))
    .replace(/\{y\}|%7By%7D/, String(y))

function tileOf(lon: number, lat: number, z: number): [number, number] {
  const n = 2 ** z
  const phi = (lat * Math.PI) / 180
  return [
    Math.floor(((lon + 180) / 360) * n),
    Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * n),
  ]
}
