// The word `of` of a reading: which piece of land is asked about.
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readArea, writeArea } from '../../geodata/model/filter/area.ts'
import { DEPARTEMENTS } from '../../geodata/model/codes.ts'
import { READING_LIMITS } from '../../geodata/model/plans/reading.ts'
import { malformed, readOnce } from '../http/read-question.ts'
import { cadastralReference } from '../plots/resolve-references.ts'

/** `text` is the one text of the question: equal questions are written alike. */
export type ReadingQuestion =
  { kind: 'plots' | 'parcels'; ids: string[]; text: string } | { kind: 'area'; text: string }

const TAKES =
  'plot:ID, plot:ID+ID, parcel:REFERENCE, circle:LONGITUDE,LATITUDE,METRES, polygon:… or area:KEY'
const PLOT_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/
const REFERENCE_LENGTH = 40

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
  const given = text.split('+')
  const ids = given.map((one) => (one.length <= REFERENCE_LENGTH ? cadastralReference(one) : null))
  const sound = ids.filter((id) => id !== null)
  if (ids.length > READING_LIMITS.joined || sound.length < ids.length) {
    issues.push(
      malformed(
        'of',
        `1 to ${READING_LIMITS.joined} cadastral references after parcel:, such as 95018 AB 12, joined by +`,
      ),
    )
    return undefined
  }
  const elsewhere = sound.find(
    (id) => !(DEPARTEMENTS as readonly string[]).includes(id.slice(0, 2)),
  )
  if (elsewhere) {
    issues.push(impossible(`of: the parcel ${elsewhere} lies outside Île-de-France`))
    return undefined
  }
  const parcels = [...new Set(sound)].sort()
  return { kind: 'parcels', ids: parcels, text: `parcel:${parcels.join('+')}` }
}

const impossible = (message: string): FilterIssue => ({
  status: 422,
  code: 'impossible',
  word: 'of',
  message,
})
