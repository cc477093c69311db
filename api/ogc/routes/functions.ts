// GET /ogc/functions: the functions that a filter may call beside those of the standard.
import type { Hono } from 'hono'
import { CQL_LIMITS } from '../../../geodata/model/cql2/expression.ts'
import type { Explorer } from '../../explorer.ts'
import { answerDocument } from '../answer.ts'
import { JSON_TYPE, openExchange } from '../exchange.ts'
import { selfLinks } from '../self-links.ts'

const GEOMETRY = ['geometry']

export function functions(app: Hono, explorer: Explorer): void {
  app.get('/ogc/functions', (c) => {
    const exchange = openExchange(c, explorer)
    const { say } = exchange
    return answerDocument(exchange, 'Functions', {
      functions: [
        {
          name: 's_dwithin',
          description: say({
            fr: 'Vrai quand deux géométries sont à la distance donnée au plus, en mètres de Lambert-93, de bord à bord.',
            en: 'True when two geometries are at most the given distance apart, in metres of Lambert-93, edge to edge.',
          }),
          arguments: [
            { title: 'a', type: GEOMETRY },
            { title: 'b', type: GEOMETRY },
            {
              title: 'metres',
              description: say({
                fr: `De 0 à ${CQL_LIMITS.metres} mètres.`,
                en: `From 0 to ${CQL_LIMITS.metres} metres.`,
              }),
              type: ['number'],
            },
          ],
          returns: ['boolean'],
        },
      ],
      links: selfLinks(exchange, JSON_TYPE),
    })
  })
}
