// What the shortlist holds, and how it is read from what a browser has kept.
import { isRecord } from '../page/browser-storage.ts'

export const SHORTLIST_MOST = 40
export const COMPARED_MOST = 5
export const SHORTLIST_NOTE = 2000
/** Of the form of what is kept: another one is not read. */
export const SHORTLIST_FORM = 1
/** Of a plot, or of plots of a group joined by plus signs. */
export const PLOT_ID =
  /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}(\+[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}){0,11}$/

/** Name and surface are as they were when it was kept: a plot that is gone from the data still has them. */
export type ShortlistItem = {
  id: string
  name: string | null
  commune: string | null
  surface_ha: number | null
  note: string
}
export type Keepable = Omit<ShortlistItem, 'note'>

/** What can be read of what is kept; an entry that cannot be is left out, the others stay. */
export function readItems(kept: unknown): ShortlistItem[] {
  const list =
    isRecord(kept) && kept.form === SHORTLIST_FORM && Array.isArray(kept.items) ? kept.items : []
  const seen = new Set<string>()
  return list
    .flatMap((one: unknown) => {
      if (!isRecord(one) || typeof one.id !== 'string' || !PLOT_ID.test(one.id)) return []
      if (seen.has(one.id)) return []
      seen.add(one.id)
      return {
        id: one.id,
        name: textOf(one.name),
        commune: textOf(one.commune),
        surface_ha: typeof one.surface_ha === 'number' ? one.surface_ha : null,
        note: (textOf(one.note) ?? '').slice(0, SHORTLIST_NOTE),
      }
    })
    .slice(0, SHORTLIST_MOST)
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.slice(0, 500) : null
