import { describe, expect, it } from 'vitest'
import { mapExpression } from '../../../geodata/model/filter/map-expression.ts'
import type { Match } from '../../../web/map/match-on-map.ts'
import { MatchOnMap } from '../../../web/map/match-on-map.ts'

const atLeast = (ha: number): Match => ({
  expression: mapExpression({ surface_min: ha }),
  filtered: true,
})

/** A map that lays tiles out when it is told, and keeps the filter of the matching dots. */
function fakeMap() {
  const set: unknown[] = []
  const listeners: Record<string, () => void> = {}
  let loaded = true
  const map = {
    getLayer: () => true,
    setFilter: (id: string, filter: unknown) => void (id === 'plot-point' && set.push(filter)),
    on: (event: string, listener: () => void) => void (listeners[event] = listener),
    areTilesLoaded: () => loaded,
  }
  const shown: (() => void)[] = []
  let painted = 0
  const matchOnMap = new MatchOnMap(
    map as never,
    (callback) => void shown.push(callback),
    () => void painted++,
  )
  return {
    set,
    matchOnMap,
    painted: () => painted,
    /** A frame, which begins what the tiles have to lay out anew. */
    frame: (layOut = true) => {
      if (layOut) loaded = false
      listeners['render']?.()
    },
    tilesLoaded: () => {
      loaded = true
      listeners['sourcedata']?.()
    },
    /** The frame drawn last comes to the screen. */
    show: () => shown.splice(0).forEach((callback) => callback()),
  }
}

describe('the match on the map', () => {
  it('is laid out at once when nothing else is', () => {
    const { matchOnMap, set } = fakeMap()
    matchOnMap.show(atLeast(1))
    expect(set).toEqual([atLeast(1).expression])
  })

  it('waits until the last is laid out; of those that came meanwhile the last goes on', () => {
    const { matchOnMap, set, frame, tilesLoaded } = fakeMap()
    for (const ha of [1, 2, 3]) matchOnMap.show(atLeast(ha))
    tilesLoaded()
    expect(set, 'tiles that came before the frame hold the match before').toHaveLength(1)
    frame()
    expect(set).toHaveLength(1)
    tilesLoaded()
    expect(set).toEqual([atLeast(1).expression, atLeast(3).expression])
  })

  it('is painted when the frame is on the screen that follows its tiles', () => {
    const { matchOnMap, painted, frame, tilesLoaded, show } = fakeMap()
    matchOnMap.show(atLeast(1))
    frame()
    show()
    expect(painted()).toBe(0)
    tilesLoaded()
    frame(false)
    expect(painted()).toBe(0)
    show()
    expect(painted()).toBe(1)
  })

  it('is painted by the frame itself where no tile had to be laid out', () => {
    const { matchOnMap, set, painted, frame, show } = fakeMap()
    matchOnMap.show(atLeast(1))
    frame(false)
    show()
    expect(painted()).toBe(1)
    matchOnMap.show(atLeast(2))
    expect(set).toHaveLength(2)
  })
})
