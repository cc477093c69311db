// What is wrong with a filter and where: the only thing that its readers throw.
import type { At } from './expression.ts'

export class CqlFault extends Error {
  readonly at: At
  /** 422: read, but impossible. */
  readonly status: 400 | 422

  constructor(message: string, at: At, status: 400 | 422 = 400) {
    super(message)
    this.name = 'CqlFault'
    this.at = at
    this.status = status
  }
}

/** "line 1, column 14" of a text, or "$.args[0]" of a JSON. */
export function describePlace(at: At, text: string): string {
  if (typeof at === 'string') return at
  const before = text.slice(0, at).split('\n')
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
}

/** What a client wrote, short enough and plain enough for an error. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
