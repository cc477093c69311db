// The ground colours of the map, by theme: calm, so that the economic land is the subject.
import { GROUND } from '../../../geodata/model/map/ground-colours.ts'
import type { OverlayArea } from '../../../geodata/model/map/overlay-colours.ts'
import { AREA_COLOURS } from '../../../geodata/model/map/overlay-colours.ts'
import type { Theme } from '../../state/page/theme-state.svelte.ts'

export type MapColours = {
  outside: string
  land: string
  urban: string
  wood: string
  water: string
  waterLine: string
  waterText: string
  road: string
  roadCase: string
  motorway: string
  motorwayCase: string
  rail: string
  boundary: string
  boundaryStrong: string
  text: string
  textQuiet: string
  halo: string
  ink: string
  selectHalo: string
  accent: string
  area: Readonly<Record<OverlayArea, string>>
}

export const MAP_COLOURS: Record<Theme, MapColours> = {
  light: {
    ...GROUND,
    waterLine: '#b7cfda',
    boundary: '#cfcbc1',
    selectHalo: '#ffffff',
    accent: '#0b5d66',
    area: AREA_COLOURS.light,
  },
  dark: {
    outside: '#0e1113',
    land: '#14181b',
    urban: '#1b2024',
    wood: '#172119',
    water: '#1c2f3a',
    waterLine: '#26404e',
    waterText: '#7fa8bb',
    road: '#30373c',
    roadCase: '#22282d',
    motorway: '#4a4029',
    motorwayCase: '#77673d',
    rail: '#4a5056',
    boundary: '#2f363c',
    boundaryStrong: '#59626a',
    text: '#d4d2cc',
    textQuiet: '#9a9d9b',
    halo: '#14181b',
    ink: '#f4f2ec',
    selectHalo: '#000000',
    accent: '#5fc3cc',
    area: AREA_COLOURS.dark,
  },
}
