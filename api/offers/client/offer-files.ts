// The page and the files of an offer's version. What costs time is kept in memory, bounded in bytes: a version never
// changes, but for photographs that were erased.
import type { OfferPhotograph } from '../../../geodata/model/offers/offer.ts'
import type { Explorer } from '../../explorer.ts'
import { shortHash } from '../../http/short-hash.ts'
import type { LoadedOffer } from '../load-offer.ts'
import { loadOffer } from '../load-offer.ts'
import { noSuchOffer } from '../offer-fault.ts'
import { getOfferVersion } from '../offer-row.ts'
import { getPhotograph, listPhotographs, readPhotographs } from '../photographs/photographs.ts'
import { createDossierMaker } from './dossier-maker.ts'
import { FileCache } from './file-cache.ts'
import { documentOf, photographsOf } from './offer-document.ts'
import type { OfferFileName } from './offer-file-names.ts'
import { offerJson } from './offer-json.ts'
import { renderClientPage } from './render-client-page.ts'
import { writeOfferPlots } from './write-offer-file.ts'

/** Some hundreds of pages. */
const PAGES_BYTES = 32 << 20

/** A version of an offer that may be shown. */
export type Shown = {
  id: string
  version: number
  photographs: readonly OfferPhotograph[]
  /** Names what is shown: another one as soon as a photograph is erased or the software is another. */
  edition: string
}

export type OfferFiles = {
  /** What is shown of an offer; undefined where it has no such version. */
  show(id: string, version: number): Promise<Shown>
  load(shown: Shown): Promise<LoadedOffer>
  /** The client's page; addresses in it begin with `root`, `/o/…`. */
  page(shown: Shown, root: string): Promise<Uint8Array<ArrayBuffer>>
  /** The page with its photographs in it, for the author: it needs no other request. */
  preview(shown: Shown): Promise<Uint8Array<ArrayBuffer>>
  /** Throws an ApiFault 503 while as many as may be are being made of what takes long. */
  file(shown: Shown, offer: LoadedOffer, name: OfferFileName): Promise<Uint8Array<ArrayBuffer>>
  /** A photograph that this version shows; undefined for another. */
  photograph(shown: Shown, id: string): Promise<Uint8Array<ArrayBuffer> | undefined>
}

export function createOfferFiles(explorer: Explorer): OfferFiles {
  const { sql } = explorer.db
  const pages = new FileCache(PAGES_BYTES)
  const dossiers = createDossierMaker(explorer)

  async function load({ id, version }: Pick<Shown, 'id' | 'version'>): Promise<LoadedOffer> {
    const loaded = await loadOffer(sql, id, version)
    if (!loaded) throw noSuchOffer()
    return loaded
  }

  return {
    async show(id, version) {
      const photographs = await listPhotographs(sql, id)
      const ids = photographs.map((one) => one.id)
      const edition = shortHash(explorer.settings.software, id, String(version), ...ids)
      return { id, version, photographs, edition }
    },
    load,
    page: (shown, root) =>
      pages.get(`${shown.edition} ${root}`, async () =>
        toBytes(
          await renderClientPage({
            document: documentOf(await load(shown)),
            photograph: (id) => `${root}/photographs/${id}.jpg`,
            file: (name) => `${root}/${name}`,
          }),
        ),
      ),
    async preview(shown) {
      const offer = await load(shown)
      const jpegs = await readPhotographs(sql, shown.id, photographsOf(offer.content))
      return toBytes(
        await renderClientPage({
          document: documentOf(offer),
          photograph: (id) => dataUrl(jpegs.get(id)),
          file: null,
        }),
      )
    },
    file(shown, offer, name) {
      switch (name) {
        case 'plots.xlsx':
          return writeOfferPlots(explorer, offer, 'xlsx')
        case 'plots.gpkg':
          return writeOfferPlots(explorer, offer, 'gpkg')
        case 'plots.geojson':
          return writeOfferPlots(explorer, offer, 'geojson')
        case 'offer.json':
          return Promise.resolve(toBytes(JSON.stringify(offerJson(offer))))
        case 'dossier.pdf':
          return dossiers.dossier(shown.edition, offer)
      }
    },
    async photograph(shown, id) {
      const row = await getOfferVersion(sql, shown.id, shown.version)
      return row && photographsOf(row.content).has(id)
        ? getPhotograph(sql, shown.id, id)
        : undefined
    },
  }
}

const dataUrl = (jpeg: Uint8Array | undefined): string =>
  jpeg ? `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}` : ''

const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
