// Makes the MapLibre map: worker of our own origin, labels in the page's fonts, signs drawn when asked for.
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { REGION_BBOX } from '../../geodata/model/crs.ts'
import { accessImages } from './style/access-icons.ts'
import { GUARD_IMAGE } from './layers/selection.ts'

setWorkerUrl(workerUrl)

const LABEL_FACES = ['400', '500', '600', 'italic 400'].map(
  (face) => `${face} 24px "IBM Plex Sans Condensed"`,
)
const GUARD_PX = 6
/** How far beyond the region one may look, degrees. */
const AROUND = 1.2

/** Resolves when the faces of the labels are here, or could not be had: labels then use the system's. */
export async function loadLabelFonts(): Promise<void> {
  await Promise.allSettled(LABEL_FACES.map((face) => document.fonts.load(face, 'aéœ’')))
}

export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  camera: { center: [number, number]; zoom: number },
  title: string,
): MapLibre {
  const [west, south, east, north] = REGION_BBOX
  const map = new MapLibre({
    container,
    style,
    ...camera,
    locale: { 'Map.Title': title },
    minZoom: 6,
    maxZoom: 19,
    maxBounds: [west - AROUND, south - AROUND, east + AROUND, north + AROUND],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: prefersStill() ? 0 : 150,
    refreshExpiredTiles: false,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.setMissingStyleImageResolver((id) => addImage(map, id))
  return map
}

export const prefersStill = (): boolean =>
  globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false

/** Draws a sign of ours when a style asks for it. */
export function addImage(map: MapLibre, id: string): void {
  if (map.hasImage(id)) return
  if (id === GUARD_IMAGE) {
    map.addImage(id, new ImageData(GUARD_PX, GUARD_PX))
    return
  }
  const theme = id.startsWith('access-dark') ? 'dark' : 'light'
  for (const image of accessImages(theme))
    if (!map.hasImage(image.id))
      map.addImage(image.id, image.data, { pixelRatio: image.pixelRatio })
}
