// What a zone admits that only the source of a plot names, as Cartofriches does of brownfields: where no zone of a plan is
// known, its wording is read by the same rules, with no more evidence than a wording gives.
import type { Zone } from '../codes.ts'
import { USES } from '../codes.ts'
import { recordOf } from '../record-of.ts'
import type { UseReading } from './read-uses.ts'
import { readUses } from './read-uses.ts'

/** Zones that cover less than this of a plot do not decide for it: what its source declares stands in. */
export const ZONED = 0.5

/** `zone` is the declared type, `wording` such as "UIa - Zone d’activités". Undefined where either is missing. */
export function readDeclaredZone(zone: Zone | null, wording: unknown): UseReading | undefined {
  if (zone === null || typeof wording !== 'string') return undefined
  const [libelle = '', ...words] = wording.split(' - ')
  const libelong = words.join(' - ').trim() || null
  const reading = readUses({ zone, libelle, libelong, destdomi: null })
  return recordOf(USES, (use) => {
    const { confidence, ...told } = reading[use]
    return { ...told, confidence: confidence === 'high' ? 'medium' : confidence }
  })
}
