// Layers of the SDRIF-E on the Region's portal. The fields of most are not published: their rows are taken whole.
import type { SdrifEMap } from '../../../model/codes.ts'
import type { Source } from '../../source.ts'
import { folderOf } from '../../source.ts'
import type { Entry } from '../entry.ts'

export const PORTAL = 'https://data.iledefrance.fr'
/** What has to be known of every layer whose fields are not published. */
export const DRAWN_AND_WHOLE =
  'Poste de légende d’une carte dessinée pour le 1:150 000 : jamais exact à la parcelle. Champs non publiés : tous sont gardés tels quels.'

const TOLD = {
  producer: 'Région Île-de-France',
  licence: 'Licence Ouverte 2.0',
  vintage: 'SDRIF-E approuvé le 10 juin 2025',
  url: PORTAL,
  refreshDays: 365,
  coverage: { kind: 'region' },
  smallest: 'half',
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
} satisfies Partial<Source>

type Layer = Entry<keyof typeof TOLD | 'serves'> & {
  /** Legend items that it draws, by the words of the model. */
  items: readonly string[]
}

/** A layer with staging and shaping of its own. */
export const sdrifELayer = ({ items, ...entry }: Layer): Source => ({
  ...TOLD,
  serves: ['sdrif_e', ...items.map((item) => `sdrif_e.${item}` as const)],
  ...entry,
})

/** What is said of a dataset of the portal by its name there. */
export const portalDataset = (dataset: string): Pick<Source, 'url' | 'address'> => ({
  url: `${PORTAL}/explore/dataset/${dataset}/`,
  address: { protocol: 'opendatasoft', portal: PORTAL, dataset },
})

type LegendItem = Omit<Layer, 'items' | 'fields'> & { item: string; maps: readonly SdrifEMap[] }

/** A layer that draws one legend item, read on each of `maps`. */
export const legendItem = ({ item, maps, ...entry }: LegendItem): Source =>
  sdrifELayer({
    items: [item],
    fields: {},
    note: DRAWN_AND_WHOLE,
    keepsProperties: true,
    family: {
      name: 'sdrif_e',
      folder: folderOf(import.meta.url),
      words: { item, maps: maps.join(',') },
    },
    ...entry,
  })
