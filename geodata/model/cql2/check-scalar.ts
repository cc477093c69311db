// What single values of a filter must be, whichever way they are written.
import type { Scalar } from './expression.ts'

const DATE = /^(?!0000)\d{4}-\d{2}-\d{2}$/
const TIMESTAMP = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/

/** Why a text is no date (`2024-03-01`) or timestamp (`2024-03-01T12:00:00Z`); undefined when it is. */
export function faultOfInstant(kind: 'date' | 'timestamp', text: string): string | undefined {
  const isWritten = (kind === 'date' ? DATE : TIMESTAMP).test(text)
  const day = text.slice(0, 10)
  const time = isWritten ? Date.parse(text) : Number.NaN
  // Date.parse takes 31 February for 2 March.
  if (Number.isFinite(time) && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day)
    return undefined
  return kind === 'date'
    ? 'a date is written 2024-03-01'
    : 'a timestamp is written 2024-03-01T12:00:00Z'
}

/** Why a value is no pattern of LIKE: it must be a text, and end with no lone backslash. */
export function faultOfPattern(pattern: Scalar): string | undefined {
  if (pattern.kind === 'casei' || pattern.kind === 'accenti') return faultOfPattern(pattern.of)
  if (pattern.kind !== 'text') return 'LIKE takes a text'
  const [tail = ''] = /\\*$/.exec(pattern.value) ?? []
  return tail.length % 2 ? 'a pattern ends with a lone backslash' : undefined
}
