// Colours of the five SDRIF-E categories, by theme: of the map, and of the styles that go with the data. tests/web/map/category-colours.test.ts measures them as drawn, in four kinds of sight.
import type { Category } from '../codes.ts'

export type ColourTheme = 'light' | 'dark'

/** Fill opacity of plots and of sites at small scales: the colours are measured blended at it. */
export const FILL_OPACITY = 0.66

/** `outline` stands at least 3:1 against the ground, and against the fill of its own category. */
export type CategoryColour = { fill: string; outline: string }

export const CATEGORY_COLOURS: Record<ColourTheme, Record<Category, CategoryColour>> = {
  light: {
    industrial_regional: { fill: '#b40d4d', outline: '#7d0534' },
    productive_regional: { fill: '#2b4fbd', outline: '#1b3380' },
    existing_economic: { fill: '#7fb0d6', outline: '#3b759f' },
    commercial_requalify: { fill: '#e0962a', outline: '#9a5f0c' },
    commercial_mutate: { fill: '#8a7865', outline: '#5f5142' },
  },
  dark: {
    industrial_regional: { fill: '#d63a82', outline: '#ff8fbd' },
    productive_regional: { fill: '#5586f8', outline: '#9dbaff' },
    existing_economic: { fill: '#a9d3f2', outline: '#d2e9fa' },
    commercial_requalify: { fill: '#f1b75b', outline: '#ffd998' },
    commercial_mutate: { fill: '#a08d74', outline: '#cbb89f' },
  },
}

/** A plot whose category is not known is hollow: outline and hardly a fill. */
export const UNKNOWN_COLOUR: Record<ColourTheme, CategoryColour> = {
  light: { fill: '#ffffff', outline: '#50565d' },
  dark: { fill: '#0c0f11', outline: '#b5b6b3' },
}
