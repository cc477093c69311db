// What this browser keeps between visits, or this tab alone, as JSON. Storage may be refused or full: reading then gives
// null, writing false.

type Store = 'localStorage' | 'sessionStorage'

export function readStored(key: string, where: Store = 'localStorage'): unknown {
  try {
    const text = globalThis[where].getItem(key)
    return text === null ? null : (JSON.parse(text) as unknown)
  } catch {
    return null
  }
}

export function writeStored(key: string, value: unknown, where: Store = 'localStorage'): boolean {
  try {
    globalThis[where].setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function dropStored(key: string, where: Store = 'localStorage'): void {
  try {
    globalThis[where].removeItem(key)
  } catch {
    // It was never kept either.
  }
}

/**
 * Calls back when another tab has changed what is kept under a key, or may have: a page that comes back whole by the
 * browser's own way back heard nothing meanwhile. Returns how to stop.
 */
export function whenStoredElsewhere(key: string, changed: () => void): () => void {
  const heard = (event: StorageEvent | PageTransitionEvent) => {
    if ('persisted' in event ? event.persisted : event.key === key || event.key === null) changed()
  }
  globalThis.addEventListener?.('storage', heard)
  globalThis.addEventListener?.('pageshow', heard)
  return () => {
    globalThis.removeEventListener?.('storage', heard)
    globalThis.removeEventListener?.('pageshow', heard)
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
