// The words by which what the demonstration made is told from real data wherever it goes, and is refused when it comes back.
import type { Translated } from './language.ts'

export const SYNTHETIC_MARK: Translated = {
  fr: 'Donnée fictive de démonstration',
  en: 'Synthetic demonstration data',
}

/** A dataset's title as it stands in a row of a file: rows may leave the file that says what they are. */
export const markedSource = (title: string, synthetic: boolean): string =>
  synthetic && !title.startsWith(SYNTHETIC_MARK.fr) ? `${SYNTHETIC_MARK.fr} : ${title}` : title

/** Of the demonstration's datasets: what the feature API answers under `source`. */
const ID_START = 'demo-'

export const isMarkedSynthetic = (value: unknown): boolean =>
  typeof value === 'string' &&
  (value.startsWith(ID_START) ||
    value.includes(SYNTHETIC_MARK.fr) ||
    value.includes(SYNTHETIC_MARK.en))
