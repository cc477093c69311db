// GET /api/assemblies: adjoining plots that pass every criterion but the surface, and reach it together.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { assembliesSchema, groupId, MOST_PLOTS } from '../../geodata/model/plots/assembly.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import { assemble } from './assemble.ts'
import { searchSpaceOf } from './assembly-space.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, readOnce } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { describeTagged } from '../openapi/describe.ts'
import { EXAMPLE_ASSEMBLIES } from './assembly-example.ts'
import { FILTER_PARAMETERS } from '../openapi/parameters.ts'
import { listGroupFacts } from './group-facts.ts'

const LIMIT = { least: 1, most: 200, usual: 20 } as const

type Bounds = { least: number; most: number; usual: number }

const wholeParameter = (name: string, { least, most, usual }: Bounds, description: string) => ({
  name,
  in: 'query' as const,
  description,
  schema: { type: 'integer', minimum: least, maximum: most, default: usual },
  example: usual,
})

const assembliesRoute = describeTagged({
  path: '/api/assemblies',
  summary: 'Groups of adjoining plots that reach surface_min together and pass the other criteria',
  parameters: [
    ...FILTER_PARAMETERS,
    wholeParameter('most_plots', MOST_PLOTS, 'At most so many plots in a group.'),
    wholeParameter('limit', LIMIT, 'Groups to list, the best first.'),
  ],
  schema: assembliesSchema,
  example: EXAMPLE_ASSEMBLIES,
})

export const assemblies = ({ settings, columns, adjacency, matchPlots, heavy }: Explorer) =>
  new OpenAPIHono().openapi(assembliesRoute, async (c) => {
    const { filter, mostPlots, limit } = readAssemblyQuestion(c)
    const copy = await columns.get()
    const { served } = copy
    const question = `assemblies?${writeFilter(filter)}&${mostPlots}&${limit}`
    expectNew(c, served, settings.software, question)
    const { signal } = c.req.raw
    const [{ masks }, neighbours] = await Promise.all([
      matchPlots(filter, { columns: copy, signal }),
      adjacency.get(copy),
    ])
    const { matched, groups, complete, facts } = await heavy.groups.run(async (sql) => {
      const space = searchSpaceOf(copy, neighbours, filter, masks, mostPlots)
      const found = assemble(space, limit)
      const plots = found.groups.map((group) => group.plots)
      return { ...found, facts: await listGroupFacts(sql, served, plots) }
    }, signal)
    const idOf = (plot: number) => copy.ids[plot] ?? ''
    return c.json(
      {
        version: served.version,
        demonstration: served.demonstration,
        matched,
        complete,
        groups: groups.map((group, i) => ({
          id: groupId(group.plots.map(idOf)),
          plots: group.plots.map(idOf).sort(),
          surface_ha: m2ToHa(group.surface_m2),
          shared_m: group.shared_m,
          gaps: group.gaps.map(({ a, b, gap_m }) => ({ a: idOf(a), b: idOf(b), gap_m })),
          compactness: Math.round(group.compactness * 1000) / 1000,
          ...facts[i]!,
        })),
      },
      200,
    )
  })

type AssemblyQuestion = { filter: PlotFilter; mostPlots: number; limit: number }

function readAssemblyQuestion(c: Context): AssemblyQuestion {
  const params = queryOf(c)
  const { filter, issues } = readFilter(params, ['most_plots', 'limit'])
  const mostPlots = readWhole(params, 'most_plots', MOST_PLOTS, issues)
  const limit = readWhole(params, 'limit', LIMIT, issues)
  if (filter.surface_min === undefined && !params.has('surface_min'))
    issues.push({
      status: 422,
      code: 'impossible',
      word: 'surface_min',
      message: 'surface_min says what a group must reach: it is needed here',
    })
  if (issues.length) throw faultOfIssues(issues)
  return { filter, mostPlots, limit }
}

function readWhole(
  params: URLSearchParams,
  word: string,
  { least, most, usual }: Bounds,
  issues: FilterIssue[],
): number {
  const takes = `a whole number from ${least} to ${most}`
  const text = readOnce(params, word, takes, issues)
  if (text === undefined || text === '') return usual
  const value = /^\d{1,4}$/.test(text) ? Number(text) : -1
  if (value < least || value > most) issues.push(malformed(word, takes))
  return value
}
