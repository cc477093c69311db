// One commune as people write it: its code or name of today or of the past, or a postal code.
import { findCommunes } from './find-communes.ts'
import { foldName } from './fold-name.ts'
import type { Commune, Gazetteer } from './gazetteer.ts'
import { isHere } from './gazetteer.ts'
import type { Told } from './remarks.ts'
import { REASONS } from './remarks.ts'

export type CommuneReading =
  { communes: readonly Commune[]; remarks: readonly Told[] } | { reason: Told }

const MOST_LENGTH = 80

/** The communes that may be meant: one, but where names or postal codes are shared. */
export function readCommune(text: string, gazetteer: Gazetteer): CommuneReading {
  const given = text.trim()
  if (given === '') return { reason: REASONS.empty }
  if (given.length > MOST_LENGTH) return { reason: REASONS.tooLong }
  const found = findCommunes(foldName(given), gazetteer, { given })
  if (!found)
    return {
      reason:
        /^\d{5}$/.test(given) && !isHere(given)
          ? REASONS.elsewhere(given)
          : REASONS.unknownCommune(given),
    }
  const communes = new Map(found.meanings.map(({ commune }) => [commune.code, commune]))
  // A city as a whole is asked for here: its parcels do not matter.
  const remarks = found.remarks.filter(({ code }) => code !== 'city')
  return { communes: [...communes.values()], remarks }
}
