// A file of an offer, made whole: at most some hundreds of plots.
import type { ExportFormat } from '../../../geodata/model/export-formats.ts'
import type { Explorer } from '../../explorer.ts'
import { faultOfExport } from '../../exports/fault-of-export.ts'
import { writeExport } from '../../exports/write-export.ts'
import type { ExportedOffer } from './offer-export.ts'
import { exportOffer } from './offer-export.ts'

/** Throws an ApiFault 503 while other exports take the room that a GeoPackage needs on disk, and when the disk is full. */
export async function writeOfferPlots(
  { exports }: Pick<Explorer, 'exports'>,
  offer: ExportedOffer,
  format: Extract<ExportFormat, 'xlsx' | 'gpkg' | 'geojson'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { plots, about } = exportOffer(offer)
  const batches = (async function* () {
    yield await Promise.resolve(plots)
  })()
  const place = format === 'gpkg' ? exports.enter() : undefined
  try {
    const bytes = await writeExport(format, batches, about, {
      folder: () => place?.folder() ?? Promise.reject(new Error(`${format} needs no folder`)),
      listSites: () => Promise.resolve([]),
    })
    const pieces: Uint8Array[] = []
    for await (const piece of bytes) pieces.push(piece)
    return new Uint8Array(Buffer.concat(pieces))
  } catch (error) {
    throw faultOfExport(error)
  } finally {
    await place?.leave()
  }
}
