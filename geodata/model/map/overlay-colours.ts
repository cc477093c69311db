// The colour of each kind of overlay, by theme: for the map, the legend, the layer control and styles for QGIS alike.
import type { ColourTheme } from './category-colours.ts'
import { ACCESS } from '../access/access-kinds.ts'
import type { AccessKind, Constraint, NetworkKind, SdrifEMap, Zone } from '../codes.ts'
import { NETWORK } from '../networks/network-kinds.ts'
import { CONSTRAINT } from '../plans/constraint-kinds.ts'
import type { ConstraintHue } from '../plans/constraint-table.ts'

export type OverlayArea = 'rule' | ConstraintHue

export const AREA_COLOURS: Record<ColourTheme, Record<OverlayArea, string>> = {
  light: {
    rule: '#6d4fa3',
    nature: '#3f7d3a',
    water: '#2f7fa8',
    noise: '#8b5a9e',
    heritage: '#a0522d',
    risk: '#b8441f',
  },
  dark: {
    rule: '#b39ae6',
    nature: '#79b872',
    water: '#6bb6dc',
    noise: '#c79ad8',
    heritage: '#d99a70',
    risk: '#f08a64',
  },
}

export const constraintColour = (theme: ColourTheme, kind: Constraint): string =>
  AREA_COLOURS[theme][CONSTRAINT[kind].hue]

/** Dashes tell kinds of one colour apart; undefined: a full line. */
export const constraintDash = (kind: Constraint): readonly [number, number] | undefined =>
  CONSTRAINT[kind].dash ?? undefined

export const accessColour = (theme: ColourTheme, kind: AccessKind): string =>
  ACCESS[kind].colour[theme]

export const networkColour = (theme: ColourTheme, kind: NetworkKind): string =>
  NETWORK[kind].colour[theme]

const ZONE_COLOURS: Record<ColourTheme, Record<Zone, string>> = {
  light: {
    U: '#8e6bb0',
    AUc: '#c0508c',
    AUs: '#d493b6',
    A: '#c9a227',
    N: '#4c8c4a',
    Zc: '#8e6bb0',
    ZnC: '#7f9b6b',
    RNU: '#8b8d8c',
    other: '#8b8d8c',
  },
  dark: {
    U: '#b79bdc',
    AUc: '#ec86b8',
    AUs: '#c788a6',
    A: '#d9bb55',
    N: '#7fc07c',
    Zc: '#b79bdc',
    ZnC: '#a0bb8c',
    RNU: '#9a9d9b',
    other: '#9a9d9b',
  },
}
export const zoneColour = (theme: ColourTheme, zone: Zone): string => ZONE_COLOURS[theme][zone]

/** Legend items of the SDRIF-E that the map knows; others are drawn in the rule's colour. */
export const SDRIF_E_ITEMS = {
  M1: ['preferential_urbanisation', 'station_perimeter_2km', 'polarity'],
  M2: ['industrial_development', 'station_development', 'business_district'],
  M3: ['flood_risk_zone', 'ecological_connection'],
} as const satisfies Record<SdrifEMap, readonly string[]>

type SdrifEItem = (typeof SDRIF_E_ITEMS)[SdrifEMap][number]
const ITEM_COLOURS: Record<ColourTheme, Record<SdrifEItem, string>> = {
  light: {
    preferential_urbanisation: '#c25a1a',
    industrial_development: '#b40d4d',
    station_development: '#0b5d66',
    station_perimeter_2km: '#0b5d66',
    business_district: '#5b4a9a',
    polarity: '#c25a1a',
    flood_risk_zone: '#2f7fa8',
    ecological_connection: '#3f7d3a',
  },
  dark: {
    preferential_urbanisation: '#f3a069',
    industrial_development: '#ff8fbd',
    station_development: '#5fc3cc',
    station_perimeter_2km: '#5fc3cc',
    business_district: '#b7a6f0',
    polarity: '#f3a069',
    flood_risk_zone: '#6bb6dc',
    ecological_connection: '#79b872',
  },
}
export const sdrifEColour = (theme: ColourTheme, item: string): string =>
  Object.hasOwn(ITEM_COLOURS[theme], item)
    ? ITEM_COLOURS[theme][item as SdrifEItem]
    : AREA_COLOURS[theme].rule
