// The SDRIF-E category of what is read, and where it came from, in one sentence.
import type { Translated } from '../language.ts'
import { CATEGORY_LABELS } from '../labels.ts'
import type { Reading } from './reading.ts'

type Told = NonNullable<Reading['sdrif_e']['categories']>[number]

const FROM: Record<Told['basis'], Translated<(name: string | null) => string>> = {
  site: {
    fr: (name) => (name ? `d’après le site « ${name} »` : 'd’après son site'),
    en: (name) => (name ? `by the site “${name}”` : 'by its site'),
  },
  item: {
    fr: (name) => `d’après la carte du SDRIF-E${name ? `, « ${name} »` : ''}`,
    en: (name) => `by the map of the SDRIF-E${name ? `, “${name}”` : ''}`,
  },
  plot: { fr: () => 'd’après la source du terrain', en: () => 'by the source of the plot' },
}

/** `title` is that of the dataset it came from; of several plots it says how many. */
export function sayCategory({ category, basis, name, plots }: Told, title: string): Translated {
  const { fr, en } = CATEGORY_LABELS[category]
  return {
    fr: `${fr.short}${plots > 1 ? ` (${plots} terrains)` : ''}, ${FROM[basis].fr(name)} (${title})`,
    en: `${en.short}${plots > 1 ? ` (${plots} plots)` : ''}, ${FROM[basis].en(name)} (${title})`,
  }
}
