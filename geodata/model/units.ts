// Units in one place: storage holds whole square metres and metres, people read hectares and kilometres.

export const M2_PER_HA = 10_000

/** Hectares to whole square metres, as stored. */
export const haToM2 = (ha: number): number => Math.round(ha * M2_PER_HA)
export const m2ToHa = (m2: number): number => m2 / M2_PER_HA
export const mToKm = (m: number): number => m / 1000

export const RADIANS_A_DEGREE = Math.PI / 180
