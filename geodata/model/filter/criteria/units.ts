// The units in which people state a limit, and how a limit is compared with what is stored.
import type { AccessMeasure } from '../../access/access-measures.ts'
import { toStored } from '../../access/access-measures.ts'
import { haToM2 } from '../../units.ts'
import { LIMITS } from '../filter-words.ts'

export type Unit = {
  /** As it stands after a figure, in both languages. */
  sign: 'ha' | 'km' | 'min'
  /** Its name in messages and in the API's document. */
  plural: string
  /** The largest limit that is read. */
  most: number
  /** Decimals of a limit: the last one is about the quantum of what is stored. */
  decimals: number
  /** To the whole m², metres or seconds of a column. */
  toStored: (value: number) => number
}

export const HECTARES: Unit = {
  sign: 'ha',
  plural: 'hectares',
  most: LIMITS.surfaceHa,
  decimals: 4,
  toStored: haToM2,
}

const kilometres = (measure: AccessMeasure): Unit => ({
  sign: 'km',
  plural: 'kilometres',
  most: LIMITS.distanceKm,
  decimals: 3,
  toStored: (value) => toStored(measure, value),
})

export const ACCESS_UNITS: Record<AccessMeasure, Unit> = {
  min: {
    sign: 'min',
    plural: 'minutes',
    most: LIMITS.minutes,
    decimals: 2,
    toStored: (value) => toStored('min', value),
  },
  km: kilometres('km'),
  straight_km: kilometres('straight_km'),
}
