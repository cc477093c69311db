// Light, dark, or as the system says. Written on <html data-theme> so that tokens and map follow.
export type ThemeChoice = 'light' | 'dark' | 'system'
export type Theme = 'light' | 'dark'

const STORAGE_KEY = 'theme'

export class ThemeState {
  choice: ThemeChoice = $state('system')
  #systemDark = $state(false)
  readonly current: Theme = $derived(
    this.choice === 'system' ? (this.#systemDark ? 'dark' : 'light') : this.choice,
  )

  constructor() {
    const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
    this.#systemDark = dark?.matches ?? false
    dark?.addEventListener('change', (event) => (this.#systemDark = event.matches))
    try {
      const kept = localStorage.getItem(STORAGE_KEY)
      if (kept === 'light' || kept === 'dark') this.choice = kept
    } catch {
      // Storage may be refused: the system's choice holds.
    }
  }

  set(choice: ThemeChoice): void {
    this.choice = choice
    try {
      if (choice === 'system') localStorage.removeItem(STORAGE_KEY)
      else localStorage.setItem(STORAGE_KEY, choice)
    } catch {
      // Storage may be refused: the choice then holds for this visit only.
    }
  }
}
