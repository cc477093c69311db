// Where a run may be told to die, and what it is told and tells.

/** In their order. */
export const STEPS = [
  'begin',
  'stage',
  'clean',
  'derive',
  'check',
  'tiles',
  'publish',
  'commit',
  'published',
  'drop',
] as const
export type Step = (typeof STEPS)[number]

export type RunOrder = {
  dataDir: string
  databaseUrl: string | undefined
  from: string
  dieAt?: Step | undefined
}
export type RunNews =
  'ready' | 'begun' | { published: number } | { waits: string } | { failed: string }
