// The question of a brief in the words of the page's own address, so that its link restores filter, order and preferences.
import { SORT_BY_SUITABILITY } from '../../state/filter/answer-state.svelte.ts'

/** `filter` and `wish` are query strings of their own. The wish counts while the order is by it. */
export const briefQuery = (filter: string, sort: string, weighting: string): string =>
  [filter, `sort=${encodeURIComponent(sort)}`, sort === SORT_BY_SUITABILITY ? weighting : '']
    .filter(Boolean)
    .join('&')
