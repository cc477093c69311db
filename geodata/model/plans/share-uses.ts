// How much of a plot each answer covers, use by use, from the zones that divide it.
import type { Use } from '../codes.ts'
import { USES } from '../codes.ts'
import { recordOf } from '../record-of.ts'
import type { UseM2 } from './use-answers.ts'
import { USE_ANSWERS } from './use-answers.ts'
import type { UseReading } from './read-uses.ts'

/** Less of a plot than this is the play between two drawings of one boundary: zones that leave no more fill it. */
const PLAY = 0.005

/** What a zone tells of a plot, and over how many m². A zone that was not read tells nothing. */
export type ZonePart = { area_m2: number; uses: UseReading | undefined }

/**
 * Whole m² by use and answer, of a plot of `surface_m2` (whole): they make the surface to the square metre. What no zone
 * covers is unknown; zones that overlap count in proportion, so that none counts twice.
 */
export function shareUses(surface_m2: number, parts: readonly ZonePart[]): Record<Use, UseM2> {
  const covered = parts.reduce((sum, { area_m2 }) => sum + area_m2, 0)
  const scale = covered >= (1 - PLAY) * surface_m2 && covered > 0 ? surface_m2 / covered : 1
  return recordOf(USES, (use) => {
    const m2: UseM2 = { yes: 0, conditional: 0, to_check: 0, no: 0, unknown: 0 }
    for (const { area_m2, uses } of parts) m2[uses?.[use].answer ?? 'unknown'] += area_m2 * scale
    m2.unknown += Math.max(0, surface_m2 - covered * scale)
    return inWhole(m2)
  })
}

/** Rounds the running sum, not each part: what is left is left in none. */
function inWhole(m2: UseM2): UseM2 {
  let sum = 0
  const whole = { ...m2 }
  for (const answer of USE_ANSWERS) {
    const before = Math.round(sum)
    sum += m2[answer]
    whole[answer] = Math.round(sum) - before
  }
  return whole
}
