// GET /api/facets: counts and hectares beside each value, histograms, and what each criterion costs.
import { OpenAPIHono } from '@hono/zod-openapi'
import { LRUCache } from 'lru-cache'
import type { Facets } from '../../geodata/model/answers.ts'
import { facetsSchema } from '../../geodata/model/answers.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import { facetsOf } from './facets.ts'
import type { Explorer } from '../explorer.ts'
import { readFilterQuestion } from '../plots/list-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_FACETS } from './facets-example.ts'
import { FILTER_PARAMETERS } from '../openapi/parameters.ts'

const facetsRoute = describeTagged({
  path: '/api/facets',
  summary: 'How many plots and hectares each value would give, with all other criteria held',
  parameters: FILTER_PARAMETERS,
  schema: facetsSchema,
  example: EXAMPLE_FACETS,
})

/** Counts of filters that many ask for, as a preset or none: some 50 kB each. */
const MOST_KEPT = 300

export const facets = ({ settings, columns, matchPlots, territories }: Explorer) => {
  const kept = new LRUCache<string, Facets>({ max: MOST_KEPT })
  return new OpenAPIHono().openapi(facetsRoute, async (c) => {
    const filter = readFilterQuestion(c)
    const copy = await columns.get()
    const words = writeFilter(filter)
    expectNew(c, copy.served, settings.software, `facets?${words}`)
    const key = `${copy.served.edition}?${words}`
    const held = kept.get(key)
    if (held) return c.json(held, 200)
    const [{ masks }, names] = await Promise.all([
      matchPlots(filter, { columns: copy, signal: c.req.raw.signal }),
      territories.index(copy.served),
    ])
    const nameOf = (kind: 'commune' | 'epci', code: string) => territories.name(names, kind, code)
    const counted = facetsOf(copy, filter, masks, nameOf)
    kept.set(key, counted)
    return c.json(counted, 200)
  })
}
