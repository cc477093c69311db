// An offer in words, as a client reads it: the one text that client page and dossier are set from. Every figure is text
// already, so they cannot disagree; an unknown figure is a word that says so, never empty.
import type { Language } from '../language.ts'
import type { StrengthMark } from '../plots/strengths.ts'

/** A figure with the source of it: an index into `sources`, or null where the author is the source. */
export type DocumentCell = { text: string; unknown: boolean; source: number | null }

/** A table of a plot: its rows begin with what they are about. */
export type DocumentTable = {
  key: string
  title: string
  /** Empty when the rows need no heading: label and figure. */
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly DocumentCell[] }[]
  /** Sentences under the table: scale, tolerance, what is unknown. */
  notes: readonly string[]
}

export type Strength = Pick<StrengthMark, 'key' | 'value'> & { label: string; reason: string }

export type DocumentPhotograph = { id: string; caption: string; width: number; height: number }

/** A drawing and what stands beside it: its words are of the document's language. */
export type DocumentMap = {
  svg: string
  alt: string
  /** west, south, east, north in EPSG:2154. */
  bounds: readonly [number, number, number, number]
  width: number
  height: number
  /** `swatch` is a small SVG drawing of 28 by 16 units. */
  legend: readonly { key: string; label: string; swatch: string }[]
  /** `share` of the drawing's width that the bar takes. */
  scale: { label: string; share: number }
  credit: string
}

export type DocumentPlot = {
  /** From 1, in the order of the offer. */
  number: number
  id: string
  name: string
  /** Site, commune: what the name leaves unsaid. */
  under: string
  note: readonly string[]
  photographs: readonly DocumentPhotograph[]
  map: DocumentMap
  strengths: readonly Strength[]
  tables: readonly DocumentTable[]
  /** Of which data. */
  data: string
}

export type DocumentSource = {
  title: string
  producer: string
  licence: string
  vintage: string | null
  url: string | null
  synthetic: boolean
}

export type DocumentSupport = {
  scheme: string
  amount: string
  why: readonly string[]
  source: string
}

export type OfferDocument = {
  language: Language
  title: string
  client: string
  introduction: readonly string[]
  contact: readonly string[]
  /** `Version 3 of 25 Nov 2026 · data version 12`. */
  made: string
  /** Fixed words of the language: headings, `page`, `of`. */
  words: Readonly<Record<string, string>>
  /** Cautions that stand on every form: synthetic data, scale, permits. */
  notices: readonly string[]
  plots: readonly DocumentPlot[]
  /** The plots in the region, numbered: SVG. Null without plots. */
  locator: { svg: string; alt: string } | null
  comparison: {
    /** One a plot. */
    columns: readonly string[]
    rows: readonly {
      key: string
      label: string
      cells: readonly DocumentCell[]
      differs: boolean
    }[]
  }
  support: readonly DocumentSupport[]
  supportNotice: string
  sources: readonly DocumentSource[]
}
