// GET /api/references: the plots that a pasted list of cadastral references or plot ids names.
import { OpenAPIHono } from '@hono/zod-openapi'
import { referencesSchema } from '../../geodata/model/answers.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { LIMITS } from '../../geodata/model/filter/filter-words.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, readOnce, refuseOthers } from '../http/read-question.ts'
import { describeJson } from '../openapi/describe.ts'
import { EXAMPLE_REFERENCES } from './plot-examples.ts'
import { resolveReferences } from './resolve-references.ts'

const MOST_LENGTH = 64
const TAKES = `1 to ${LIMITS.ids} plot ids or cadastral references, separated by commas`

const referencesRoute = describeJson({
  path: '/api/references',
  summary: 'The plots that a list of cadastral references or plot ids names',
  parameters: [
    {
      name: 'list',
      in: 'query',
      required: true,
      description: `${TAKES}.`,
      schema: { type: 'string' },
      example: '95127000AB0012,P-000042',
    },
  ],
  schema: referencesSchema,
  example: EXAMPLE_REFERENCES,
})

export const references = ({ db, versions }: Explorer) =>
  new OpenAPIHono().openapi(referencesRoute, async (c) => {
    const texts = readList(queryOf(c))
    const served = await versions.current()
    c.header('cache-control', 'no-cache')
    const resolved = await resolveReferences(db.sql, served, texts)
    return c.json({ version: served.version, demonstration: served.demonstration, resolved }, 200)
  })

function readList(params: URLSearchParams): string[] {
  const issues: FilterIssue[] = []
  refuseOthers(params, ['list'], issues)
  const text = readOnce(params, 'list', TAKES, issues) ?? ''
  const texts = [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean)
  const sound = texts.every((one) => one.length <= MOST_LENGTH && !one.includes('\0'))
  if ((texts.length === 0 || texts.length > LIMITS.ids || !sound) && issues.length === 0)
    issues.push(malformed('list', TAKES))
  if (issues.length) throw faultOfIssues(issues)
  return texts
}
