// Plots and groups that stand side by side, and their sheets.
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { getPlotSheet } from '../../requests/api-client.ts'
import { ApiFailure, sentenceOf } from '../../requests/api-failure.ts'
import type { Language } from '../../../geodata/model/language.ts'

type Compared = { id: string; sheet: PlotSheet | null }

export class ComparisonState {
  /** Two to five, in the order of the columns; one that is alone is shown alone. */
  ids: readonly string[] = $state.raw([])
  /** What was read so far: null is a plot that this data does not know. */
  #sheets: Readonly<Record<string, PlotSheet | null>> = $state.raw({})
  #failure: unknown = $state.raw(null)
  #version = 0

  readonly columns: readonly Compared[] = $derived(
    this.ids.flatMap((id) => {
      const sheet = this.#sheets[id]
      return sheet === undefined ? [] : [{ id, sheet }]
    }),
  )
  readonly loading = $derived(this.columns.length < this.ids.length && this.#failure === null)

  constructor(ids: readonly string[] = []) {
    this.ids = ids
  }

  replace(ids: readonly string[] | undefined): void {
    if (ids && ids.join() !== this.ids.join()) this.ids = ids
  }

  drop(id: string): void {
    this.ids = this.ids.filter((one) => one !== id)
  }

  /** Reads what is not here yet, of a data version. */
  read(version: number): void {
    if (version !== this.#version) this.#sheets = {}
    this.#version = version
    this.#failure = null
    for (const id of this.ids) if (!(id in this.#sheets)) void this.#readOne(id, version)
  }

  error(language: Language): { sentence: string; retry: () => void } | null {
    if (this.#failure === null) return null
    return {
      sentence: sentenceOf(this.#failure, language),
      retry: () => this.read(this.#version),
    }
  }

  async #readOne(id: string, version: number): Promise<void> {
    try {
      this.#got(id, await getPlotSheet(id), version)
    } catch (error) {
      if (error instanceof ApiFailure && error.code === 'not_found') this.#got(id, null, version)
      else if (version === this.#version) this.#failure = error
    }
  }

  #got(id: string, sheet: PlotSheet | null, version: number): void {
    if (version === this.#version) this.#sheets = { ...this.#sheets, [id]: sheet }
  }
}
