// What went wrong with a request, as a code, and as a plain sentence in both languages: what happened, what still works, what to do.
import type { ApiError } from '../../geodata/model/answers.ts'
import { refusalSentence } from './refusal-sentence.ts'
import type { Language, Translated } from '../../geodata/model/language.ts'

export type FailureCode =
  'unreachable' | 'not_ready' | 'gone' | 'not_found' | 'conflict' | 'refused' | 'busy' | 'broken'

type Layer = { name: string; features: number }
type Issue = { word: string; code: string; message: string }

export class ApiFailure extends Error {
  readonly code: FailureCode
  readonly status: number
  readonly issues: readonly Issue[]
  /** With `gone`: the data version to go on with. */
  readonly version: number | undefined
  /** Of a file that was brought: those of which one has to be chosen. */
  readonly layers: readonly Layer[]
  /** The API's own code, and the kind of address that answered it: `offers`. */
  readonly #reason: string
  readonly #of: string

  constructor(
    code: FailureCode,
    status: number,
    message: string,
    more: {
      issues?: readonly Issue[] | undefined
      version?: number | undefined
      layers?: readonly Layer[] | undefined
      reason?: string | undefined
      of?: string | undefined
      cause?: unknown
    } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'ApiFailure'
    this.code = code
    this.status = status
    this.issues = more.issues ?? []
    this.version = more.version
    this.layers = more.layers ?? []
    this.#reason = more.reason ?? ''
    this.#of = more.of ?? ''
  }

  sentence(language: Language): string {
    if (this.code === 'not_ready' && this.message) return this.message
    // They refuse in the language that they are asked in.
    if (this.code === 'refused' && this.#of === 'areas' && this.message) return this.message
    const own = { word: this.#of, code: this.#reason, message: this.message }
    const whys = (this.issues.length > 0 ? this.issues : [own]).map(({ code, word, message }) => {
      const known = refusalSentence(code, word, language)
      return { known, sentence: known ?? message }
    })
    const said = [...new Set(whys.map(({ sentence }) => sentence))]
    if (whys.every(({ known }) => known !== undefined)) return said.join(' ')
    if (this.code === 'refused') return `${SENTENCES.refused[language]} ${said.join(' ; ')}`
    return SENTENCES[this.code][language]
  }
}

/** The sentence of any error caught around a request. */
export function sentenceOf(error: unknown, language: Language): string {
  return error instanceof ApiFailure ? error.sentence(language) : SENTENCES.broken[language]
}

/** Whether a rejection only says that we gave up a request ourselves. */
export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** Of an answer that is no good one, by the path that gave it. */
export function failureOf(status: number, error: ApiError['error'], path: string): ApiFailure {
  const { code, message, issues, version, layers } = error
  const [of] = path.replace('/api/', '').split('/')
  return new ApiFailure(failureCode(status, code), status, message, {
    issues,
    version,
    layers,
    reason: code,
    of,
  })
}

function failureCode(status: number, code: string | undefined): FailureCode {
  if (code === 'not_ready') return 'not_ready'
  if (status === 410) return 'gone'
  if (status === 404) return 'not_found'
  if (status === 412) return 'conflict'
  if (status === 429 || code === 'busy') return 'busy'
  if (status === 503 || status === 502 || status === 504) return 'unreachable'
  return status < 500 ? 'refused' : 'broken'
}

const SENTENCES: Record<FailureCode, Translated> = {
  unreachable: {
    fr: 'Le serveur ne répond pas. La carte et les résultats déjà affichés restent consultables ; une nouvelle tentative est en cours.',
    en: 'The server does not answer. The map and the results already shown can still be read; another attempt is under way.',
  },
  not_ready: {
    fr: 'Les données sont en préparation. La page s’affichera dès qu’elles seront prêtes.',
    en: 'The data is being prepared. The page will show it as soon as it is ready.',
  },
  gone: {
    fr: 'Les données ont été mises à jour. La page reprend avec la nouvelle version.',
    en: 'The data has been updated. The page goes on with the new version.',
  },
  not_found: {
    fr: 'Ce terrain n’existe pas dans cette version des données.',
    en: 'This plot does not exist in this version of the data.',
  },
  conflict: {
    fr: 'Quelqu’un d’autre a enregistré entre-temps. Rien n’a été écrasé.',
    en: 'Somebody else has saved meanwhile. Nothing was overwritten.',
  },
  refused: {
    fr: 'Le serveur n’a pas compris la demande.',
    en: 'The server could not read the request.',
  },
  busy: {
    fr: 'Trop de demandes à la fois. Patientez quelques secondes.',
    en: 'Too many requests at once. Wait a few seconds.',
  },
  broken: {
    fr: 'Une erreur est survenue. Les derniers résultats restent affichés ; vous pouvez réessayer.',
    en: 'Something went wrong. The last results stay on screen; you can try again.',
  },
}
