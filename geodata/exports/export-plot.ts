// A plot as it leaves in a file: what the list answers, and what only the sheet shows otherwise.
import type { Constraint } from '../model/codes.ts'
import type { NearNetwork } from '../model/networks/near-network.ts'
import type { Plot } from '../model/plots/plot.ts'

export type ExportPlot = Plot & {
  /** Place in the list, from 1. */
  rank: number
  cadastral_refs: readonly string[]
  cadastral_ha: number | null
  declared_ha: number | null
  natural_ha: number | null
  /** Kinds that cover more than 1 % or 100 m²: what `without` decides on. */
  constraints_hit: readonly Constraint[]
  constraints_unknown: readonly Constraint[]
  /** Kinds that are known there; absent from rows that were frozen before there were any. */
  networks?: readonly NearNetwork[]
  /** Sides of the largest rectangle in the usable surface, metres, downwards to the decimetre. */
  rectangle_width_m: number | null
  rectangle_length_m: number | null
  /** Title of the dataset that the plot itself comes from. */
  source: string
  /** What the source declares, under its own words. */
  declared: Readonly<Record<string, unknown>>
  /** Little-endian WKB of the MultiPolygon, EPSG:2154. */
  wkb: Uint8Array
  /** The same as a GeoJSON text, EPSG:4326; asked for by the formats that carry it. */
  geojson: string | null
}

/** Plots in the order of the list, some hundreds at a time. */
export type PlotBatches = AsyncIterable<readonly ExportPlot[]>
