// A bit set over ordinals: bit i of byte i>>3, least first.
import type { Drops } from './criterion-masks.ts'

/** The plots that nothing drops. */
export function bitsOfMatches(drops: Drops): Uint8Array {
  const bits = new Uint8Array(Math.ceil(drops.length / 8))
  for (let plot = 0; plot < drops.length; plot++)
    if (drops[plot] === 0) bits[plot >> 3]! |= 1 << (plot & 7)
  return bits
}

/** The ordinals of a bit set, growing. */
export function ordinalsOfBits(bits: Uint8Array): number[] {
  const ordinals: number[] = []
  for (const [byte, value] of bits.entries())
    for (let bit = 0; bit < 8; bit++) if ((value >> bit) & 1) ordinals.push(byte * 8 + bit)
  return ordinals
}
