// What readers of an explorer ask for: six of ten are tiles, the rest is what its page asks while somebody looks around.
import type { PlotList } from '../../../geodata/model/answers.ts'
import { tileAddresses } from '../api-bench.ts'
import { mulberry32, randomFilters } from '../random-filters.ts'

const ADDRESSES = 2000
const SHARES = { tile: 0.6, list: 0.14, facets: 0.08, sheet: 0.1, territory: 0.05, page: 0.03 }

/** Paths with their words, in the order that readers ask; each reader begins somewhere else. */
export async function drawMix(url: string): Promise<string[]> {
  const tiles = (await tileAddresses(url, 600)).map((one) => one.slice(new URL(one).origin.length))
  const filters = randomFilters(200, 11)
  const { plots } = (await (await fetch(`${url}/api/plots?limit=250`)).json()) as PlotList
  const departements = ['77', '78', '91', '92', '93', '94', '95']
  const random = mulberry32(5)
  const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  const asks: Record<keyof typeof SHARES, () => string> = {
    tile: () => any(tiles),
    list: () => `/api/plots?${any(filters)}`,
    facets: () => `/api/facets?${any(filters)}`,
    sheet: () => `/api/plots/${any(plots).id}`,
    territory: () => `/api/territories?departement=${any(departements)}`,
    page: () => '/',
  }
  return Array.from({ length: ADDRESSES }, () => {
    let left = random()
    for (const [kind, share] of Object.entries(SHARES)) {
      if (left < share) return asks[kind as keyof typeof SHARES]()
      left -= share
    }
    return asks.tile()
  })
}
