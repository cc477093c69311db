// Groups of adjoining plots that reach the surface together: asked for while they are shown.
import type { Assemblies } from '../../../geodata/model/plots/assembly.ts'
import { getAssemblies } from '../../requests/api-client.ts'
import { ApiFailure, sentenceOf } from '../../requests/api-failure.ts'
import type { DataState } from '../page/data-state.svelte.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { LatestRequest } from '../page/latest-request.ts'

export class AssemblyState {
  shown = $state(false)
  answer: Assemblies | null = $state.raw(null)
  #of: string | null = $state(null)
  #query = $state('')
  #failure: ApiFailure | null = $state.raw(null)
  readonly stale = $derived(this.#of !== this.#query && this.#failure === null)

  #request: LatestRequest<string, Assemblies>

  constructor(data: DataState) {
    this.#request = new LatestRequest<string, Assemblies>(
      getAssemblies,
      (answer, query) => {
        this.#of = query
        this.#failure = null
        this.answer = answer
        data.seen(answer.version, answer.demonstration)
      },
      (error) => {
        this.#failure =
          error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
      },
    )
  }

  /** Asks for the groups of a filter that states a least surface. */
  ask(query: string): void {
    this.#query = query
    this.#failure = null
    this.#request.request(query)
  }

  error(language: Language): { sentence: string; retry: () => void } | null {
    return (
      this.#failure && {
        sentence: sentenceOf(this.#failure, language),
        retry: () => this.ask(this.#query),
      }
    )
  }
}
