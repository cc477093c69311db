// What an address has against what its entry says of it.
import type { Source } from '../sources/source.ts'
import { expectedFields } from './expected.ts'
import type { Change, FieldType, Seen } from './seen.ts'

const KINDS: Readonly<Record<Source['geometry'], RegExp>> = {
  polygon: /Polygon$/,
  line: /LineString$/,
  point: /^Point$/,
  any: /./,
  none: /./,
}

/** `least` is the smallest count that the whole answer can have. */
export function compareSeen(source: Source, seen: Seen, least: number): Change[] {
  return [
    ...fieldChanges(source, seen),
    ...placeChanges(source, seen),
    ...countChanges(seen, least),
  ]
}

/** A count that was stopped tells nothing, but for one that is still 0. */
function countChanges({ count, isCountAtLeast }: Seen, least: number): Change[] {
  if (count === undefined || count >= least || (isCountAtLeast && count > 0)) return []
  return [{ what: 'count', from: `at least ${isCountAtLeast ? 1 : least}`, to: String(count) }]
}

function fieldChanges(source: Source, { fields }: Seen): Change[] {
  if (!fields) return []
  const expected = expectedFields(source)
  const mayLack = new Set(source.mayLack)
  const strange = [...fields.keys()].filter((name) => !expected.has(name))
  return [...expected].flatMap(([name, type]): Change[] => {
    if (!fields.has(name) && mayLack.has(name)) return []
    if (!fields.has(name))
      return [{ what: `field ${name}`, from: type, to: `gone${likeliest(name, strange)}` }]
    const now = fields.get(name)
    return now === undefined || fits(type, now)
      ? []
      : [{ what: `field ${name}`, from: type, to: now }]
  })
}

/** Dates come as text, whole numbers are numbers. */
const fits = (expected: FieldType, now: FieldType): boolean =>
  expected === now ||
  (expected === 'text' && now === 'date') ||
  (expected === 'number' && now === 'integer')

/** Fields that nobody reads, those that share the most words with the one that is gone. */
function likeliest(name: string, strange: readonly string[]): string {
  const wordsOf = (one: string) => one.toLowerCase().split(/[_\W]+/)
  const words = new Set(wordsOf(name))
  const shared = (one: string) => wordsOf(one).filter((word) => words.has(word)).length
  const most = Math.max(1, ...strange.map(shared))
  const near = strange.filter((one) => shared(one) === most)
  return near.length > 0 ? `; there is ${near.slice(0, 3).join(', ')}` : ''
}

function placeChanges(
  { crs, geometry: wanted }: Source,
  { crs: now, geometry, place }: Seen,
): Change[] {
  if (wanted === 'none') return []
  const changes: Change[] = []
  if (now !== undefined && now !== crs) changes.push({ what: 'CRS', from: crs, to: now })
  if (geometry !== undefined && !KINDS[wanted].test(geometry))
    changes.push({ what: 'geometry', from: wanted, to: geometry })
  const isSaid = changes.some(({ what }) => what === 'CRS')
  if (place && !isSaid) {
    const [x, y] = place
    const areDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 90
    const isTurned = areDegrees && x > 40 && x < 52 && y > -6 && y < 10
    if (areDegrees !== (crs === 'EPSG:4326'))
      changes.push({
        what: 'numbers',
        from: crs === 'EPSG:4326' ? 'degrees' : 'metres',
        to: `${Math.round(x)} ${Math.round(y)}`,
      })
    else if (isTurned) changes.push({ what: 'axes', from: 'longitude first', to: 'latitude first' })
  }
  return changes
}
