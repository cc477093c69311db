// How each mark of a drawn map looks, as SVG attributes: the drawing and its legend take them from here.
import type { CategoryColour } from '../../model/map/category-colours.ts'
import { CATEGORY_COLOURS, FILL_OPACITY, UNKNOWN_COLOUR } from '../../model/map/category-colours.ts'
import type { Category } from '../../model/codes.ts'
import { CATEGORIES } from '../../model/codes.ts'
import { isConstraint } from '../../model/plans/constraint-kinds.ts'
import {
  AREA_COLOURS,
  constraintColour,
  constraintDash,
  zoneColour,
} from '../../model/map/overlay-colours.ts'
import { GROUND } from '../../model/map/ground-colours.ts'

const isCategory = (key: string | null): key is Category => CATEGORIES.includes(key as Category)

export const categoryColour = (key: string | null): CategoryColour =>
  isCategory(key) ? CATEGORY_COLOURS.light[key] : UNKNOWN_COLOUR.light

/** The plot that the map is about. */
export const plotStyle = (category: string | null): string =>
  `fill="${categoryColour(category).fill}" fill-opacity="${FILL_OPACITY}" stroke="${GROUND.ink}" stroke-width="2.4" stroke-linejoin="round"`

/** The others are pale. */
export const otherPlotStyle = (category: string | null): string => {
  const { fill, outline } = categoryColour(category)
  return `fill="${fill}" fill-opacity=".24" stroke="${outline}" stroke-opacity=".55" stroke-width=".8"`
}

export const siteStyle = (category: string | null): string => {
  const { fill, outline } = categoryColour(category)
  return `fill="${fill}" fill-opacity=".09" stroke="${outline}" stroke-opacity=".5" stroke-width="1.2"`
}

/** A kind that this version does not know is drawn in the colour of a rule. */
export const constraintStyle = (kind: string): string => {
  const colour = isConstraint(kind) ? constraintColour('light', kind) : AREA_COLOURS.light.rule
  const dash = isConstraint(kind) ? constraintDash(kind) : undefined
  return `fill="${colour}" fill-opacity=".07" stroke="${colour}" stroke-width="1.2"${
    dash ? ` stroke-dasharray="${dash.map((one) => one * 1.6).join(' ')}"` : ''
  }`
}

export const ZONE_LINE = zoneColour('light', 'U')
export const ZONE_STYLE = `fill="none" stroke="${ZONE_LINE}" stroke-width="1" stroke-dasharray="1.5 3"`
export const COMMUNE_STYLE = `fill="none" stroke="${GROUND.boundaryStrong}" stroke-width="1.3" stroke-dasharray="9 3 2 3"`

export const GROUND_STYLES = {
  urban: `fill="${GROUND.urban}"`,
  wood: `fill="${GROUND.wood}"`,
  water: `fill="${GROUND.water}"`,
} as const

type Width = { case: number; road: number }
/** By class, widest last drawn; a link is as wide as the class below. */
export const ROAD_WIDTHS: Readonly<Record<string, Width>> = {
  living_street: { case: 3, road: 1.8 },
  residential: { case: 3, road: 1.8 },
  unclassified: { case: 3, road: 1.8 },
  tertiary: { case: 4, road: 2.6 },
  secondary: { case: 5, road: 3.4 },
  primary_link: { case: 4, road: 2.6 },
  primary: { case: 6, road: 4.2 },
  trunk_link: { case: 4.4, road: 2.8 },
  motorway_link: { case: 4.4, road: 2.8 },
  trunk: { case: 7.4, road: 5 },
  motorway: { case: 8.2, road: 5.6 },
}

export const isMotorway = (roadClass: string): boolean => /^(motorway|trunk)/.test(roadClass)

/** The line under a road that gives it an edge, and the road over it. */
export function roadStyles(roadClass: string): readonly [string, string] {
  const width = ROAD_WIDTHS[roadClass] ?? { case: 2.4, road: 1.4 }
  const [edge, face] = isMotorway(roadClass)
    ? [GROUND.motorwayCase, GROUND.motorway]
    : [GROUND.roadCase, GROUND.road]
  const line = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
  return [
    `${line} stroke="${edge}" stroke-width="${width.case}"`,
    `${line} stroke="${face}" stroke-width="${width.road}"`,
  ]
}

export const RAIL_STYLES = [
  `fill="none" stroke="${GROUND.rail}" stroke-width="1.4"`,
  `fill="none" stroke="${GROUND.rail}" stroke-width="5" stroke-dasharray="1.2 10"`,
] as const
