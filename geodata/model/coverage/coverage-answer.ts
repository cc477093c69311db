// What the API answers about where a dataset can be relied on.
import * as z from 'zod'
import { COVERAGE_BASES } from './coverage-basis.ts'

const rings = z.array(z.array(z.array(z.number()).min(2)).min(4))

export const coverageSchema = z.object({
  version: z.int(),
  demonstration: z.boolean(),
  id: z.string(),
  title: z.string(),
  coverage_basis: z.enum(COVERAGE_BASES).nullable(),
  /** EPSG:4326, simplified for the map; null where the dataset covers nothing. */
  geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }).nullable(),
})
export type CoverageAnswer = z.infer<typeof coverageSchema>
