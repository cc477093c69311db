// Failures as one sentence for the person at the terminal; the stack only with DEBUG=1.
import { beginSentence } from '../geodata/model/text/begin-sentence.ts'
import { SETTINGS } from './settings.ts'
import { SettingsError } from './settings/settings-error.ts'

/** Prints one sentence on the error stream and sets exit code 1. */
export function failPlainly(error: unknown): void {
  process.stderr.write(`${sentenceOf(error)}\n`)
  // Alone: another setting may be what has failed.
  if (SETTINGS.debug.of(process.env, '') && error instanceof Error)
    process.stderr.write(`${error.stack ?? ''}\n`)
  process.exitCode = 1
}

/** One sentence that ends with a full stop; its first letter is capital unless it begins with a path, a file or a command. */
export function sentenceOf(error: unknown): string {
  const { code, message = String(error) } = (error ?? {}) as NodeJS.ErrnoException
  if (error instanceof SettingsError) return finished(message)
  if (code === 'ENOSPC' || code === '53100' || /no space left/i.test(message))
    return 'The disk is full: make room in the data folder and start again.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return finished(`This cannot be written: ${message}`)
  return finished(message.split('\n')[0] ?? message)
}

function finished(sentence: string): string {
  const text = sentence.trim()
  return `${beginSentence(text)}${/[.!?]$/.test(text) ? '' : '.'}`
}
