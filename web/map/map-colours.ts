// The ground colours of the map, by theme: calm, so that the economic land is the subject.
import type { Theme } from '../state/theme-state.svelte.ts'

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
  area: {
    rule: string
    nature: string
    water: string
    noise: string
    heritage: string
    risk: string
  }
  access: { junction: string; rail: string; port: string; airport: string; station: string }
}

export const MAP_COLOURS: Record<Theme, MapColours> = {
  light: {
    outside: '#efede7',
    land: '#faf9f6',
    urban: '#efece4',
    wood: '#e4ebdd',
    water: '#cfe0e8',
    waterLine: '#b7cfda',
    waterText: '#4d7688',
    road: '#ffffff',
    roadCase: '#d5d1c7',
    motorway: '#f3dfb4',
    motorwayCase: '#bfa672',
    rail: '#a9a7a2',
    boundary: '#cfcbc1',
    boundaryStrong: '#a29d92',
    text: '#363b41',
    textQuiet: '#6b7077',
    halo: '#faf9f6',
    ink: '#1d2126',
    selectHalo: '#ffffff',
    accent: '#0b5d66',
    area: {
      rule: '#6d4fa3',
      nature: '#3f7d3a',
      water: '#2f7fa8',
      noise: '#8b5a9e',
      heritage: '#a0522d',
      risk: '#b8441f',
    },
    access: {
      junction: '#7a5a12',
      rail: '#4a4f57',
      port: '#1f6d92',
      airport: '#5b4a9a',
      station: '#0b5d66',
    },
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
    area: {
      rule: '#b39ae6',
      nature: '#79b872',
      water: '#6bb6dc',
      noise: '#c79ad8',
      heritage: '#d99a70',
      risk: '#f08a64',
    },
    access: {
      junction: '#e3c06b',
      rail: '#c3c7cc',
      port: '#6bb6dc',
      airport: '#b7a6f0',
      station: '#5fc3cc',
    },
  },
}
