// GET /api/inventories: the health of inventories of economic sites (code de l'urbanisme L318-8-2), as JSON or CSV.
import { OpenAPIHono } from '@hono/zod-openapi'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import type { Inventories } from '../../geodata/model/ledger/inventory.ts'
import {
  FIRST_INVENTORY_DUE,
  INVENTORY_YEARS,
  inventoriesSchema,
} from '../../geodata/model/ledger/inventory.ts'
import type { Explorer } from '../explorer.ts'
import { oncePerVersion } from '../version/once-per-version.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { queryOf, refuseOthers } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { inventoryTable } from './inventory-csv.ts'
import { epciHealth, siteHealth } from './inventory-health.ts'
import { FORM_WORDS, readTableForm } from './ledger-question.ts'
import { csvAnswer, tableCsv } from './table-csv.ts'
import { describeRoute, faultsOf, HELD } from '../openapi/describe.ts'
import { EXAMPLE_INVENTORIES } from './inventory-example.ts'
import { FORM_PARAMETERS } from './ledger-parameters.ts'
import { FILTER_PARAMETERS } from '../openapi/parameters.ts'
import { listEpci, listInventorySites } from './inventory-sites.ts'

const inventoriesRoute = describeRoute({
  method: 'get',
  path: '/api/inventories',
  summary: 'Inventories of economic sites by EPCI: vacancy, missing values, age; as JSON or CSV',
  description:
    'Code de l’urbanisme, L318-8-2: an EPCI keeps an inventory of its economic zones, up to date at least every six years. With `epci`, also each of its sites. Where no inventory is known here the answer says so (`basis: none`). Vacant is the CNIG status vacant or friche; the two years without occupant that the law asks for are in no dataset here.',
  parameters: [...FILTER_PARAMETERS.filter(({ name }) => name === 'epci'), ...FORM_PARAMETERS],
  responses: {
    200: {
      description: 'The inventories',
      content: {
        'application/json': { schema: inventoriesSchema, example: EXAMPLE_INVENTORIES },
        'text/csv': { schema: { type: 'string' } },
      },
    },
    ...HELD,
    ...faultsOf([400, 405, 413, 503]),
  },
})

export const inventories = (explorer: Explorer) => {
  const { db, settings, versions } = explorer
  const rowsOf = oncePerVersion((served) =>
    Promise.all([listEpci(db.sql, served), listInventorySites(db.sql, served)]),
  )
  return new OpenAPIHono().openapi(inventoriesRoute, async (c) => {
    const params = queryOf(c)
    const { filter, issues } = readFilter(
      params,
      [...params.keys()].filter((one) => one !== 'epci'),
    )
    refuseOthers(params, ['epci', ...FORM_WORDS], issues)
    const { format, language } = readTableForm(c, params, issues)
    if (issues.length) throw faultOfIssues(issues)
    const { epci: asked } = filter
    const served = await versions.current()
    const on = new Date().toISOString().slice(0, 10)
    const question = `inventories?${on}&${writeFilter({ ...(asked ? { epci: asked } : {}) })}`
    if (format === 'json') expectNew(c, served, settings.software, question)
    const [all, rows] = await rowsOf(served)
    const told = asked ? all.filter(({ siren }) => asked.includes(siren)) : all
    const answer: Inventories = {
      version: served.version,
      demonstration: served.demonstration,
      on,
      years: INVENTORY_YEARS,
      first_due: FIRST_INVENTORY_DUE,
      epci: told.map((one) =>
        epciHealth(
          one,
          rows.filter(({ epci }) => epci === one.siren),
          on,
        ),
      ),
      sites: asked
        ? rows.filter(({ epci }) => asked.includes(epci)).map((row) => siteHealth(row, on))
        : [],
    }
    if (format === 'json') return c.json(answer, 200)
    const criteria = asked ? { epci: asked } : {}
    const note = 'L318-8-2'
    const text = await tableCsv(
      explorer,
      served,
      { filter: criteria, language, note },
      inventoryTable(answer),
    )
    return csvAnswer(text, language === 'fr' ? 'inventaires' : 'inventories', served, language)
  })
}
