// Limits as people write them: "7.5", "3,5 t", "3500 kg", "3m80", 12'6", "none", "default".
// https://wiki.openstreetmap.org/wiki/Key:maxweight, Key:maxheight

/** `limit`: null where none is said; `unread`: something is said that cannot be read. */
export type Limit = { limit: number | null; unread: boolean }

const NO_LIMIT =
  /^(none|no|default|unsigned|below_default|no_sign|no_indications?|unlimited|unrestricted)$/i

const IN_TONNES: Readonly<Record<string, number>> = {
  t: 1,
  tonne: 1,
  tonnes: 1,
  kg: 0.001,
  lb: 0.000453592,
  lbs: 0.000453592,
  st: 0.907185,
  lt: 1.016047,
}
const IN_METRES: Readonly<Record<string, number>> = {
  m: 1,
  metre: 1,
  metres: 1,
  mètre: 1,
  mètres: 1,
  meter: 1,
  meters: 1,
  cm: 0.01,
  ft: 0.3048,
  feet: 0.3048,
}
/** Numbers without a unit that can only be of the smaller one. */
const SURELY_KG = 1000
const SURELY_CM = 100

/** Tonnes, or undefined. A comma stands for a point. */
export function tonnesOf(text: string): number | undefined {
  const [, number, unit] = /^(\d+(?:[.,]\d+)?)\s*([a-z]+)?$/i.exec(text.trim()) ?? []
  const factor = unit === undefined ? 1 : IN_TONNES[unit.toLowerCase()]
  if (number === undefined || factor === undefined) return undefined
  const value = numberOf(number)
  return unit === undefined && value >= SURELY_KG ? value / 1000 : value * factor
}

/** Metres, or undefined: with a unit, as 3m80, or as feet and inches. */
export function metresOf(text: string): number | undefined {
  const said = text.trim()
  const [, whole, rest] = /^(\d+)\s*m\s*(\d{1,2})$/i.exec(said) ?? []
  if (whole !== undefined) return Number(`${whole}.${rest}`)
  const [, number, unit] = /^(\d+(?:[.,]\d+)?)\s*([a-zè]+)?$/i.exec(said) ?? []
  const factor = unit === undefined ? 1 : IN_METRES[unit.toLowerCase()]
  if (number !== undefined && factor !== undefined) {
    const value = numberOf(number)
    return unit === undefined && value >= SURELY_CM ? value / 100 : value * factor
  }
  const [, feet, inches = '0'] =
    /^(\d+)\s*(?:'|′|’|ft)\s*-?\s*(?:(\d+(?:\.\d+)?)\s*(?:"|″|”|''|in))?$/i.exec(said) ?? []
  return feet === undefined ? undefined : (Number(feet) + Number(inches) / 12) * 0.3048
}

/** The least of several values (`3.5;19`). Where one of them cannot be read, none is taken. */
export function readLimit(
  said: string | undefined,
  read: (text: string) => number | undefined,
): Limit {
  if (said === undefined) return { limit: null, unread: false }
  const parts = said
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !NO_LIMIT.test(part))
  const values = parts.map(read).filter((value) => value !== undefined && value > 0) as number[]
  if (values.length < parts.length) return { limit: null, unread: true }
  return { limit: values.length > 0 ? Math.min(...values) : null, unread: false }
}

const numberOf = (text: string) => Number(text.replace(',', '.'))
