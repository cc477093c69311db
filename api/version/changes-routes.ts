// GET /api/changes?since=VERSION: which plots appeared, went or changed since a version that is still kept.
import { OpenAPIHono } from '@hono/zod-openapi'
import { changesSchema } from '../../geodata/model/answers.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { malformed, queryOf, readLimit, readOnce, refuseOthers } from '../http/read-question.ts'
import { describeJson } from '../openapi/describe.ts'
import { EXAMPLE_CHANGES } from './version-examples.ts'
import { listChanges } from './list-changes.ts'

const MOST_ID = 200

const changesRoute = describeJson({
  path: '/api/changes',
  summary: 'Plots that appeared, went or changed, and in which fields, since a data version',
  parameters: [
    {
      name: 'since',
      in: 'query',
      required: true,
      description: 'A data version that is still kept; one that is not answers 410.',
      schema: { type: 'integer', minimum: 1 },
      example: 1,
    },
    {
      name: 'limit',
      in: 'query',
      description: 'How many at most.',
      schema: { type: 'integer', minimum: 1, maximum: 1000, default: 500 },
      example: 500,
    },
    {
      name: 'after',
      in: 'query',
      description: 'The value of "next" from the page before.',
      schema: { type: 'string', maxLength: MOST_ID },
      example: '95018-000123',
    },
  ],
  schema: changesSchema,
  example: EXAMPLE_CHANGES,
  faults: [400, 404, 405, 410, 503],
})

export const changes = ({ db, versions }: Explorer) =>
  new OpenAPIHono().openapi(changesRoute, async (c) => {
    const { since, limit, after } = readQuestion(queryOf(c))
    const current = await versions.current()
    if (since !== current.version) await versions.numbered(since, true)
    c.header('cache-control', 'no-cache')
    const folded = await listChanges(db.sql, current, since, { limit, after })
    return c.json(
      { version: current.version, demonstration: current.demonstration, since, ...folded },
      200,
    )
  })

function readQuestion(params: URLSearchParams): { since: number; limit: number; after: string } {
  const issues: FilterIssue[] = []
  refuseOthers(params, ['since', 'limit', 'after'], issues)
  const takes = 'the number of a data version'
  const text = readOnce(params, 'since', takes, issues)
  const since = text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0
  if (since === 0 && !issues.some(({ word }) => word === 'since'))
    issues.push(malformed('since', takes))
  const limit = readLimit(params, issues, 500)
  const id = `the value of "next" from the page before, at most ${MOST_ID} characters`
  const after = readOnce(params, 'after', id, issues) ?? ''
  if (after.length > MOST_ID || after.includes('\0')) issues.push(malformed('after', id))
  if (issues.length) throw faultOfIssues(issues)
  return { since, limit, after }
}
