// Every style that the page can ask for passes the official validator, and every layer has its place in the stack.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { mapExpression } from '../../../geodata/model/filter/map-expression.ts'
import type { PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'
import type { Overlay } from '../../../web/state/map/overlays.ts'
import { OVERLAYS, OVERLAYS_AT_FIRST } from '../../../web/state/map/overlays.ts'
import { LAYER_ORDER, layerRank } from '../../../web/map/style/layer-order.ts'
import type { StyleOptions } from '../../../web/map/style/style-options.ts'
import { mapStyle } from '../../../web/map/style/style.ts'

const FILTERS: PlotFilter[] = [
  {},
  { surface_min: 8, zone: ['U', 'AUc'], junction_straight_km: 2.5, without: ['flood'] },
  { use: ['industry'], category: ['industrial_regional'], unknown: 'keep' },
]
const OVERLAY_SETS: (readonly Overlay[])[] = [[], OVERLAYS_AT_FIRST, OVERLAYS]

const everyOptions: StyleOptions[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['fr', 'en'] as const).flatMap((language) =>
    FILTERS.flatMap((filter) =>
      OVERLAY_SETS.map((overlays): StyleOptions => ({
        theme,
        language,
        overlays,
        opacity: 0.7,
        match: mapExpression(filter, filter.use ? [0, 4, 9] : undefined),
        filtered: Object.keys(filter).length > 0,
      })),
    ),
  ),
)

describe('the style of the map', () => {
  it('is valid in both themes and languages, with any overlays and filter', () => {
    for (const options of everyOptions) {
      const faults = validateStyleMin(mapStyle(options, 'http://127.0.0.1:8080', 7))
      expect(faults.map((fault) => fault.message)).toEqual([])
    }
  })

  it('names no other host but the Plan IGN, and that one only when it is on', () => {
    for (const options of everyOptions) {
      const hosts = JSON.stringify(mapStyle(options, 'http://here', 7)).match(/https?:\/\/[\w.]+/g)
      const others = new Set(hosts?.filter((host) => host !== 'http://here'))
      expect([...others]).toEqual(
        options.overlays.includes('plan_ign') ? ['https://data.geopf.fr'] : [],
      )
    }
  })

  it('asks for no glyph and no sprite: labels use the fonts of the page', () => {
    const style = mapStyle(everyOptions[0]!, 'http://here', 7)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
  })

  it('stacks every layer by the one list, each id once and none left over', () => {
    const everything = everyOptions.find((options) => options.overlays === OVERLAYS)!
    const ids = mapStyle(everything, 'http://here', 7).layers.map((layer) => layer.id)
    expect(ids).toEqual([...LAYER_ORDER])
  })

  it('refuses a layer that is not listed', () => {
    expect(() => layerRank('plot-glitter')).toThrow(/plot-glitter is not in the layer order/)
  })
})
