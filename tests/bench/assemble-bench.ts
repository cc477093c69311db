// The search of groups of adjoining plots, as a person asks for it: 200 random filters, each with a surface to reach.
import { timed } from './api-bench.ts'
import { mulberry32, randomFilters } from './random-filters.ts'
import { ms, printTable, quantile } from './stats.ts'

const REQUESTS = 200

/** Times the API at `url`; `label` names the engine and the number of plots in the printed table. */
export async function benchAssemblies(url: string, label: string): Promise<void> {
  const rows = [
    ['groups of at most', 'p50', 'p95', 'longest', 'groups, median', 'searched to the end'],
  ]
  for (const mostPlots of [6, 12]) {
    const addresses = questions(mostPlots).map((words) => `${url}/api/assemblies?${words}`)
    const found: number[] = []
    let complete = 0
    for (const address of addresses) {
      const answer = (await (await fetch(address)).json()) as { matched: number; complete: boolean }
      found.push(answer.matched)
      if (answer.complete) complete++
    }
    const times = await timed(addresses, 1)
    rows.push([
      `${mostPlots} plots`,
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.95)),
      ms(quantile(times, 1)),
      String(quantile(found, 0.5)),
      `${complete} of ${REQUESTS}`,
    ])
  }
  printTable(`Assembly, ${label}`, rows)
}

/** The random filters of the other benchmarks, with 0.5 to 20 ha to reach; one in four with an upper bound. */
function questions(mostPlots: number): string[] {
  const random = mulberry32(5)
  return randomFilters(REQUESTS, 7).map((words) => {
    const params = new URLSearchParams(words)
    const least = 0.5 + random() * random() * 19.5
    params.set('surface_min', least.toFixed(2))
    params.delete('surface_max')
    if (random() < 0.25) params.set('surface_max', (least * (1.05 + random() * 0.5)).toFixed(2))
    params.set('most_plots', String(mostPlots))
    return params.toString()
  })
}
