// The ground of a drawn map: the light colours of the page's map, so that both look alike (a test compares them).

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

/** Outlines of PLU zones. */
export const ZONE_LINE = '#8e6bb0'
