// A photograph as it is kept: decoded and encoded anew, so that nothing of the file is left but what is seen.
import sharp from 'sharp'
import { ApiFault, busyFault } from '../../http/api-fault.ts'

export const PHOTOGRAPH_LIMITS = {
  bytes: 12 << 20,
  /** Of the picture that is brought: telephones take 50 million at most without being told to take more. */
  pixels: 60_000_000,
  /** Of the longer side of the picture that is kept. */
  side: 2000,
  seconds: 20,
} as const

const QUALITY = 82
/** One at a time: a large one takes some hundred megabytes while it is decoded. */
const MOST_WAITING = 12

export type ReEncoded = { jpeg: Uint8Array; width: number; height: number }

// libvips reads many more formats, some by interpreters: only these three can be opened at all.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
})
sharp.cache(false)
sharp.concurrency(1)

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * JPEG, sRGB, upright, of at most 2 000 pixels a side, without metadata. Runs beside other requests, one at a time. Throws
 * an ApiFault 415 for another format than JPEG, PNG and WebP, 422 for one that cannot be decoded or is too large, 503
 * when many wait.
 */
export async function reEncodePhotograph(bytes: Uint8Array): Promise<ReEncoded> {
  if (!formatOf(bytes))
    throw new ApiFault(415, 'unknown_format', 'A photograph is a JPEG, PNG or WebP file')
  if (waiting >= MOST_WAITING)
    throw busyFault('Many photographs are being read: please wait a moment')
  waiting++
  const mine = last.then(() => decode(bytes)).finally(() => waiting--)
  last = mine.catch(() => {})
  return mine
}

async function decode(bytes: Uint8Array): Promise<ReEncoded> {
  const image = sharp(bytes, { limitInputPixels: PHOTOGRAPH_LIMITS.pixels, failOn: 'error' })
  const { side, seconds } = PHOTOGRAPH_LIMITS
  try {
    const { data, info } = await image
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .timeout({ seconds })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: new Uint8Array(data), width: info.width, height: info.height }
  } catch (cause) {
    throw faultOfImage(cause)
  }
}

/** What of libvips' words a person can act on. */
function faultOfImage(cause: unknown): ApiFault {
  const { message = '' } = cause as Error
  if (/pixel limit|too large|dimensions/i.test(message))
    return new ApiFault(
      422,
      'impossible',
      `A photograph has at most ${PHOTOGRAPH_LIMITS.pixels / 1e6} million pixels`,
    )
  return new ApiFault(422, 'impossible', 'The photograph is broken: it cannot be decoded')
}

/** By its first bytes: what the file calls itself does not count. */
function formatOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'webp'
  return undefined
}
