// Eight connections on the embedded engine: what the six readers wait while plots are derived.
import { printTable, quantile } from '../bench/stats.ts'
import { prepareEight, readWhileDeriving } from './eight-connections.ts'

const READS = 10_000
/** No reader is to wait longer; twice that is a fault here, for the machine may be busy with other work. */
const AIM_MS = 1000

const whole = (ms: number): string => `${Math.round(ms)} ms`

/** With some thousand plots, and with as many as the demonstration has. */
export async function soakReaders(): Promise<string[]> {
  const faults: string[] = []
  for (const plots of [4000, 30_500]) {
    const eight = await prepareEight({ plots })
    const tally = await readWhileDeriving(eight, { reads: READS })
    await eight.remove()
    const { waits } = tally
    const [p50, p95, p99, worst] = [0.5, 0.95, 0.99, 1].map((q) => quantile(waits, q)) as [
      number,
      number,
      number,
      number,
    ]
    printTable(`Six readers while ${plots} plots are derived`, [
      ['wait, median', whole(p50)],
      ['95 %', whole(p95)],
      ['99 %', whole(p99)],
      ['longest', whole(worst)],
      ...tally.longest
        .sort((a, b) => b.ms - a.ms)
        .slice(0, 3)
        .map(({ ms, statement }) => [
          whole(ms),
          statement.trim().replace(/\s+/g, ' ').slice(0, 90),
        ]),
    ])
    console.log(
      `readers: ${waits.length} answers, ${tally.faults.length} wrong or empty; ` +
        `${tally.transactions} transactions, ${tally.derivations} derivations`,
    )
    faults.push(...tally.faults)
    if (worst > 2 * AIM_MS) faults.push(`a reader waited ${whole(worst)}`)
  }
  return faults
}
