// Names of the communes, EPCI and sites that a filter states by code, read once each.
import { getTerritories } from '../../requests/api-client.ts'
import type { Territories } from '../../../geodata/model/answers.ts'
import { isAbort } from '../../requests/api-failure.ts'
import type { PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'

const WORDS = ['commune', 'epci', 'site'] as const

export class TerritoryNames {
  #names: Readonly<Record<string, string>> = $state.raw({})

  /** That a code of old is another commune today. */
  remarks: Territories['remarks'] = $state.raw([])

  /** Shows the code until the name is here. */
  readonly of = (word: string, code: string): string | undefined => this.#names[`${word} ${code}`]

  /** Reads the names that are missing; `onmoved` gets the communes with those that codes of old mean today. */
  async read(
    filter: PlotFilter,
    signal: AbortSignal,
    onmoved?: (communes: string[]) => void,
  ): Promise<void> {
    const missing = Object.fromEntries(
      WORDS.map((word) => [
        word,
        (filter[word] ?? []).filter((code) => !this.of(word, code)).slice(0, 50),
      ]),
    )
    if (Object.values(missing).every((codes) => codes.length === 0)) return
    try {
      const { territories, remarks } = await getTerritories(missing, signal)
      this.#names = {
        ...this.#names,
        ...Object.fromEntries(territories.map(({ kind, code, name }) => [`${kind} ${code}`, name])),
      }
      if (remarks.length === 0) return
      this.remarks = remarks
      const communes = territories.flatMap(({ kind, code }) => (kind === 'commune' ? code : []))
      const known = (filter.commune ?? []).filter((code) => this.of('commune', code))
      onmoved?.([...known, ...communes.filter((code) => !known.includes(code))].sort())
    } catch (error) {
      // A sentence with a code is still true.
      if (!isAbort(error)) console.warn('names of territories could not be read', error)
    }
  }
}
