// What went wrong with a request, as a code, and as a plain sentence in both languages: what happened, what still works, what to do.
import type { Language } from './state/language-state.svelte.ts'

export type FailureCode =
  'unreachable' | 'not_ready' | 'gone' | 'not_found' | 'conflict' | 'refused' | 'busy' | 'broken'

type Issue = { word: string; code: string; message: string }

export class ApiFailure extends Error {
  readonly code: FailureCode
  readonly status: number
  readonly issues: readonly Issue[]
  /** With `gone`: the data version to go on with. */
  readonly version: number | undefined

  constructor(
    code: FailureCode,
    status: number,
    message: string,
    more: {
      issues?: readonly Issue[] | undefined
      version?: number | undefined
      cause?: unknown
    } = {},
  ) {
    super(message, { cause: more.cause })
    this.name = 'ApiFailure'
    this.code = code
    this.status = status
    this.issues = more.issues ?? []
    this.version = more.version
  }

  sentence(language: Language): string {
    if (this.code === 'not_ready' && this.message) return this.message
    if (this.code === 'refused') {
      const why = this.issues.map((issue) => issue.message).join(' ; ') || this.message
      return `${SENTENCES.refused[language]} ${why}`
    }
    return SENTENCES[this.code][language]
  }
}

/** The sentence of any error caught around a request. */
export function sentenceOf(error: unknown, language: Language): string {
  return error instanceof ApiFailure ? error.sentence(language) : SENTENCES.broken[language]
}

export function failureCode(status: number, code: string | undefined): FailureCode {
  if (code === 'not_ready') return 'not_ready'
  if (status === 410) return 'gone'
  if (status === 404) return 'not_found'
  if (status === 412) return 'conflict'
  if (status === 429) return 'busy'
  if (status === 503 || status === 502 || status === 504) return 'unreachable'
  return status < 500 ? 'refused' : 'broken'
}

const SENTENCES: Record<FailureCode, Record<Language, string>> = {
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
