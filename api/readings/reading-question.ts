// The word `of` of a reading: which piece of land is asked about.
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readArea, writeArea } from '../../geodata/model/filter/area.ts'
import { READING_LIMITS } from '../../geodata/model/plans/reading.ts'
import { readReference } from '../../geodata/model/references/read-reference.ts'
import type { Told } from '../../geodata/model/references/remarks.ts'
import { REASONS } from '../../geodata/model/references/remarks.ts'
import { communesAsWritten } from '../../geodata/sources/listed-communes.ts'
import { malformed, readOnce } from '../http/read-question.ts'

/** `text` is the one text of the question: equal questions are written alike. */
export type ReadingQuestion =
  | { kind: 'plots'; ids: string[]; text: string }
  /** `names`: all references that each parcel goes by, that of today first. */
  | { kind: 'parcels'; ids: string[]; names: (readonly string[])[]; text: string }
  | { kind: 'area'; text: string }

const TAKES =
  'plot:ID, plot:ID+ID, parcel:REFERENCE, circle:LONGITUDE,LATITUDE,METRES, polygon:… or area:KEY'
const PLOT_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/
const UP_TO = `1 to ${READING_LIMITS.joined} cadastral references`
const SHOWN = 40

/** Pushes an issue, and answers undefined, when the word is none of these or names land of another region. */
export function readReadingQuestion(
  params: URLSearchParams,
  issues: FilterIssue[],
): ReadingQuestion | undefined {
  const before = issues.length
  const text = readOnce(params, 'of', TAKES, issues)
  if (text === undefined && issues.length === before) issues.push(malformed('of', TAKES))
  if (text === undefined || issues.length > before) return undefined
  const [, kind, rest = ''] = /^(plot|parcel):(.*)$/s.exec(text) ?? []
  if (kind === 'plot') return readPlots(rest, issues)
  if (kind === 'parcel') return readParcels(rest, issues)
  const read = readArea(text)
  if ('area' in read) return { kind: 'area', text: writeArea(read.area) }
  issues.push('takes' in read ? malformed('of', TAKES) : impossible(`of: ${read.impossible}`))
  return undefined
}

function readPlots(text: string, issues: FilterIssue[]): ReadingQuestion | undefined {
  // A plus sign that is not escaped comes as a space.
  const ids = [...new Set(text.split(/[+ ]/))].sort()
  if (ids.length <= READING_LIMITS.joined && ids.every((id) => PLOT_ID.test(id)))
    return { kind: 'plots', ids, text: `plot:${ids.join('+')}` }
  issues.push(
    malformed('of', `1 to ${READING_LIMITS.joined} ids of plots after plot:, joined by +`),
  )
  return undefined
}

function readParcels(text: string, issues: FilterIssue[]): ReadingQuestion | undefined {
  const before = issues.length
  const given = text.split('+')
  if (given.length > READING_LIMITS.joined) {
    issues.push(malformed('of', `${UP_TO} after parcel:, such as 95018 AB 12, joined by +`))
    return undefined
  }
  const parcels = given.flatMap((one) => {
    const reading = readReference(one, communesAsWritten())
    if ('reason' in reading) issues.push(unread(reading.reason, one))
    else if (reading.parcels.length > 1)
      issues.push(impossible(`of: ${REASONS.manyCommunes(one, reading.communes).en}`))
    return 'parcels' in reading ? reading.parcels.slice(0, 1) : []
  })
  if (issues.length > before) return undefined
  const distinct = [...new Map(parcels.map((names) => [names[0] ?? '', names]))].sort(byKey)
  const ids = distinct.map(([id]) => id)
  const names = distinct.map(([, each]) => each)
  return { kind: 'parcels', ids, names, text: `parcel:${ids.join('+')}` }
}

const byKey = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]) =>
  a < b ? -1 : 1

const unread = (reason: Told, given: string): FilterIssue =>
  reason.code === 'elsewhere'
    ? impossible(`of: ${reason.en}`)
    : {
        ...malformed('of', UP_TO),
        message: `of: ${given.slice(0, SHOWN)} is not read. ${reason.en}`,
      }

const impossible = (message: string): FilterIssue => ({
  status: 422,
  code: 'impossible',
  word: 'of',
  message,
})
