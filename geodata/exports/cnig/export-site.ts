// A site as the CNIG export needs it.
export type ExportSite = {
  id: string
  name: string | null
  kind: string | null
  vocation: string | null
  state: string | null
  surface_ha: number
  /** Of all plots of the site in this data version, filtered or not. */
  plots_ha: number | null
  /** How many these are, of which vacant (status vacant or friche), and of which nobody knows. */
  plots: number
  vacant_plots: number
  unknown_plots: number
  code_insee: string | null
  commune: string | null
  epci: string | null
  epci_name: string | null
  /** Stands in for a perimeter that is not published. */
  proxy: boolean
  declared: Readonly<Record<string, unknown>>
  producer: string
  /** Little-endian WKB of the MultiPolygon, EPSG:2154, and the same as GeoJSON in EPSG:4326. */
  wkb: Uint8Array
  geojson: string
}
