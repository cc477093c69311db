// The word `commune` as people write it, taken for codes of the version served before any route reads it: a code of old, a
// name, a postal code. What the version itself has stays: it may be older than the list of communes.
import type { MiddlewareHandler } from 'hono'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { readCommune } from '../../geodata/model/references/read-commune.ts'
import { REASONS } from '../../geodata/model/references/remarks.ts'
import { communesAsWritten } from '../../geodata/sources/listed-communes.ts'
import type { Explorer } from '../explorer.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { queryOf, replaceQuery } from '../http/read-question.ts'
import type { TerritoryIndex } from './territory-names.ts'

const CODE = /^\d[\dAB]\d{3}$/

/** The answer says in `content-location` which address it is of. */
export const readCommunes =
  ({ columns, territories }: Pick<Explorer, 'columns' | 'territories'>): MiddlewareHandler =>
  async (c, next) => {
    const params = queryOf(c)
    const [given, ...more] = params.getAll('commune')
    if (!given || more.length > 0) return next()
    const { served } = await columns.get()
    const codes = communeCodes(given, await territories.index(served))
    if (codes === given) return next()
    const read = new URLSearchParams(params)
    read.set('commune', codes)
    replaceQuery(c, read)
    await next()
    c.header('content-location', `${c.req.path}?${read.toString().replaceAll('%2C', ',')}`)
  }

/** Codes between commas. Throws 400 for what is no commune, 422 where several are meant. */
function communeCodes(given: string, { byCode }: TerritoryIndex): string {
  const issues: FilterIssue[] = []
  const codes = given.split(',').map((one) => {
    if (byCode.has(`commune:${one}`)) return one
    const reading = readCommune(one, communesAsWritten())
    if ('reason' in reading) {
      // A code that nothing is known of finds nothing, as ever.
      if (!CODE.test(one)) issues.push(issue(400, 'malformed', reading.reason.en))
      return one
    }
    const here = reading.communes.filter(({ code }) => byCode.has(`commune:${code}`))
    if (here.length > 1) issues.push(issue(422, 'impossible', REASONS.manyCommunes(one, here).en))
    return here[0]?.code ?? reading.communes[0]?.code ?? one
  })
  if (issues.length > 0) throw faultOfIssues(issues)
  return codes.join(',')
}

const issue = (
  status: FilterIssue['status'],
  code: FilterIssue['code'],
  message: string,
): FilterIssue => ({ status, code, word: 'commune', message: `commune: ${message}` })
