// Limits of what a filter may hold, and the words that stand beside it in a query string.

export const LIMITS = {
  surfaceHa: 1_000_000,
  distanceKm: 500,
  ids: 1000,
  codes: 1300,
  qLength: 200,
  qWords: 8,
  shownWord: 40,
} as const

/** Words of the list that are not the filter's. */
export const PAGE_WORDS = ['sort', 'limit', 'cursor'] as const

/** Words of later issues: known, and answered by 422. */
export const WORDS_TO_COME =
  /^(usable_min|fits|within|(junction|rail|port|airport)_(km|min)|station_(km|min)|weight_\w{1,40})$/
