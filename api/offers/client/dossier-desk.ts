// Dossiers: few are set at once, the last ones are kept as they are sent.
import { writeDossier } from '../../../geodata/offers/dossier/write-dossier.ts'
import type { Explorer } from '../../explorer.ts'
import { ApiFault } from '../../http/api-fault.ts'
import type { LoadedOffer } from '../load-offer.ts'
import { getPhotograph } from '../photographs.ts'
import { HeldFiles } from './held-files.ts'
import { documentOf, photographsOf } from './offer-document.ts'

/** Each takes a core while it is set. */
const MOST_AT_ONCE = 2
const ROOM_BYTES = 64 << 20

export type DossierDesk = {
  /** The PDF of what `key` names. Throws an ApiFault 429 while as many as may be are being set. */
  dossier(key: string, offer: LoadedOffer): Promise<Uint8Array<ArrayBuffer>>
}

export function createDossierDesk({ db: { sql } }: Pick<Explorer, 'db'>): DossierDesk {
  const held = new HeldFiles(ROOM_BYTES)
  let inside = 0

  async function make(offer: LoadedOffer): Promise<Uint8Array<ArrayBuffer>> {
    const photographs = new Map<string, Uint8Array>()
    for (const id of photographsOf(offer.content)) {
      const jpeg = await getPhotograph(sql, offer.offer.id, id)
      if (jpeg) photographs.set(id, jpeg)
    }
    return new Uint8Array(await writeDossier(documentOf(offer), { photographs }))
  }

  return {
    dossier: (key, offer) =>
      held.get(key, async () => {
        if (inside >= MOST_AT_ONCE)
          throw new ApiFault(
            429,
            'dossiers_busy',
            `${MOST_AT_ONCE} dossiers are being set already: please try again in a moment`,
          )
        inside++
        try {
          return await make(offer)
        } finally {
          inside--
        }
      }),
  }
}
