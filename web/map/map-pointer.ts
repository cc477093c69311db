// From gestures on the map to the state: hover, click, move. At small scales a click goes nearer rather than open a dot by chance.
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import type { Place } from '../state/map/place-state.svelte.ts'
import { prefersStill } from './create-map.ts'
import type { PlotOnMap } from './plot-at.ts'
import { plotAt } from './plot-at.ts'

type Told = {
  pointed: (at: { plot: PlotOnMap; x: number; y: number } | null) => void
  pointer: (at: { lon: number; lat: number } | null) => void
  open: (id: string) => void
  moved: (place: Place, byPerson: boolean) => void
  /** While an area is drawn a click is a corner, and a double click closes it. Answers whether it was taken. */
  corner: (at: { lon: number; lat: number }) => boolean
  closed: () => boolean
}

const NEARER = 2.2

export function connectPointer(map: MapLibre, told: Told): void {
  let frame = 0
  map.on('mousemove', (event) => {
    if (frame) return
    frame = requestAnimationFrame(() => {
      frame = 0
      told.pointer({ lon: event.lngLat.lng, lat: event.lngLat.lat })
      if (map.isMoving()) return
      const plot = plotAt(map, event.point)
      map.getCanvas().style.cursor = plot ? 'pointer' : ''
      told.pointed(plot && { plot, x: event.point.x, y: event.point.y })
    })
  })
  map.on('mouseout', () => {
    cancelAnimationFrame(frame)
    frame = 0
    told.pointed(null)
    told.pointer(null)
  })
  map.on('movestart', () => told.pointed(null))
  map.on('click', (event) => {
    if (!told.corner({ lon: event.lngLat.lng, lat: event.lngLat.lat })) clicked(map, event, told)
  })
  map.on('dblclick', (event) => {
    if (told.closed()) event.preventDefault()
  })

  let byPerson = false
  map.on('movestart', (event) => {
    if ('originalEvent' in event && event.originalEvent) byPerson = true
  })
  map.on('moveend', () => {
    const { lng: lon, lat } = map.getCenter()
    told.moved({ zoom: map.getZoom(), lat, lon }, byPerson)
  })
}

function clicked(map: MapLibre, event: MapMouseEvent, told: Told): void {
  const plot = plotAt(map, event.point)
  if (plot?.id) return told.open(plot.id)
  const [site] = map.getLayer('site-fill')
    ? map.queryRenderedFeatures(event.point, { layers: ['site-fill'] })
    : []
  if (!plot && !(site && map.getZoom() < 11)) return
  const zoom = Math.max(plot ? 13 : 11.5, map.getZoom() + NEARER)
  map.flyTo({ center: event.lngLat, zoom, maxDuration: 1200, animate: !prefersStill() })
}
