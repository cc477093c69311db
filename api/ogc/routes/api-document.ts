// GET /ogc/api: the OpenAPI 3.0 document.
import type { Hono } from 'hono'
import type { Explorer } from '../../explorer.ts'
import { answerDocument } from '../answer.ts'
import { apiDocument } from '../api-document.ts'
import { openExchange } from '../exchange.ts'
import { OPENAPI_TYPE } from '../rels.ts'

export function apiDescription(app: Hono, explorer: Explorer): void {
  app.get('/ogc/api', (c) => {
    const exchange = openExchange(c, explorer)
    const document = apiDocument(exchange, explorer.settings.software)
    return answerDocument(exchange, 'OpenAPI 3.0', document, { type: OPENAPI_TYPE })
  })
}
