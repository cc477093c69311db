// The address of the page in the clipboard, and for a while the word that it is there.

const SAID_MS = 2500

export class CopiedLink {
  /** What became of the last press; null when nothing is to be said. */
  said: 'copied' | 'failed' | null = $state(null)

  copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href)
      this.said = 'copied'
    } catch {
      // The browser refuses: the address bar holds the same link.
      this.said = 'failed'
    }
    setTimeout(() => (this.said = null), SAID_MS)
  }
}
