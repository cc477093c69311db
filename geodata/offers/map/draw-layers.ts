// The layers of a drawn map as SVG, from the ground up, and which of them have something to show.
import { ACCESS, isAccessKind } from '../../model/access/access-kinds.ts'
import { ACCESS_KINDS, CONSTRAINTS } from '../../model/codes.ts'
import { FRAME_HEIGHT, FRAME_WIDTH } from './frame.ts'
import { GROUND } from '../../model/map/ground-colours.ts'
import * as styles from './mark-styles.ts'
import { pathData } from './path-data.ts'
import type { Around, Feature } from './read-around.ts'

/** Radius in units of a sign. */
export const SIGN = 9
const SIGN_SCALE = 0.9

const areas = (features: readonly Feature[]): string =>
  pathData(
    features.flatMap(({ rings }) => rings),
    true,
  )
const lines = (features: readonly Feature[]): string =>
  pathData(
    features.flatMap((one) => one.lines),
    false,
  )
const path = (d: string, style: string): string => (d === '' ? '' : `<path d="${d}" ${style}/>`)

/** Land, woods, water, towns: what a photograph takes the place of. */
export function drawGround(around: Around): string {
  return (
    `<rect width="${FRAME_WIDTH}" height="${FRAME_HEIGHT}" fill="${GROUND.outside}"/>` +
    path(areas(around.departement), `fill="${GROUND.land}"`) +
    (['urban', 'wood', 'water'] as const)
      .map((layer) =>
        path(areas(around[layer]), `${styles.GROUND_STYLES[layer]} fill-rule="evenodd"`),
      )
      .join('')
  )
}

/** Roads and rails, narrow ones first; every edge under every road of its rank. */
export function drawWays(around: Around): string {
  const classes = Object.keys(styles.ROAD_WIDTHS).map((one) => ({
    d: lines(around.road.filter(({ key }) => key === one)),
    of: styles.roadStyles(one),
    motorway: styles.isMotorway(one),
  }))
  const rank = (motorway: boolean) => {
    const own = classes.filter((one) => one.motorway === motorway)
    return [0, 1].map((at) => own.map(({ d, of }) => path(d, of[at]!)).join('')).join('')
  }
  const isLight = ({ key }: Feature) => key === 'metro' || key === 'tram'
  const rail = lines(around.rail)
  const heavy = lines(around.rail.filter((one) => !isLight(one)))
  return (
    rank(false) +
    path(rail, styles.RAIL_STYLES[0]) +
    path(heavy, styles.RAIL_STYLES[1]) +
    rank(true)
  )
}

/** Sites, other plots, constraints, zones, communes. */
export function drawOverlays(around: Around): string {
  const byKey = (features: readonly Feature[], style: (key: string | null) => string) =>
    [...new Set(features.map(({ key }) => key))]
      .map((key) => path(areas(features.filter((one) => one.key === key)), style(key)))
      .join('')
  return (
    byKey(around.site, styles.siteStyle) +
    byKey(around.plot, styles.otherPlotStyle) +
    byKey(around.constraint, (kind) => styles.constraintStyle(kind ?? '')) +
    path(areas(around.zone), styles.ZONE_STYLE) +
    path(areas(around.commune), styles.COMMUNE_STYLE)
  )
}

/** The plot over a pale halo. */
export function drawPlot(rings: readonly number[][], category: string | null): string {
  const d = pathData(rings, true)
  return (
    path(
      d,
      'fill="none" stroke="#ffffff" stroke-opacity=".85" stroke-width="7" stroke-linejoin="round"',
    ) + path(d, `${styles.plotStyle(category)} fill-rule="evenodd"`)
  )
}

/** The sign of a kind of access, its middle at these units; a kind that is not known has none. */
export function signAt(kind: string, x: number, y: number, scale = SIGN_SCALE): string {
  if (!isAccessKind(kind)) return ''
  const { sign, colour } = ACCESS[kind]
  const corner = (at: number) => (at - 10 * scale).toFixed(1)
  return `<g transform="translate(${corner(x)} ${corner(y)}) scale(${scale})"><path d="${sign}" fill="#ffffff" stroke="${colour.light}" stroke-width="2.2" stroke-linejoin="round"/><circle cx="10" cy="10" r="2.8" fill="${colour.light}"/></g>`
}

/** Keys of what is drawn, in the order of the legend. */
export function legendOf(around: Around, categories: readonly (string | null)[]): string[] {
  const any = (layer: keyof Around, key: string, is = (_: Feature) => true) =>
    around[layer].some(is) ? [key] : []
  const motorway = ({ key }: Feature) => styles.isMotorway(key ?? '')
  return [
    ...[...new Set(categories)].map((category) => `plot.${category ?? 'unknown'}`),
    ...any('plot', 'plots'),
    ...any('site', 'site'),
    ...any('zone', 'zone'),
    ...CONSTRAINTS.flatMap((kind) =>
      any('constraint', `constraint.${kind}`, ({ key }) => key === kind),
    ),
    ...ACCESS_KINDS.flatMap((kind) => any('access', `access.${kind}`, ({ key }) => key === kind)),
    ...any('road', 'motorway', motorway),
    ...any('road', 'road', (one) => !motorway(one)),
    ...any('rail', 'rail'),
    ...any('commune', 'commune'),
    ...any('water', 'water'),
    ...any('wood', 'wood'),
    ...any('urban', 'urban'),
  ]
}
