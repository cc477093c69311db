// Words that begin to name a parcel, for who finds while a person types.
import { arrangementsOf } from './arrangements.ts'
import { findCommunes } from './find-communes.ts'
import { foldName } from './fold-name.ts'
import type { Gazetteer } from './gazetteer.ts'
import { startsOf } from './parcel-names.ts'
import type { ReadParcel } from './read-reference.ts'
import { readReference } from './read-reference.ts'
import type { Told } from './remarks.ts'
import { splitTokens } from './split-tokens.ts'

export type ParcelWords = {
  /** References of fourteen characters that the words name in full. */
  exact: string[]
  /** What references that the words begin to name start with. */
  starts: string[]
  remarks: readonly Told[]
}

const DIGITS = 4

/**
 * `95018 AB 12` names 95018000AB0012 in full and begins 95018000AB0120; `Argenteuil AB` begins every parcel of that
 * section. Undefined when the words are no reference.
 */
export function readParcelWords(typed: string, gazetteer: Gazetteer): ParcelWords | undefined {
  const reading = readReference(typed, gazetteer, { open: true })
  return 'parcels' in reading ? ofNumber(reading) : ofSection(typed, gazetteer)
}

/** The number 12 begins 12, 120 to 129 and 1200 to 1299, which are written with leading zeros. */
function ofNumber({ parcels, remarks }: ReadParcel): ParcelWords {
  const exact = parcels.flat()
  const starts = exact.flatMap((reference) => {
    const [number = ''] = /[1-9]\d*$/.exec(reference.slice(-DIGITS)) ?? []
    const zeros = Array.from({ length: DIGITS - number.length + 1 }, (_, n) => '0'.repeat(n))
    return zeros.map((each) => reference.slice(0, -DIGITS) + each + number)
  })
  return { exact, starts, remarks }
}

function ofSection(typed: string, gazetteer: Gazetteer): ParcelWords | undefined {
  const words = splitTokens(typed)
  for (const { section, number, prefix, communes } of arrangementsOf(words)) {
    if (number !== undefined) continue
    for (const name of new Set(communes)) {
      const found = name === '' ? undefined : findCommunes(foldName(name), gazetteer)
      if (!found) continue
      const heads = found.meanings.flatMap((meaning) => startsOf(meaning, prefix)).flat()
      const starts = heads.map((head) => head + section.padStart(2, '0'))
      const begun = section.length === 1 ? heads.map((head) => head + section) : []
      return { exact: [], starts: [...starts, ...begun], remarks: found.remarks }
    }
  }
  const [code = '', prefix = '', ...more] = words
  const meaning = gazetteer.byCode.get(code)
  if (more.length > 0 || !/^\d{1,3}$/.test(prefix) || !meaning) return undefined
  return { exact: [], starts: meaning.parcelCodes.map((one) => one + prefix), remarks: [] }
}
