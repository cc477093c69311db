// The language of the page. `pick` gives the words of a part in the language of the moment.
import type { Language, Translated } from '../../../geodata/model/language.ts'
import { LANGUAGES } from '../../../geodata/model/language.ts'

const STORAGE_KEY = 'language'

export class LanguageState {
  current: Language = $state('fr')

  constructor(fromAddress?: Language) {
    const kept = readStored()
    const first = globalThis.navigator?.language?.toLowerCase() ?? 'fr'
    this.current = fromAddress ?? kept ?? (first.startsWith('fr') ? 'fr' : 'en')
  }

  set(language: Language): void {
    this.current = language
    try {
      localStorage.setItem(STORAGE_KEY, language)
    } catch {
      // Storage may be refused: the language then holds for this visit only.
    }
  }

  /** `const t = $derived(language.pick(accessWords))` */
  pick<T>(words: Translated<T>): T {
    return words[this.current]
  }
}

function readStored(): Language | undefined {
  try {
    const kept = localStorage.getItem(STORAGE_KEY)
    return LANGUAGES.find((one) => one === kept)
  } catch {
    return undefined
  }
}
