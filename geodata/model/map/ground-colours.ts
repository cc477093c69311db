// The ground of a drawn map, and of the page's light one: both look alike.

export const GROUND = {
  outside: '#efede7',
  land: '#faf9f6',
  urban: '#efece4',
  wood: '#e4ebdd',
  water: '#cfe0e8',
  waterText: '#4d7688',
  road: '#ffffff',
  roadCase: '#d5d1c7',
  motorway: '#f3dfb4',
  motorwayCase: '#bfa672',
  rail: '#a9a7a2',
  boundaryStrong: '#a29d92',
  text: '#363b41',
  textQuiet: '#6b7077',
  halo: '#faf9f6',
  ink: '#1d2126',
} as const
