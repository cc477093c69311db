// Aerial photographs under the maps of a dossier, of the one address that the operator sets: a WMS 1.3.0 of the
// Géoplateforme (IGN) by default. Whatever comes back, or does not, the dossier is made.
import { readShort } from '../../fetch/read-short.ts'
import type { DocumentPlot } from '../../model/offers/offer-document.ts'

const LAYER = 'ORTHOIMAGERY.ORTHOPHOTOS'
/** A map of 174 mm at 210 dpi. */
const WIDTH_PX = 1440
const WITHIN_MS = 3000
const MOST_BYTES = 4 << 20
const AT_ONCE = 4
const AGENT = 'sdrif-e-explorer (public data)'

export type AerialSettings = {
  /** Empty: no photograph is asked for. */
  url: string
  withinMs?: number
}

type Mapped = Pick<DocumentPlot, 'number'> & {
  map: Pick<DocumentPlot['map'], 'bounds' | 'width' | 'height'>
}

/**
 * By number of the plot, a JPEG of exactly what its map shows (EPSG:2154), or null where none came in time. Undefined where
 * no address is set. Never rejects. After the first that does not come the others are not asked for.
 */
export async function fetchAerials(
  plots: readonly Mapped[],
  { url, withinMs = WITHIN_MS }: AerialSettings,
): Promise<Map<number, Uint8Array | null> | undefined> {
  if (url === '') return undefined
  const found = new Map<number, Uint8Array | null>(plots.map(({ number }) => [number, null]))
  const left = [...plots]
  let failed = false
  const work = async () => {
    for (let plot = left.shift(); plot && !failed; plot = left.shift())
      try {
        found.set(plot.number, await fetchAerial(aerialAddress(url, plot.map), withinMs))
      } catch {
        // Told in the dossier, in words.
        failed = true
      }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found
}

/** GetMap in EPSG:2154, whose axes are east and north. Words that the address holds already stay. */
export function aerialAddress(url: string, { bounds, width, height }: Mapped['map']): URL {
  const address = new URL(url)
  const words = {
    SERVICE: 'WMS',
    VERSION: '1.3.0',
    REQUEST: 'GetMap',
    LAYERS: LAYER,
    STYLES: '',
    CRS: 'EPSG:2154',
    BBOX: bounds.join(','),
    WIDTH: String(WIDTH_PX),
    HEIGHT: String(Math.round((WIDTH_PX * height) / width)),
    FORMAT: 'image/jpeg',
  }
  for (const [word, value] of Object.entries(words)) address.searchParams.set(word, value)
  return address
}

async function fetchAerial(address: URL, withinMs: number): Promise<Uint8Array> {
  const response = await fetch(address, {
    headers: { accept: 'image/jpeg', 'user-agent': AGENT },
    redirect: 'manual',
    signal: AbortSignal.timeout(withinMs),
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    throw new Error(`the aerial photographs answer ${response.status}`)
  }
  const picture = await readShort(response, MOST_BYTES)
  if (!isJpeg(picture)) throw new Error('the answer is no JPEG')
  return picture
}

/** Begins and ends as a JPEG does: what is cut short is none. */
const isJpeg = (bytes: Buffer): boolean =>
  bytes.length > 4 &&
  bytes.readUIntBE(0, 3) === 0xffd8ff &&
  bytes.readUInt16BE(bytes.length - 2) === 0xffd9
