// One cadastral reference as people write it, in any order: commune by name or code of today or of the past, prefix,
// section, number. A section E never makes a number of what stands around it.
import type { Arrangement } from './arrangements.ts'
import { arrangementsOf } from './arrangements.ts'
import type { Found } from './find-communes.ts'
import { findCommunes } from './find-communes.ts'
import { foldName } from './fold-name.ts'
import type { Commune, Gazetteer } from './gazetteer.ts'
import { isHere } from './gazetteer.ts'
import { parcelNames } from './parcel-names.ts'
import type { Told } from './remarks.ts'
import { REASONS } from './remarks.ts'
import { splitTokens } from './split-tokens.ts'

export type ReadParcel = {
  /**
   * The parcels that may be meant, each by all its references of fourteen characters: that of today first, then that of
   * before its commune was absorbed. More than one where the words leave the commune open.
   */
  parcels: readonly (readonly string[])[]
  communes: readonly Commune[]
  remarks: readonly Told[]
}
export type ReferenceReading = ReadParcel | { reason: Told }

/** Longer lines are no references. */
export const MOST_LENGTH = 120
const OFFICIAL = /^(\d{5}|2[AB]\d{3})(\d{3})([A-Z]{2}|\d[A-Z])(\d{4})$/
const SPREADSHEET = /^[+-]?\d+(?:[.,]\d+)?E[+-]\d+$|^\d[.,]\d+E\d+$|^\d{15,}$/i
const SHOWN = 40

/**
 * `readReference('section AB n° 37 Épinay-sur-Orge', gazetteer)` has `parcels: [['91216000AB0037']]`. With `open`, the
 * beginning of a name is enough where it stands first, for who is still typing.
 */
export function readReference(
  text: string,
  gazetteer: Gazetteer,
  { open = false }: { open?: boolean } = {},
): ReferenceReading {
  if (text.length > MOST_LENGTH) return { reason: REASONS.tooLong }
  // The apostrophe by which a spreadsheet keeps text as text.
  const bare = text.trim().replace(/^['"’]+|['"]+$/g, '')
  if (bare === '') return { reason: REASONS.empty }
  if (SPREADSHEET.test(bare)) return { reason: REASONS.spreadsheetNumber }
  const isOfficial = OFFICIAL.test(bare.toUpperCase())
  if (isOfficial && !isHere(bare)) return { reason: REASONS.elsewhere(bare.slice(0, 5)) }
  const arrangements = arrangementsOf(splitTokens(bare)).filter(
    ({ number = '' }) => Number(number) > 0,
  )
  for (const begun of open ? [false, true] : [false])
    for (const arrangement of arrangements) {
      if (begun && !arrangement.communeFirst) continue
      for (const words of new Set(arrangement.communes)) {
        const asked = { open: begun, given: shown(words) }
        const found = words === '' ? undefined : findCommunes(foldName(words), gazetteer, asked)
        if (found) return parcelOf(found, arrangement, isOfficial)
      }
    }
  return { reason: reasonOf(bare, arrangements, gazetteer) }
}

function parcelOf(
  { meanings, remarks }: Found,
  { prefix, section, number = '' }: Arrangement,
  isOfficial: boolean,
): ReadParcel {
  const parcels = meanings.flatMap((meaning) => parcelNames(meaning, prefix, section, number))
  const communes = meanings.map(({ commune }) => commune)
  const told = remarks.filter(
    // Nobody writes a postal code into an official id; a prefix of Paris says which arrondissement.
    ({ code }) =>
      !(code === 'also_postal' && isOfficial) && !(code === 'city' && parcels.length === 1),
  )
  return { parcels, communes, remarks: told }
}

function reasonOf(bare: string, arrangements: readonly Arrangement[], gazetteer: Gazetteer): Told {
  const [likely] = arrangements
  if (likely) {
    const [commune] = likely.communes
    if (commune === '') return REASONS.noCommune(likely.section, likely.number ?? '')
    const code = /^\d{5}$/.test(commune)
    return code && !isHere(commune)
      ? REASONS.elsewhere(commune)
      : REASONS.unknownCommune(shown(commune))
  }
  const begun = arrangementsOf(splitTokens(bare)).find(({ communes }) =>
    communes.some((one) => one !== '' && findCommunes(foldName(one), gazetteer)),
  )
  return begun ? REASONS.noNumber(begun.section) : REASONS.notReference
}

/** The words of a commune for a sentence: "Épinay" was folded and cut out of the line. */
function shown(words: string): string {
  const written = words
    .toLowerCase()
    .replace(/(^| )(\p{L})/gu, (_, space: string, letter: string) => space + letter.toUpperCase())
  return written.length > SHOWN ? `${written.slice(0, SHOWN)}…` : written
}
