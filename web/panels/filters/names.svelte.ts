// Names of the communes, EPCI and sites that a filter states by code, read once each.
import { getTerritories } from '../../requests/api-client.ts'
import { isAbort } from '../../requests/api-failure.ts'
import type { PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'

const WORDS = ['commune', 'epci', 'site'] as const

export class TerritoryNames {
  #names: Readonly<Record<string, string>> = $state.raw({})

  /** Shows the code until the name is here. */
  readonly of = (word: string, code: string): string | undefined => this.#names[`${word} ${code}`]

  /** Reads the names that are missing. */
  async read(filter: PlotFilter, signal: AbortSignal): Promise<void> {
    const missing = Object.fromEntries(
      WORDS.map((word) => [
        word,
        (filter[word] ?? []).filter((code) => !this.of(word, code)).slice(0, 50),
      ]),
    )
    if (Object.values(missing).every((codes) => codes.length === 0)) return
    try {
      const { territories } = await getTerritories(missing, signal)
      this.#names = {
        ...this.#names,
        ...Object.fromEntries(territories.map(({ kind, code, name }) => [`${kind} ${code}`, name])),
      }
    } catch (error) {
      // A sentence with a code is still true.
      if (!isAbort(error)) console.warn('names of territories could not be read', error)
    }
  }
}
