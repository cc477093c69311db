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
import type { ListedReference } from '../../geodata/model/references/read-list.ts'
import { readList } from '../../geodata/model/references/read-list.ts'
import { communesAsWritten } from '../../geodata/sources/listed-communes.ts'
import { resolveReferences } from './resolve-references.ts'

/** All of it: more than a request line may hold. */
const MOST_LENGTH = 64 * 1024
const TAKES = `1 to ${LIMITS.ids} plot ids or cadastral references as people write them, separated by line ends, |, ;, tabs, commas or spaces`

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
      example: '95127000AB0012 | section AB n° 37 Épinay-sur-Orge | 93059 AB 12 | P-000042',
    },
  ],
  schema: referencesSchema,
  example: EXAMPLE_REFERENCES,
})

export const references = ({ db, versions }: Explorer) =>
  new OpenAPIHono().openapi(referencesRoute, async (c) => {
    const list = readQuestion(queryOf(c))
    const served = await versions.current()
    c.header('cache-control', 'no-cache')
    const resolved = await resolveReferences(db.sql, served, list)
    return c.json({ version: served.version, demonstration: served.demonstration, resolved }, 200)
  })

function readQuestion(params: URLSearchParams): ListedReference[] {
  const issues: FilterIssue[] = []
  refuseOthers(params, ['list'], issues)
  const text = readOnce(params, 'list', TAKES, issues) ?? ''
  const sound = text.length <= MOST_LENGTH && !text.includes('\0')
  const list = sound ? readList(text, communesAsWritten()) : []
  if ((list.length === 0 || list.length > LIMITS.ids) && issues.length === 0)
    issues.push(malformed('list', TAKES))
  if (issues.length) throw faultOfIssues(issues)
  return list
}
