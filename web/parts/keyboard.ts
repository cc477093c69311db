// The keys of the page, as data: Help.svelte lists them, ShellKeys.svelte obeys them. Keys inside lists and sliders are their own.
import type { Language, Translated } from '../../geodata/model/language.ts'

export type KeyAction =
  | 'search'
  | 'help'
  | 'close'
  | 'undo'
  | 'redo'
  | 'filters'
  | 'results'
  | 'next'
  | 'previous'
  | 'keep'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** In the order of the help. `typed` keys do nothing while a person writes in a field. */
export const KEYS: readonly { action: KeyAction; keys: readonly string[] }[] = [
  { action: 'search', keys: ['/'] },
  { action: 'filters', keys: ['F'] },
  { action: 'results', keys: ['R'] },
  { action: 'next', keys: ['J'] },
  { action: 'previous', keys: ['K'] },
  { action: 'keep', keys: ['S'] },
  { action: 'undo', keys: ['Ctrl', 'Z'] },
  { action: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
  { action: 'close', keys: ['Escape'] },
  { action: 'help', keys: ['?'] },
]

/** What is printed on the key, where it is not its English name. */
const PRINTED: Translated<Record<string, string>> = {
  fr: { Shift: 'Maj', Escape: 'Échap' },
  en: { Escape: 'Esc' },
}

export function shownKeys(action: KeyAction, language: Language): string {
  const keys = KEYS.find((one) => one.action === action)?.keys ?? []
  return keys.map((key) => PRINTED[language][key] ?? key).join(' ')
}

const PLAIN: Record<string, KeyAction> = {
  '/': 'search',
  '?': 'help',
  f: 'filters',
  r: 'results',
  j: 'next',
  k: 'previous',
  s: 'keep',
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
