// The map of a reading drawn for paper, then the browser's own print dialog.
import { tick } from 'svelte'
import type { Map as MapLibre } from 'maplibre-gl'
import type { Language } from '../../../geodata/model/language.ts'
import type { DrawnMap, PaperSize } from '../../map/print/print-map.ts'
import { drawForPaper, MARGIN_MM, stylePaper } from '../../map/print/print-map.ts'

/** A4 upright: the map over the whole width, the reading under it and on the sheets that follow. */
export const READING_PAPER: PaperSize = {
  widthMm: 210,
  heightMm: 297,
  mapWidthMm: 210 - 2 * MARGIN_MM,
  mapHeightMm: 105,
}
/** Of the box, on each side: what lies around is seen. */
const AROUND = 0.35

/** Rejects when the map does not come in time. `show` puts the sheet into the page. */
export async function printReading(
  map: MapLibre,
  [west, south, east, north]: readonly [number, number, number, number],
  language: Language,
  version: number,
  show: (drawn: DrawnMap) => void,
): Promise<void> {
  const look = {
    theme: 'light' as const,
    language,
    overlays: ['zone_urba'] as const,
    opacity: 1,
    filtered: false,
    match: true as never,
  }
  const [dx, dy] = [(east - west) * AROUND, (north - south) * AROUND]
  const drawn = await drawForPaper(map, stylePaper(map, look, version), READING_PAPER, [
    west - dx,
    south - dy,
    east + dx,
    north + dy,
  ])
  show(drawn)
  await tick()
  await document.querySelector<HTMLImageElement>('.print-sheet img')?.decode()
  print()
}
