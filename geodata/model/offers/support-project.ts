// What an author says of a client's project, so that regional support can be looked for. Rules are in support-schemes.ts.
import * as z from 'zod'

export const COMPANY_SIZES = ['start_up', 'sme', 'mid_cap', 'large'] as const
export const SECTORS = [
  'aerospace',
  'health',
  'green_energy',
  'sustainable_mobility',
  'ai',
  'quantum',
  'other',
] as const

/** Null is not said: a rule on it neither matches nor excludes. */
export const projectSchema = z.strictObject({
  size: z.enum(COMPANY_SIZES).nullable(),
  sector: z.enum(SECTORS).nullable(),
  new_site: z.boolean().nullable(),
  decarbonisation: z.boolean().nullable(),
  innovation: z.boolean().nullable(),
  recruiting: z.boolean().nullable(),
})
export type Project = z.infer<typeof projectSchema>
