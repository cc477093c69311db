// The map of the screen drawn again for paper: the same style and frame, at the size and density of the sheet.
import type { LngLatBoundsLike, Map as MapLibre } from 'maplibre-gl'
import { Map as PaperMap } from 'maplibre-gl'
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { addImage } from '../create-map.ts'
import type { StyleOptions } from '../style/style-options.ts'
import { mapStyle } from '../style/style.ts'

export type Paper = 'A4' | 'A3'
export type Orientation = 'landscape' | 'portrait'

/** Width and height of the sheet, and of the map on it, in millimetres. */
const SHEETS: Record<Paper, { long: number; short: number }> = {
  A4: { long: 297, short: 210 },
  A3: { long: 420, short: 297 },
}
export const MARGIN_MM = 10
/** What the title, the legend and the credits take of a sheet. */
const HEAD_MM = 24
const FOOT_MM = 20
const LEGEND_MM = 58

const CSS_PX_PER_MM = 96 / 25.4
/** Screen pixels a CSS pixel of paper: about 190 dots an inch. */
const DENSITY = 2
const MOST_WAIT_MS = 60_000

export type PaperSize = {
  widthMm: number
  heightMm: number
  mapWidthMm: number
  mapHeightMm: number
}

export function paperSize(paper: Paper, orientation: Orientation): PaperSize {
  const { long, short } = SHEETS[paper]
  const [widthMm, heightMm] = orientation === 'landscape' ? [long, short] : [short, long]
  const wide = widthMm - 2 * MARGIN_MM
  const high = heightMm - 2 * MARGIN_MM - HEAD_MM - FOOT_MM
  return orientation === 'landscape'
    ? { widthMm, heightMm, mapWidthMm: wide - LEGEND_MM, mapHeightMm: high }
    : { widthMm, heightMm, mapWidthMm: wide, mapHeightMm: high - LEGEND_MM }
}

/**
 * The style of paper, with what the map of the screen holds beyond it: the open plot and the area. Paper is light,
 * whatever the theme of the screen.
 */
export function stylePaper(
  map: MapLibre,
  options: StyleOptions,
  version: number,
): StyleSpecification {
  const style = mapStyle({ ...options, theme: 'light' }, location.origin, version)
  const shown = map.getStyle().sources
  for (const [id, source] of Object.entries(shown))
    if (source.type === 'geojson' && id in style.sources) style.sources[id] = source
  return style
}

/** A data address of the picture, and what the scale bar needs. */
export type DrawnMap = { image: string; zoom: number; lat: number }

/** A picture of what the map shows, and its zoom and latitude for the scale bar. Rejects when tiles do not come in time. */
export async function drawForPaper(
  map: MapLibre,
  style: StyleSpecification,
  size: PaperSize,
  bounds: LngLatBoundsLike = map.getBounds(),
): Promise<DrawnMap> {
  const container = document.createElement('div')
  container.style.cssText = `position:fixed;left:-20000px;top:0;width:${size.mapWidthMm * CSS_PX_PER_MM}px;height:${size.mapHeightMm * CSS_PX_PER_MM}px`
  document.body.append(container)
  const paper = new PaperMap({
    container,
    style,
    bounds,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    pixelRatio: DENSITY,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  })
  paper.setMissingStyleImageResolver((id) => addImage(paper, id))
  try {
    await idle(paper)
    const image = paper.getCanvas().toDataURL('image/png')
    return { image, zoom: paper.getZoom(), lat: paper.getCenter().lat }
  } finally {
    paper.remove()
    container.remove()
  }
}

function idle(map: PaperMap): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the map was not drawn in time')), MOST_WAIT_MS)
    map.once('idle', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
