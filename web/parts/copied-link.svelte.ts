// The address of the page, or another one, in the clipboard, and for a while the word that it is there.

const SAID_MS = 2500

export class CopiedLink {
  /** What became of the last press; null when nothing is to be said. */
  said: 'copied' | 'failed' | null = $state(null)

  readonly #link: () => string

  constructor(link: () => string = () => location.href) {
    this.#link = link
  }

  copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#link())
      this.said = 'copied'
    } catch {
      // The browser refuses: the address bar or the field beside holds the same link.
      this.said = 'failed'
    }
    setTimeout(() => (this.said = null), SAID_MS)
  }
}
