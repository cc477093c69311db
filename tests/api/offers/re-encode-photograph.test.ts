// Photographs: what is seen stays, all else of the file goes; bombs and other formats are refused in plain words.
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import type { ApiFault } from '../../../api/http/api-fault.ts'
import {
  PHOTOGRAPH_LIMITS,
  reEncodePhotograph,
} from '../../../api/offers/photographs/re-encode-photograph.ts'

/** Left half red, right half blue. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    {
      input: {
        create: { width: width / 2, height, channels: 3 as const, background: '#ff0000' },
      },
      left: 0,
      top: 0,
    },
  ])

const SECRETS = {
  IFD0: { Make: 'MAKER-OF-CAMERA', Artist: 'NAME-OF-AUTHOR' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1', GPSMapDatum: 'PLACE-OF-HOME' },
}

const faultOf = async (bytes: Uint8Array): Promise<ApiFault> =>
  reEncodePhotograph(bytes).then(
    () => expect.fail('it was taken'),
    (error) => error as ApiFault,
  )

it('keeps nothing of the metadata of a photograph, and turns it upright', async () => {
  const bytes = await halves(60, 30)
    .withExif(SECRETS)
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const brought = Buffer.from(bytes).toString('latin1')
  for (const word of ['MAKER-OF-CAMERA', 'NAME-OF-AUTHOR', 'PLACE-OF-HOME'])
    expect(brought, 'the fixture has it').toContain(word)
  const { jpeg, width, height } = await reEncodePhotograph(bytes)
  // A quarter turn clockwise: what was left is on top.
  expect([width, height]).toEqual([30, 60])
  const { exif, icc, xmp, iptc, orientation, format } = await sharp(jpeg).metadata()
  expect({ exif, icc, xmp, iptc, orientation, format }).toEqual({ format: 'jpeg' })
  const kept = Buffer.from(jpeg).toString('latin1')
  expect(kept).not.toMatch(/Exif|MAKER|NAME-OF|PLACE-OF|http/)
  const [r, , b] = await sharp(jpeg)
    .extract({ left: 5, top: 5, width: 1, height: 1 })
    .raw()
    .toBuffer()
  expect([r! > 200, b! < 60]).toEqual([true, true])
})

it('makes the longer side 2 000 pixels at most, and a small picture no larger', async () => {
  const large = await reEncodePhotograph(await halves(3000, 1500).png().toBuffer())
  expect([large.width, large.height]).toEqual([2000, 1000])
  const small = await reEncodePhotograph(await halves(20, 10).webp().toBuffer())
  expect([small.width, small.height]).toEqual([20, 10])
})

it('lays what can be seen through on white', async () => {
  const clear = { create: { width: 8, height: 8, channels: 4 as const, background: '#00000000' } }
  const { jpeg } = await reEncodePhotograph(await sharp(clear).png().toBuffer())
  const [r, g, b] = await sharp(jpeg).raw().toBuffer()
  expect([r, g, b]).toEqual([255, 255, 255])
})

it('refuses a picture of 30 000 by 30 000 pixels in a few bytes, without decoding it', async () => {
  const bomb = png(30_000, 30_000)
  expect(bomb.length).toBeLessThan(200)
  const fault = await faultOf(bomb)
  expect([fault.status, fault.message]).toEqual([
    422,
    `A photograph has at most ${PHOTOGRAPH_LIMITS.pixels / 1e6} million pixels`,
  ])
})

it('refuses what is cut off or broken', async () => {
  const whole = await halves(400, 300).jpeg().toBuffer()
  const broken = [whole.subarray(0, whole.length / 2), whole.subarray(0, 20), png(100, 100)]
  for (const bytes of broken) {
    const fault = await faultOf(bytes)
    expect([fault.status, fault.code]).toEqual([422, 'impossible'])
    expect(fault.message).not.toMatch(/vips|Input/)
  }
})

it('refuses every other format by its bytes', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>'
  const others = {
    svg,
    'svg after a byte order mark': `\ufeff${svg}`,
    gif: 'GIF89a\x01\x00\x01\x00\x00\x00\x00;',
    pdf: '%PDF-1.7\n%%EOF',
    html: '<!doctype html><script>alert(1)</script>',
    nothing: '\0',
  }
  for (const [name, text] of Object.entries(others)) {
    const fault = await faultOf(Buffer.from(text))
    expect([fault.status, fault.code], name).toEqual([415, 'unknown_format'])
  }
  for (const format of ['tiff', 'avif', 'gif'] as const) {
    const fault = await faultOf(await halves(16, 16).toFormat(format).toBuffer())
    expect(fault.status, format).toBe(415)
  }
})

it('keeps the picture of a file that is two things at once, and nothing else of it', async () => {
  const picture = await halves(40, 20).jpeg().toBuffer()
  const both = Buffer.concat([picture, Buffer.from('<script>alert("both")</script>PK\x03\x04')])
  const { jpeg } = await reEncodePhotograph(both)
  expect(Buffer.from(jpeg).toString('latin1')).not.toMatch(/script|PK/)
})

/** A PNG of one bit a pixel whose rows are lacking. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(1, 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  crc.writeUInt32BE(crcOf(body))
  return Buffer.concat([length, body, crc])
}

/** CRC-32 of PNG. */
function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
