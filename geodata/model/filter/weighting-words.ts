// The words of a wish in a query string: only what differs from the usual weights.
import type { Weighting, Preference } from '../plots/preferences.ts'
import { MOST_WEIGHT, PREFERENCES, USUAL_WEIGHTS } from '../plots/preferences.ts'

export const USUAL_WEIGHTING: Weighting = { weights: USUAL_WEIGHTS }

/** `weight_surface=5&weight_rail=2`; empty for the usual wish. Weights of 0 are left out: those not given are 0. */
export function writeWeightingWords({ weights, surface_wish: wish }: Weighting): string {
  const usual = PREFERENCES.every((one) => weights[one] === USUAL_WEIGHTS[one])
  const words = usual
    ? []
    : PREFERENCES.filter((one) => weights[one] > 0).map((one) => `weight_${one}=${weights[one]}`)
  return [...words, ...(wish === undefined ? [] : [`surface_wish=${wish}`])].join('&')
}

/** Reads those words of a link; what cannot be read is passed over. */
export function readWeightingWords(params: URLSearchParams): Weighting {
  const number = (word: string, most: number): number | undefined => {
    const text = params.get(word) ?? ''
    return /^\d{1,7}(\.\d{1,4})?$/.test(text) && Number(text) <= most ? Number(text) : undefined
  }
  const given = PREFERENCES.flatMap((one): [Preference, number][] => {
    const weight = number(`weight_${one}`, MOST_WEIGHT)
    return weight === undefined ? [] : [[one, weight]]
  })
  const none = Object.fromEntries(PREFERENCES.map((one) => [one, 0])) as Weighting['weights']
  const weights = given.some(([, weight]) => weight > 0)
    ? { ...none, ...Object.fromEntries(given) }
    : USUAL_WEIGHTS
  const wish = number('surface_wish', 1_000_000)
  return wish ? { weights, surface_wish: wish } : { weights }
}
