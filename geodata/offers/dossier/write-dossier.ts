// The PDF dossier of an offer: its document, photographs and aerial pictures, handed to typst as data.
import type { DocumentPlot, OfferDocument } from '../../model/offers/offer-document.ts'
import { GROUND_KEYS, overAerial } from '../map/over-aerial.ts'
import type { DossierFiles } from './compile-dossier.ts'
import { pressDossier } from './dossier-press.ts'
import { PLEX_FAMILIES } from './fonts/plex-fonts.ts'

export type DossierPictures = {
  /** JPEG by id; one that is not in here is left out. */
  photographs: ReadonlyMap<string, Uint8Array>
  /** By number of the plot: JPEG of the map's bounds, or null where none came. Undefined: none was asked for. */
  aerials?: ReadonlyMap<number, Uint8Array | null>
}

/**
 * A tagged PDF on A4, its title and language set. The same document and pictures give the same pages. Rejects with a
 * DossierError of one sentence.
 */
export async function writeDossier(
  document: OfferDocument,
  pictures: DossierPictures,
): Promise<Uint8Array> {
  try {
    return await pressDossier(dossierFiles(document, pictures))
  } catch (error) {
    const { aerials } = pictures
    if (!aerials || ![...aerials.values()].some(Boolean)) throw error
    // A photograph of elsewhere that cannot be read must not cost the dossier.
    const none = new Map([...aerials.keys()].map((number) => [number, null]))
    return pressDossier(dossierFiles(document, { ...pictures, aerials: none }))
  }
}

/** What the template reads, by name. */
export function dossierFiles(
  document: OfferDocument,
  { photographs, aerials }: DossierPictures,
): DossierFiles {
  const files = new Map<string, Uint8Array>()
  const put = (name: string, content: string | Uint8Array): string => {
    files.set(name, typeof content === 'string' ? Buffer.from(content) : content)
    return `/${name}`
  }
  const swatches = new Map<string, string>()
  const swatch = (svg: string): string => {
    const known = swatches.get(svg)
    if (known) return known
    const name = put(`swatch-${swatches.size}.svg`, svg)
    swatches.set(svg, name)
    return name
  }
  const plots = document.plots.map((plot) => {
    const aerial = aerials?.get(plot.number)
    return {
      ...plot,
      map: {
        ...plot.map,
        svg: undefined,
        legend: plot.map.legend
          .filter(({ key }) => !aerial || !GROUND_KEYS.includes(key))
          .map((one) => ({ label: one.label, swatch: swatch(one.swatch) })),
      },
      svg: put(`map-${plot.number}.svg`, aerial ? overAerial(plot.map.svg) : plot.map.svg),
      aerial: aerial ? put(`aerial-${plot.number}.jpg`, aerial) : null,
      ground: aerial === undefined ? '' : (document.words[aerial ? 'aerial' : 'noAerial'] ?? ''),
      photographs: photographsOf(plot, document, photographs, put),
    }
  })
  if (document.locator) put('locator.svg', document.locator.svg)
  put(
    'data.json',
    JSON.stringify({
      ...document,
      plots,
      locator: document.locator && { alt: document.locator.alt },
      families: PLEX_FAMILIES,
      author: document.contact[0] ?? '',
      synthetic: document.sources.some(({ synthetic }) => synthetic) ? document.notices[0] : '',
    }),
  )
  return files
}

function photographsOf(
  plot: DocumentPlot,
  { words }: OfferDocument,
  photographs: DossierPictures['photographs'],
  put: (name: string, content: Uint8Array) => string,
) {
  return plot.photographs.flatMap(({ id, caption }, at) => {
    const bytes = photographs.get(id)
    if (!bytes) return []
    const path = put(`photograph-${plot.number}-${at}.jpg`, bytes)
    return [{ path, caption, alt: caption || `${words.photographs ?? ''} ${at + 1}` }]
  })
}
