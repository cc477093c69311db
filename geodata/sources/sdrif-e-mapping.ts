// Which layer of the Region's portal is which legend item of the SDRIF-E, by its title. To be read and corrected by a
// person: `npm run sources -- --discover` lists what the catalogue holds, what this maps, and what it leaves aside.
// Titles end in "SDRIF-E"; those already in the registry by their slug are not taken twice. A mapping that nobody has
// seen a layer for is not confirmed: its layer is shown under its own published title, never under ours.
import type { Category, SdrifEMap } from '../model/codes.ts'
import { normaliseText } from '../model/text/normalise-text.ts'

export type LegendMapping = {
  /** Of the folded title: no accents, lower case. */
  title: RegExp
  map: SdrifEMap
  item: string
  category?: Category
  /** A person has seen the layer and its legend; until then map, item and category are read from a title alone. */
  confirmed: boolean
}

/**
 * No layer of these has been seen: patterns are guesses from the wording of the legend, so none is confirmed. A layer
 * under another title is listed as not mapped. Set `confirmed` once the portal has shown the layer.
 */
export const SDRIF_E_MAPPING: readonly LegendMapping[] = [
  {
    title: /sites? d.?activites? productives? d.?interet regional/,
    map: 'M2',
    item: 'productive_site',
    category: 'productive_regional',
    confirmed: false,
  },
  {
    title: /(sites?|zones?|secteurs?) d.?activites? (economiques? )?existants?/,
    map: 'M2',
    item: 'existing_site',
    category: 'existing_economic',
    confirmed: false,
  },
  {
    title: /(sites?|zones?) commercia\w+ .*requalifier/,
    map: 'M2',
    item: 'commercial_requalify',
    category: 'commercial_requalify',
    confirmed: false,
  },
  {
    title: /(sites?|zones?) commercia\w+ .*(muter|mutation)/,
    map: 'M2',
    item: 'commercial_mutate',
    category: 'commercial_mutate',
    confirmed: false,
  },
  { title: /sites? multimoda/, map: 'M2', item: 'multimodal_site', confirmed: false },
  { title: /fronts? verts?/, map: 'M3', item: 'green_front', confirmed: false },
  { title: /armature verte/, map: 'M3', item: 'green_framework', confirmed: false },
  { title: /espaces? agricoles?/, map: 'M3', item: 'farmland', confirmed: false },
  { title: /liaisons? vertes?/, map: 'M3', item: 'green_link', confirmed: false },
]

/** The first mapping whose title fits, or undefined. */
export const mapTitle = (title: string): LegendMapping | undefined =>
  SDRIF_E_MAPPING.find((mapping) => mapping.title.test(normaliseText(title)))
