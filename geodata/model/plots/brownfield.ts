// A brownfield in words: what Cartofriches says of it, and that it lies where the plan keeps land for farming or nature.
import type { BrownfieldStage, Status, Zone } from '../codes.ts'
import type { Label } from '../labels.ts'
import type { Translated } from '../language.ts'
import { PLAN_SENTENCES } from '../plans/plan-sentences.ts'

/** Heading of its row, on a sheet as in files. */
export const BROWNFIELD_HEADING: Translated = {
  fr: 'Friche (Cartofriches)',
  en: 'Brownfield (Cartofriches)',
}

export type BrownfieldZone = 'A' | 'N'
export const BROWNFIELD_ZONE_LABELS: Record<BrownfieldZone, Label> = {
  A: {
    fr: {
      short: 'Friche en zone A',
      meaning: PLAN_SENTENCES.brownfield_zone_a.sentence.fr,
    },
    en: {
      short: 'Brownfield in zone A',
      meaning: PLAN_SENTENCES.brownfield_zone_a.sentence.en,
    },
  },
  N: {
    fr: {
      short: 'Friche en zone N',
      meaning: PLAN_SENTENCES.brownfield_zone_n.sentence.fr,
    },
    en: {
      short: 'Brownfield in zone N',
      meaning: PLAN_SENTENCES.brownfield_zone_n.sentence.en,
    },
  },
}

/** The farming or natural zone that a brownfield lies in, by its largest share; null elsewhere, or when it is none (any more). */
export function brownfieldZone(plot: {
  status: Status | null
  brownfield_stage?: BrownfieldStage | null | undefined
  zone: Zone | null
}): BrownfieldZone | null {
  const { status, brownfield_stage: stage = null, zone } = plot
  const isBrownfield = status === 'friche' || (stage !== null && stage !== 'reconvertie')
  return isBrownfield && (zone === 'A' || zone === 'N') ? zone : null
}
