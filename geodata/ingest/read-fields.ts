// What a source says of the fields of a file, row by row: their names at the address, and which values are taken.
import { normaliseText } from '../model/text/normalise-text.ts'
import type { Source } from '../sources/source.ts'

type Properties = Record<string, unknown>

/** Gives fields that have the address's names those of the mirror's file; a field that is there already stays. */
export function renamer({ address }: Source): (properties: Properties) => void {
  const names = 'rename' in address ? Object.entries(address.rename ?? {}) : []
  return (properties) => {
    for (const [theirs, ours] of names)
      if (theirs in properties && !(ours in properties)) properties[ours] = properties[theirs]
  }
}

/** Why a row is left out on purpose: a field, folded, has none of the values that are taken. */
export function notTaken({ taken = {} }: Source, properties: Properties): string | undefined {
  for (const [field, values] of Object.entries(taken)) {
    if (!(field in properties)) continue
    const value = normaliseText(String(properties[field] ?? ''))
    if (!values.some((one) => normaliseText(one) === value))
      return `${field} hors de ce qui est repris`
  }
  return undefined
}
