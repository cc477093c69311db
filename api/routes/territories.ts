// GET /api/territories: search by what a person types (`q`), or the names of codes that a link holds.
import { OpenAPIHono } from '@hono/zod-openapi'
import { territoriesSchema } from '../../geodata/model/answers.ts'
import { LIMITS } from '../../geodata/model/filter/filter-words.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, readLimit, readOnce, refuseOthers } from '../http/read-question.ts'
import { describeJson } from '../openapi/describe.ts'
import { EXAMPLE_TERRITORIES } from '../openapi/examples.ts'
import { FILTER_PARAMETERS } from '../openapi/parameters.ts'
import { normaliseText } from '../../geodata/model/normalise-text.ts'

const CODE_WORDS = ['departement', 'epci', 'commune', 'site'] as const

const territoriesRoute = describeJson({
  path: '/api/territories',
  summary: 'Départements, EPCI, communes, sites and plots by name, code or cadastral reference',
  parameters: [
    {
      name: 'q',
      in: 'query',
      description: 'What a person types; accents and case are ignored. Or give codes instead.',
      schema: { type: 'string', maxLength: LIMITS.qLength },
      example: 'argent',
    },
    {
      name: 'limit',
      in: 'query',
      description: 'How many at most, with q.',
      schema: { type: 'integer', minimum: 1, maximum: 1000, default: 10 },
      example: 10,
    },
    ...FILTER_PARAMETERS.filter(({ name }) => (CODE_WORDS as readonly string[]).includes(name)),
  ],
  schema: territoriesSchema,
  example: EXAMPLE_TERRITORIES,
  faults: [400, 405, 413, 503],
})

export const territories = ({ columns, territories }: Explorer) =>
  new OpenAPIHono().openapi(territoriesRoute, async (c) => {
    const question = readQuestion(queryOf(c))
    const copy = await columns.get()
    const { served } = copy
    c.header('cache-control', 'no-cache')
    const found =
      'codes' in question
        ? await territories
            .index(served)
            .then(({ byCode }) => question.codes.flatMap((code) => byCode.get(code) ?? []))
        : await territories.find(served, copy, question.q, question.limit)
    return c.json(
      { version: served.version, demonstration: served.demonstration, territories: found },
      200,
    )
  })

type Question = { q: string; limit: number } | { codes: string[] }

function readQuestion(params: URLSearchParams): Question {
  const issues: FilterIssue[] = []
  refuseOthers(params, ['q', 'limit', ...CODE_WORDS], issues)
  const takes = `1 to ${LIMITS.qLength} characters with a letter or a digit`
  const q = readOnce(params, 'q', takes, issues)
  const limit = readLimit(params, issues, 10)
  if (q !== undefined && q !== '' && (q.length > LIMITS.qLength || normaliseText(q) === ''))
    issues.push(malformed('q', takes))
  const codeParams = new URLSearchParams(
    [...params].filter(([word]) => (CODE_WORDS as readonly string[]).includes(word)),
  )
  const { filter, issues: codeIssues } = readFilter(codeParams, [])
  issues.push(...codeIssues)
  const codes = CODE_WORDS.flatMap((word) => (filter[word] ?? []).map((code) => `${word}:${code}`))
  if (issues.length === 0 && (q === undefined) === (codes.length === 0))
    issues.push(malformed('q', 'what to look for; or give codes of territories, not both'))
  if (issues.length) throw faultOfIssues(issues)
  return q === undefined ? { codes } : { q, limit }
}
