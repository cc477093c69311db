// Dossiers: few are set at once, the last ones are kept as they are sent.
import { DossierError } from '../../../geodata/offers/dossier/dossier-error.ts'
import { fetchAerials } from '../../../geodata/offers/dossier/fetch-aerials.ts'
import type { DossierPictures } from '../../../geodata/offers/dossier/write-dossier.ts'
import { writeDossier } from '../../../geodata/offers/dossier/write-dossier.ts'
import type { Explorer } from '../../explorer.ts'
import { ApiFault, busyFault } from '../../http/api-fault.ts'
import type { LoadedOffer } from '../load-offer.ts'
import { readPhotographs } from '../photographs/photographs.ts'
import { FileCache } from './file-cache.ts'
import { documentOf, photographsOf } from './offer-document.ts'

/** One is set while the pictures of another come. */
const MOST_AT_ONCE = 2
const ROOM_BYTES = 64 << 20
/** Aerial photographs that did not come are not waited for again so soon. */
const AERIAL_PAUSE_MS = 600_000

class NoAerials extends Error {}

export type DossierMaker = {
  /**
   * The PDF of what `key` names. Throws an ApiFault 503 while as many as may be are being made, and when typst fails.
   */
  dossier(key: string, offer: LoadedOffer): Promise<Uint8Array<ArrayBuffer>>
}

export function createDossierMaker({ db: { sql }, settings }: Pick<Explorer, 'db' | 'settings'>) {
  const held = new FileCache(ROOM_BYTES)
  const url = settings.aerialUrl ?? ''
  let inside = 0
  let failedAt = -Infinity

  /** `missing`: they were asked for and did not come, which the dossier says. */
  async function make(offer: LoadedOffer, aerials: 'wanted' | 'missing' | 'off') {
    if (inside >= MOST_AT_ONCE)
      throw busyFault(
        `${MOST_AT_ONCE} dossiers are being made already: please try again in a moment`,
      )
    inside++
    try {
      const document = documentOf(offer)
      const shown = photographsOf(offer.content)
      const photographs = await readPhotographs(sql, offer.offer.id, shown)
      const pictures: DossierPictures = { photographs }
      if (aerials === 'missing')
        pictures.aerials = new Map(document.plots.map(({ number }) => [number, null]))
      if (aerials === 'wanted') pictures.aerials = await aerialsOf(document.plots)
      return new Uint8Array(await writeDossier(document, pictures))
    } catch (error) {
      if (!(error instanceof DossierError)) throw error
      ;(settings.log ?? console.error)(error)
      throw new ApiFault(503, error.code, 'The dossier cannot be made now')
    } finally {
      inside--
    }
  }

  async function aerialsOf(plots: Parameters<typeof fetchAerials>[0]) {
    const found = (await fetchAerials(plots, { url })) ?? new Map<number, null>()
    if ([...found.values()].every(Boolean)) return found
    failedAt = Date.now()
    throw new NoAerials()
  }

  return {
    async dossier(key, offer) {
      if (url === '') return held.get(key, () => make(offer, 'off'))
      const seen = `${key} aerial`
      if (held.has(seen) || Date.now() - failedAt > AERIAL_PAUSE_MS)
        try {
          return await held.get(seen, () => make(offer, 'wanted'))
        } catch (error) {
          if (!(error instanceof NoAerials)) throw error
        }
      return held.get(`${key} drawn`, () => make(offer, 'missing'))
    },
  } satisfies DossierMaker
}
