// Numbers, dates, places and parcel references as people write them, into the writing of the standard.
import { readList } from '../model/references/read-list.ts'
import { communesAsWritten } from '../sources/listed-communes.ts'
import type { Mending } from './mending.ts'
import { MENDING } from './mending.ts'

type Read = { value: string; mended: Mending[] } | undefined

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/** `1 234,5` is `1234.5`. */
export function readNumber(text: string): Read {
  const mended: Mending[] = []
  let value = text
  if (/^[+-]?\d{1,3}([ \u00A0\u202F]\d{3})+([.,]\d+)?$/.test(value)) {
    value = value.replace(/[ \u00A0\u202F]/g, '')
    mended.push(MENDING.thousands)
  }
  if (/^[+-]?\d*,\d+$/.test(value)) {
    value = value.replace(',', '.')
    mended.push(MENDING.comma)
  }
  return NUMBER.test(value) && Number.isFinite(Number(value)) ? { value, mended } : undefined
}

/** `29/08/2023`, `2023/08/29` and `2023-08-29T00:00:00` are `2023-08-29`. */
export function readDate(text: string): Read {
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : french
      ? [french[3], french[2]?.padStart(2, '0'), french[1]?.padStart(2, '0')]
      : []
  const value = `${year}-${month}-${day}`
  const time = Date.parse(`${value}T00:00:00Z`)
  // The 31st of June is no day: it would come back as the 1st of July.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) return undefined
  return { value, mended: value === text ? [] : [MENDING.date] }
}

export function readYear(text: string): Read {
  if (/^\d{4}$/.test(text)) return { value: text, mended: [] }
  const date = readDate(text)
  return date && { value: date.value.slice(0, 4), mended: [MENDING.year] }
}

/** "longitude, latitude", as Table Schema defines the default geopoint. */
export function readGeopoint(text: string): Read {
  const match = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text)
  const good = match && Math.abs(Number(match[1])) <= 180 && Math.abs(Number(match[2])) <= 90
  return good ? { value: text, mended: [] } : undefined
}

const OFFICIAL = /^\d{8}[0-9A-Z]{2}\d{4}$/

/**
 * Fourteen-character references joined with "|", whatever stood between them, and however they were written; undefined
 * when one is no reference, or of more than one commune. Those that have the fourteen characters stay as they are: a
 * delivery may be of before a commune was absorbed.
 */
export function readParcels(text: string): string | undefined {
  const pieces = text
    .toUpperCase()
    .split(/[|,;\s]+/)
    .filter(Boolean)
  if (pieces.length > 0 && pieces.every((one) => OFFICIAL.test(one))) return pieces.join('|')
  const references = readList(text, communesAsWritten()).map(({ given, reading }) => {
    const bare = given.toUpperCase()
    if (OFFICIAL.test(bare)) return bare
    return 'parcels' in reading && reading.parcels.length === 1
      ? reading.parcels[0]?.[0]
      : undefined
  })
  return references.length > 0 && references.every((one) => one !== undefined)
    ? references.join('|')
    : undefined
}
