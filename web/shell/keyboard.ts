// The keys of the page, as data: Help.svelte lists them, Shell.svelte obeys them. Keys inside lists and sliders are their own.
export type KeyAction =
  'search' | 'help' | 'close' | 'undo' | 'redo' | 'filters' | 'results' | 'next' | 'previous'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** In the order of the help. `typed` keys do nothing while a person writes in a field. */
export const KEYS: readonly { action: KeyAction; shown: string }[] = [
  { action: 'search', shown: '/' },
  { action: 'filters', shown: 'F' },
  { action: 'results', shown: 'R' },
  { action: 'next', shown: 'J' },
  { action: 'previous', shown: 'K' },
  { action: 'undo', shown: 'Ctrl Z' },
  { action: 'redo', shown: 'Ctrl Maj Z' },
  { action: 'close', shown: 'Échap' },
  { action: 'help', shown: '?' },
]

const PLAIN: Record<string, KeyAction> = {
  '/': 'search',
  '?': 'help',
  f: 'filters',
  r: 'results',
  j: 'next',
  k: 'previous',
}

export function keyAction(pressed: Pressed, writing: boolean): KeyAction | undefined {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key
  if (key === 'Escape') return 'close'
  if (pressed.altKey || writing) return undefined
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key === 'z') return pressed.shiftKey ? 'redo' : 'undo'
    return key === 'y' ? 'redo' : undefined
  }
  return PLAIN[key]
}

/** Whether keys go into a field: then `/` is a slash. A slider or a tick box is no such field. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA') return true
  const type = target instanceof HTMLInputElement ? target.type : ''
  return ['text', 'search', 'number', 'email', 'url'].includes(type)
}
