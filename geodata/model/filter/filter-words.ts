// Limits of what a filter may hold, and the words that stand beside it in a query string.
import { WEIGHT_WORDS } from '../plots/preferences.ts'

export const LIMITS = {
  surfaceHa: 1_000_000,
  distanceKm: 500,
  minutes: 600,
  ids: 1000,
  codes: 1300,
  qLength: 200,
  qWords: 8,
  shownWord: 40,
  /** Sides of a footprint, metres. Below, the frontier of what fits is not kept. */
  footprintLeast: 5,
  footprintMost: 2000,
} as const

/** Words of the list that are not the filter's. */
export const PAGE_WORDS = ['sort', 'limit', 'cursor', 'surface_wish', ...WEIGHT_WORDS] as const
