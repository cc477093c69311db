// The envelope of the data version: read when it is shown.
import type { Envelope } from '../../../geodata/model/answers.ts'
import { getEnvelope } from '../../requests/api-client.ts'
import { ApiFailure, isAbort, sentenceOf } from '../../requests/api-failure.ts'
import type { Language } from '../../../geodata/model/language.ts'

export class EnvelopeState {
  answer: Envelope | null = $state.raw(null)
  #failure: ApiFailure | null = $state.raw(null)
  #abort = new AbortController()

  async load(): Promise<void> {
    this.#failure = null
    try {
      this.answer = await getEnvelope(this.#abort.signal)
    } catch (error) {
      if (isAbort(error)) return
      this.#failure =
        error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
    }
  }

  error(language: Language): string | null {
    return this.#failure && sentenceOf(this.#failure, language)
  }

  stop(): void {
    this.#abort.abort()
  }
}
