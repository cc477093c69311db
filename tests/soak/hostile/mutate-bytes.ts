// Bytes turned as a bad disk, a cut line or somebody with intent turns them.
import type { Draw } from './draw.ts'

const LENGTHS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]
const TOKENS = [
  ...['1e999', '-0', 'NaN', 'null', '[]', '{}', '"', '<!DOCTYPE a [<!ENTITY b "&b;">]>', '\u0000'],
  ...['EPSG:2154', 'EPSG:99999', '../../etc/passwd', "';--", '999999999999999999999', '\ufeff'],
]
const MOST_BYTES = 4 << 20

/** One to three turns of a file, or of what stands in it. Never longer than 4 MB. */
export function mutateBytes(draw: Draw, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  let turned: Buffer = Buffer.from(bytes)
  for (let turn = 1 + draw.below(3); turn > 0; turn--) turned = draw.one(TURNS)(draw, turned, other)
  return turned.subarray(0, MOST_BYTES)
}

type Turn = (draw: Draw, bytes: Buffer, other: Uint8Array) => Buffer

const TURNS: readonly Turn[] = [
  function flipBits(draw, bytes) {
    for (let n = 1 + draw.below(4); n > 0 && bytes.length > 0; n--)
      bytes[draw.below(bytes.length)]! ^= 1 << draw.below(8)
    return bytes
  },
  function setLength(draw, bytes) {
    if (bytes.length < 4) return bytes
    const at = draw.below(bytes.length - 3)
    if (draw.happens(0.5)) bytes.writeUInt32LE(draw.one(LENGTHS), at)
    else bytes.writeUInt32BE(draw.one(LENGTHS), at)
    return bytes
  },
  function cut(draw, bytes) {
    return bytes.subarray(0, draw.below(bytes.length + 1))
  },
  function drop(draw, bytes) {
    const at = draw.below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + draw.below(64))])
  },
  function repeat(draw, bytes) {
    const at = draw.below(bytes.length + 1)
    const piece = bytes.subarray(at, at + 1 + draw.below(256))
    const times = 1 + draw.below(draw.happens(0.05) ? 2000 : 4)
    const again = Array.from({ length: times }, () => piece)
    return Buffer.concat([bytes.subarray(0, at), ...again, bytes.subarray(at)])
  },
  function splice(draw, bytes, other) {
    const at = draw.below(bytes.length + 1)
    const from = draw.below(other.length + 1)
    const piece = Buffer.from(other.subarray(from, from + draw.below(512)))
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
  },
  function say(draw, bytes) {
    const at = draw.below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(draw.one(TOKENS)), bytes.subarray(at)])
  },
  function turnNumber(draw, bytes) {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\d+(\.\d+)?/g)]
    if (numbers.length === 0) return bytes
    const { index, 0: number } = draw.one(numbers)
    const instead = draw.one([...TOKENS.slice(0, 4), `-${number}`, `${number}e9`, '0', '2.5'])
    return Buffer.from(text.slice(0, index) + instead + text.slice(index + number.length), 'latin1')
  },
]
