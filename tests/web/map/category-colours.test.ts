// The colours of the categories as drawn: blended at the fill opacity on each ground, in normal and in simulated colour-blind sight.
import type { Color, Rgb } from 'culori'
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  rgb,
  wcagContrast,
} from 'culori'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../../geodata/model/codes.ts'
import {
  CATEGORY_COLOURS,
  FILL_OPACITY,
  UNKNOWN_COLOUR,
} from '../../../geodata/model/map/category-colours.ts'
import { MAP_COLOURS } from '../../../web/map/style/map-colours.ts'

const THEMES = ['light', 'dark'] as const
const difference = differenceCiede2000()
const SIGHTS: Record<string, (colour: Color) => Color> = {
  normal: (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
}

function drawn(fill: string, ground: string): Rgb {
  const [over, under] = [rgb(fill)!, rgb(ground)!]
  const mix = (a: number, b: number) => a * FILL_OPACITY + b * (1 - FILL_OPACITY)
  return {
    mode: 'rgb',
    r: mix(over.r, under.r),
    g: mix(over.g, under.g),
    b: mix(over.b, under.b),
  }
}

describe.each(THEMES)('category colours on the %s map', (theme) => {
  const colours = CATEGORY_COLOURS[theme]
  const { land, urban } = MAP_COLOURS[theme]

  it.each(Object.keys(SIGHTS))('are at least 12 apart in %s sight', (sight) => {
    const see = SIGHTS[sight]!
    const close: string[] = []
    for (const ground of [land, urban])
      for (const [i, one] of CATEGORIES.entries())
        for (const other of CATEGORIES.slice(i + 1)) {
          const apart = difference(
            see(drawn(colours[one].fill, ground)),
            see(drawn(colours[other].fill, ground)),
          )
          if (apart < 12) close.push(`${one} / ${other} on ${ground}: ${apart.toFixed(1)}`)
        }
    expect(close).toEqual([])
  })

  it('have outlines of at least 3:1 against the ground', () => {
    const outlines = [
      ...CATEGORIES.map((each) => colours[each].outline),
      UNKNOWN_COLOUR[theme].outline,
    ]
    for (const ground of [land, urban])
      for (const outline of outlines)
        expect(wcagContrast(outline, ground), `${outline} on ${ground}`).toBeGreaterThanOrEqual(3)
  })
})

it('are the same on the map and in the tokens of the page', () => {
  const css = readFileSync(new URL('../../../web/theme.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split("[data-theme='dark']")
  for (const category of CATEGORIES) {
    expect(light).toContain(`--category-${category}: ${CATEGORY_COLOURS.light[category].fill};`)
    expect(dark).toContain(`--category-${category}: ${CATEGORY_COLOURS.dark[category].fill};`)
  }
})
