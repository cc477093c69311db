// What a probe sees of an address, whatever its protocol.

export const FIELD_TYPES = [
  'text',
  'integer',
  'number',
  'boolean',
  'date',
  'list',
  'object',
] as const
export type FieldType = (typeof FIELD_TYPES)[number]

export type Seen = {
  /** By the service's own names; a type is undefined where one row did not show it. Undefined: the format does not tell. */
  fields: ReadonlyMap<string, FieldType | undefined> | undefined
  /** As the answer names it, such as `EPSG:4326`. */
  crs: string | undefined
  /** Of the one feature. */
  geometry: string | undefined
  place: readonly [number, number] | undefined
  /** How many rows the service counts. */
  count: number | undefined
  /** Counting was stopped: there are at least so many. */
  isCountAtLeast?: boolean
  /** What else a person may want to know: a size, a number of layers. */
  note?: string
}

/** What differs from the entry, in words. */
export type Change = { what: string; from: string; to: string }

/** An address that has changed so much that nothing more can be asked of it. */
export class ChangedError extends Error {
  override name = 'ChangedError'
  readonly change: Change
  constructor(change: Change) {
    super(`${change.what}: ${change.from} → ${change.to}`)
    this.change = change
  }
}

/** A server that is there and does not serve just now. */
export class AwayError extends Error {
  override name = 'AwayError'
}

/** The type of a value of JSON; undefined for null. */
export function typeOfValue(value: unknown): FieldType | undefined {
  if (value === null || value === undefined) return undefined
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value === 'string' ? 'text' : 'object'
}

export const typesOf = (row: Readonly<Record<string, unknown>>): Seen['fields'] =>
  new Map(Object.entries(row).map(([name, value]) => [name, typeOfValue(value)]))

type Shape = { type?: unknown; coordinates?: unknown } | null | undefined

/** Kind and first position of a geometry. */
export function placeOf(shape: Shape): Pick<Seen, 'geometry' | 'place'> {
  let part: unknown = shape?.coordinates
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0]
  const [x, y] = Array.isArray(part) ? (part as unknown[]) : []
  return {
    geometry: typeof shape?.type === 'string' ? shape.type : undefined,
    place: typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined,
  }
}

/** `EPSG:4326` of the many ways to write it; the longitude-first name of the same is the same here. */
export function crsOf(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  if (/CRS:?84$/i.test(name)) return 'EPSG:4326'
  const code = /EPSG(?:::|:[\d.]*:|:|\/0\/)(\d+)$/i.exec(name)?.[1]
  return code === undefined ? name : `EPSG:${code}`
}
