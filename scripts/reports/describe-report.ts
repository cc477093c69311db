// A report as lines of a terminal.
import type { WrittenRows } from '../../geodata/written/written-tables.ts'

/** Its head, then what was written, set in; control characters are shown and do nothing. */
export function describeReport(report: WrittenRows['report']): string {
  const { id, plot_id, data_version, reported_at, about, message, contact, handled_at } = report
  const state = handled_at === null ? 'to be handled' : `handled ${day(handled_at)}`
  const head = `${id}  ${day(reported_at)}  ${state}  plot ${plot_id} of version ${data_version}, ${about}`
  const lines = message.split(/\r?\n/).map((line) => `    ${shown(line)}`)
  return [shown(head), ...lines, ...(contact ? [`    — ${shown(contact)}`] : []), ''].join('\n')
}

const day = (time: string): string => time.slice(0, 10)

/** Characters that move a cursor, colour, or turn the direction of writing, written as `\u001b`. */
const shown = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
