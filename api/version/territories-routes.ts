// GET /api/territories: the names of codes that a link holds.
import { OpenAPIHono } from '@hono/zod-openapi'
import { territoriesSchema } from '../../geodata/model/answers.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readCommune } from '../../geodata/model/references/read-commune.ts'
import type { Told } from '../../geodata/model/references/remarks.ts'
import { communesAsWritten } from '../../geodata/sources/listed-communes.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, refuseOthers } from '../http/read-question.ts'
import { describeJson } from '../openapi/describe.ts'
import { EXAMPLE_TERRITORIES } from './version-examples.ts'
import { FILTER_PARAMETERS } from '../openapi/parameters.ts'

const CODE_WORDS = ['departement', 'epci', 'commune', 'site'] as const

const territoriesRoute = describeJson({
  path: '/api/territories',
  summary: 'Départements, EPCI, communes and sites by code',
  parameters: FILTER_PARAMETERS.filter(({ name }) =>
    (CODE_WORDS as readonly string[]).includes(name),
  ),
  schema: territoriesSchema,
  example: EXAMPLE_TERRITORIES,
  faults: [400, 405, 413, 503],
})

export const territories = ({ columns, territories }: Explorer) =>
  new OpenAPIHono().openapi(territoriesRoute, async (c) => {
    const codes = readCodes(queryOf(c))
    const { served } = await columns.get()
    c.header('cache-control', 'no-cache')
    const { byCode } = await territories.index(served)
    return c.json(
      {
        version: served.version,
        demonstration: served.demonstration,
        remarks: remarksOf(new URL(c.req.url).searchParams, byCode),
        territories: codes.flatMap((code) => byCode.get(code) ?? []),
      },
      200,
    )
  })

/** Of the communes as they were written, before they were taken for codes. */
const remarksOf = (params: URLSearchParams, byCode: ReadonlyMap<string, unknown>): Told[] =>
  (params.get('commune') ?? '').split(',').flatMap((given) => {
    if (given === '' || byCode.has(`commune:${given}`)) return []
    const reading = readCommune(given, communesAsWritten())
    return 'remarks' in reading ? reading.remarks : []
  })

/** `commune:95018` and its like, by kind. */
function readCodes(params: URLSearchParams): string[] {
  const issues: FilterIssue[] = []
  refuseOthers(params, CODE_WORDS, issues)
  const { filter, issues: faults } = readFilter(
    new URLSearchParams([...params].filter(([word]) => CODE_WORDS.includes(word as never))),
    [],
  )
  issues.push(...faults)
  const codes = CODE_WORDS.flatMap((word) => (filter[word] ?? []).map((code) => `${word}:${code}`))
  if (issues.length === 0 && codes.length === 0)
    issues.push(malformed('commune', 'codes; or give those of epci, departement or site'))
  if (issues.length) throw faultOfIssues(issues)
  return codes
}
