// GET /api/ledger: hectares by territory, SDRIF-E category and state. GET /api/ledger/history: the same through versions.
import { OpenAPIHono } from '@hono/zod-openapi'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import type { Ledger } from '../../geodata/model/ledger/ledger.ts'
import {
  LEDGER_TERRITORIES,
  ledgerHistorySchema,
  ledgerSchema,
} from '../../geodata/model/ledger/ledger.ts'
import { writeWhatIf } from '../../geodata/model/ledger/ledger-what-if.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import { countMatches } from '../columnar/criterion-masks.ts'
import type { Explorer } from '../explorer.ts'
import { oncePerVersion } from '../version/once-per-version.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import { queryOf } from '../http/read-question.ts'
import { expectNew } from '../http/validator.ts'
import { ledgerBook, moveStates, statesOf } from './ledger-book.ts'
import { ledgerTable } from './ledger-csv.ts'
import { readLedgerQuestion } from './ledger-question.ts'
import { csvAnswer, tableCsv } from './table-csv.ts'
import { describeRoute, describeTagged, faultsOf, HELD } from '../openapi/describe.ts'
import { EXAMPLE_HISTORY, EXAMPLE_LEDGER } from './ledger-examples.ts'
import { FORM_PARAMETERS, WHAT_IF_PARAMETER } from './ledger-parameters.ts'
import { FILTER_PARAMETERS } from '../openapi/parameters.ts'
import { getEnvelope } from './get-envelope.ts'
import { getLedgerHistory } from './ledger-history.ts'

const ledgerRoute = describeRoute({
  method: 'get',
  path: '/api/ledger',
  summary: 'Hectares and plots by territory, SDRIF-E category and state, as JSON or CSV',
  description:
    'States, the first that holds: reserved (stage reserve_*), occupied (status occupe, stage vendu, or a converted brownfield), reserved (a brownfield with a project), unknown (stage non_commercialisable), available (status inoccupe or vacant, a brownfield without project, or stage en_vente*), else unknown: a brownfield that is only potential, or of which no kind is known. Plots are net surfaces; sites and published hectares are gross and stand apart, for the whole region. The 800 ha are never added to a sum that holds the 895.',
  parameters: [
    {
      name: 'by',
      in: 'query' as const,
      description: 'The territories that are told apart.',
      schema: { type: 'string', enum: [...LEDGER_TERRITORIES], default: 'region' },
      example: 'departement',
    },
    WHAT_IF_PARAMETER,
    ...FILTER_PARAMETERS,
    ...FORM_PARAMETERS,
  ],
  responses: {
    200: {
      description: 'The ledger',
      content: {
        'application/json': { schema: ledgerSchema, example: EXAMPLE_LEDGER },
        'text/csv': { schema: { type: 'string' } },
      },
    },
    ...HELD,
    ...faultsOf([400, 405, 413, 422, 503]),
  },
})

const historyRoute = describeTagged({
  path: '/api/ledger/history',
  summary: 'The ledger through the data versions of one kind, also of those that are gone',
  parameters: FILTER_PARAMETERS.filter(({ name }) => name === 'departement'),
  schema: ledgerHistorySchema,
  example: EXAMPLE_HISTORY,
  faults: [400, 405, 413, 503],
})

export const ledger = (explorer: Explorer) => {
  const { db, settings, versions, columns, matchPlots, territories } = explorer
  const envelopeOf = oncePerVersion(async (served) => {
    const { version: _, demonstration: __, ...envelope } = await getEnvelope(db.sql, served)
    return envelope
  })
  return new OpenAPIHono()
    .openapi(ledgerRoute, async (c) => {
      const { filter, by, moves, format, language } = readLedgerQuestion(c)
      const copy = await columns.get()
      const { served } = copy
      const whatIf = writeWhatIf(moves)
      const question = `ledger?${by}&${whatIf}&${writeFilter(filter)}`
      if (format === 'json') expectNew(c, served, settings.software, question)
      const { masks } = await matchPlots(filter, { columns: copy, signal: c.req.raw.signal })
      const [index, envelope] = await Promise.all([territories.index(served), envelopeOf(served)])
      const nameOf = (code: string) => territories.name(index, by, code)
      const states = statesOf(copy)
      const { matched, surface_m2: m2, unknownDropped } = countMatches(copy, masks)
      const moved = moves.length > 0 && moveStates(copy, masks.drops, states, moves)
      const answer: Ledger = {
        version: served.version,
        demonstration: served.demonstration,
        by,
        matched,
        surface_ha: m2ToHa(m2),
        unknown_dropped: unknownDropped,
        book: ledgerBook(copy, masks.drops, states, by, nameOf),
        what_if: moved
          ? {
              moves: moves.map(({ state, ids }) => ({ state, ids: [...ids] })),
              moved: moved.moved,
              outside: moved.outside,
              missing: moved.missing,
              book: ledgerBook(copy, masks.drops, moved.after, by, nameOf),
            }
          : null,
        envelope,
      }
      if (format === 'json') return c.json(answer, 200)
      const note = whatIf === '' ? {} : { note: `what_if=${whatIf}` }
      const text = await tableCsv(
        explorer,
        served,
        { filter, language, ...note },
        ledgerTable(answer),
      )
      const name = language === 'fr' ? 'registre' : 'ledger'
      return csvAnswer(text, `${name}-${by}`, served, language)
    })
    .openapi(historyRoute, async (c) => {
      const params = queryOf(c)
      const { filter, issues } = readFilter(params, [])
      const others = Object.keys(filter).filter((word) => word !== 'departement')
      for (const word of others)
        issues.push({
          status: 400,
          code: 'unknown_word',
          word,
          message: `${word} is not known here; this address takes departement`,
        })
      if (issues.length) throw faultOfIssues(issues)
      const served = await versions.current()
      const question = `ledger/history?${writeFilter(filter)}`
      expectNew(c, served, settings.software, question)
      return c.json(await getLedgerHistory(db.sql, served, filter.departement ?? []), 200)
    })
}
