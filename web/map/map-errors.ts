// What can fail on the map, and what is then said. The Plan IGN failing never breaks the map of our own.
import type { Map as MapLibre } from 'maplibre-gl'

export type MapNotice = 'planIgnFailed' | 'tilesFailed' | 'noWebgl'

const PLAN_IGN_FAILURES = 3

type Told = { say: (notice: MapNotice) => void; planIgnFailed: () => void; gone: () => void }

export function watchErrors(map: MapLibre, told: Told): void {
  let failures = 0
  map.on('sourcedata', (event) => {
    if (event.sourceId === 'plan-ign' && event.tile?.state === 'loaded') failures = -Infinity
  })
  map.on('error', (event) => {
    const { sourceId } = event as { sourceId?: string }
    const { status } = (event.error ?? {}) as { status?: number }
    if (sourceId === 'plan-ign') {
      if (++failures < PLAN_IGN_FAILURES) return
      failures = 0
      told.planIgnFailed()
      told.say('planIgnFailed')
    } else if (status === 410) told.gone()
    else {
      console.warn('map', event.error)
      if (sourceId) told.say('tilesFailed')
    }
  })
}
