// What may be read of one use, and when a plot passes for it. The one definition: sheet, list, filter, map, files and
// offers all count with it. Square metres are whole, so that all of them decide alike.
import type { Use } from '../codes.ts'

/** In the order of their strength. */
export const USE_ANSWERS = ['yes', 'conditional', 'to_check', 'no', 'unknown'] as const
export type UseAnswer = (typeof USE_ANSWERS)[number]

/** What lets a use pass: excluded and unknown do not. */
export const USE_BASES = ['yes', 'conditional', 'to_check'] as const
export type UseBasis = (typeof USE_BASES)[number]

/** Of each use; what is excluded is the rest of the surface. */
const STORED = ['yes', 'conditional', 'to_check', 'unknown'] as const
export type StoredAnswer = (typeof STORED)[number]

/** Percent of the plot over which a use must pass, unless another is asked for. */
export const USE_SHARE = 50

export type UseColumn = `use_${Use}_${StoredAnswer}_m2`
export const useColumn = (use: Use, answer: StoredAnswer): UseColumn => `use_${use}_${answer}_m2`
export const useColumns = (use: Use): UseColumn[] => STORED.map((answer) => useColumn(use, answer))

/** Whole m² of a plot by answer; together they make its surface. */
export type UseM2 = Record<UseAnswer, number>

/** The m² of one use of a row that holds its columns. */
export function useM2Of(
  row: { readonly [column in UseColumn]: number } & { readonly surface_m2: number },
  use: Use,
): UseM2 {
  const [yes, conditional, to_check, unknown] = STORED.map((answer) => row[useColumn(use, answer)])
  const told = { yes: yes!, conditional: conditional!, to_check: to_check!, unknown: unknown! }
  const sum = told.yes + told.conditional + told.to_check + told.unknown
  return { ...told, no: row.surface_m2 - sum }
}

/** A part of a plot with one answer: whole m², and its share with four decimals. */
export type UsePart = { answer: UseAnswer; area_m2: number; share: number }

/** What covers something of the plot, strongest first. */
export function usePartsOf(m2: UseM2): UsePart[] {
  const surface = surfaceOf(m2)
  return USE_ANSWERS.flatMap((answer) =>
    m2[answer] > 0
      ? [{ answer, area_m2: m2[answer], share: Math.round((m2[answer] / surface) * 1e4) / 1e4 }]
      : [],
  )
}

const surfaceOf = (m2: UseM2): number => USE_ANSWERS.reduce((sum, answer) => sum + m2[answer], 0)

/**
 * Whether so many percent of a plot pass: true, false, or null where what is unknown decides. Products of whole numbers,
 * so no share is rounded.
 */
export function usePasses(
  passing_m2: number,
  unknown_m2: number,
  surface_m2: number,
  percent: number,
): boolean | null {
  const least = percent * surface_m2
  if (100 * passing_m2 >= least) return true
  return 100 * (passing_m2 + unknown_m2) >= least ? null : false
}

/**
 * One answer for the whole plot: the strongest that, with those above it, holds over so many percent. It is yes,
 * conditional or to_check exactly where the use passes, unknown where that is not known, no where it fails.
 */
export function answerOfUse(m2: UseM2, percent: number = USE_SHARE): UseAnswer {
  const surface = surfaceOf(m2)
  let passing = 0
  for (const basis of USE_BASES) {
    passing += m2[basis]
    if (usePasses(passing, 0, surface, percent)) return basis
  }
  return usePasses(passing, m2.unknown, surface, percent) === null ? 'unknown' : 'no'
}
