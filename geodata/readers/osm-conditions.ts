// What a tag says to the lorry once its conditions are held against it. "no @ (weight>7.5)" is decided; "no @ (22:00-06:00)"
// is not: both of its outcomes stand. https://wiki.openstreetmap.org/wiki/Conditional_restrictions
import { TRUCK } from '../model/roads/roads.ts'
import { metresOf, tonnesOf } from './osm-limits.ts'

const MEASURES: Readonly<
  Record<string, readonly [mine: number, read: (text: string) => number | undefined]>
> = {
  weight: [TRUCK.weightT, tonnesOf],
  maxweight: [TRUCK.weightT, tonnesOf],
  weightrating: [TRUCK.weightT, tonnesOf],
  maxweightrating: [TRUCK.weightT, tonnesOf],
  gcweight: [TRUCK.weightT, tonnesOf],
  gcweightrating: [TRUCK.weightT, tonnesOf],
  axleload: [TRUCK.axleT, tonnesOf],
  height: [TRUCK.heightM, metresOf],
  width: [TRUCK.widthM, metresOf],
  length: [TRUCK.lengthM, metresOf],
}
/** A plot is a destination, where the lorry delivers. */
const HOLDS = /^(destination|delivery|local|loading|customers|hgv|hgv_articulated|goods)$/
const FAILS =
  /^(psv|bus|taxi|motorcar|car|motorcycle|bicycle|emergency|agricultural|forestry|disabled|residents?|permit|private)$/

/**
 * Every value that the tag may have for the lorry, its own first: one unless hours, days or what else is not known
 * decide. Conditions that cannot be understood count as not known.
 */
export function outcomesOf(
  own: string | undefined,
  conditional: string | undefined,
): (string | undefined)[] {
  let outcomes = [own]
  for (const clause of conditional?.match(/[^;(]+(?:\([^)]*\)[^;(]*)*/g) ?? []) {
    const [value, condition] = clause.split('@').map((part) => part.trim())
    if (!value || condition === undefined) continue
    const holds = isMet(condition.replace(/^\(|\)$/g, ''))
    if (holds === true) outcomes = [value]
    else if (holds === undefined) outcomes.push(value)
  }
  return outcomes
}

/** Whether the lorry is meant; undefined when that depends on what is not known. */
function isMet(condition: string): boolean | undefined {
  const parts = condition.split(/\s+and\s+/i).map((part) => isPartMet(part.trim().toLowerCase()))
  return parts.includes(false) ? false : parts.includes(undefined) ? undefined : true
}

function isPartMet(part: string): boolean | undefined {
  if (HOLDS.test(part)) return true
  if (FAILS.test(part)) return false
  const [, word = '', sign, text = ''] = /^(\w+)\s*(<=|>=|<|>|=)\s*(.+)$/.exec(part) ?? []
  const measure = MEASURES[word]
  const limit = measure?.[1](text)
  if (!measure || limit === undefined) return undefined
  const [mine] = measure
  if (sign === '<') return mine < limit
  if (sign === '<=') return mine <= limit
  if (sign === '>') return mine > limit
  return sign === '>=' ? mine >= limit : mine === limit
}
