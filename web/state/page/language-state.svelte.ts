// French or English. `pick` gives the messages of a file in the language of the moment.
export type Language = 'fr' | 'en'

const KEPT = 'language'

export class LanguageState {
  current: Language = $state('fr')

  constructor(fromAddress?: Language) {
    const kept = readKept()
    const first = globalThis.navigator?.language?.toLowerCase() ?? 'fr'
    this.current = fromAddress ?? kept ?? (first.startsWith('fr') ? 'fr' : 'en')
  }

  set(language: Language): void {
    this.current = language
    try {
      localStorage.setItem(KEPT, language)
    } catch {
      // Storage may be refused: the language then holds for this visit only.
    }
  }

  /** `const t = $derived(language.pick(fr, en))` */
  pick<T>(fr: T, en: NoInfer<T>): T {
    return this.current === 'fr' ? fr : en
  }
}

function readKept(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEPT)
    return kept === 'fr' || kept === 'en' ? kept : undefined
  } catch {
    return undefined
  }
}
