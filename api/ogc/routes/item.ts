// GET /ogc/collections/{id}/items/{item}: one feature.
import type { Hono } from 'hono'
import type { Explorer } from '../../explorer.ts'
import { ApiFault } from '../../http/api-fault.ts'
import { answerDocument } from '../answer.ts'
import { collectionOf } from '../collections.ts'
import { GEOJSON_TYPE, JSON_TYPE, openExchange } from '../exchange.ts'
import { readItemsQuestion } from '../items-question.ts'
import { getItem } from '../queries/items.ts'
import { selfLinks } from '../self-links.ts'

export function item(app: Hono, explorer: Explorer): void {
  app.get('/ogc/collections/:collection/items/:item', async (c) => {
    const collection = collectionOf(c.req.param('collection'))
    const exchange = openExchange(c, explorer, ['crs'])
    const { crs } = readItemsQuestion(exchange.params, collection)
    const served = await explorer.versions.current()
    const id = c.req.param('item')
    const found = id.includes('\0')
      ? undefined
      : await getItem(explorer.db.sql, served, collection, id, crs)
    if (!found) throw new ApiFault(404, 'not_found', 'There is no such feature')
    const title = exchange.say(collection.title)
    const links = [
      ...selfLinks(exchange, GEOJSON_TYPE),
      exchange.link(`/collections/${collection.id}`, 'collection', JSON_TYPE, title),
    ]
    c.header('content-crs', `<${crs.uri}>`)
    const document = { ...(JSON.parse(found) as object), links }
    return answerDocument(exchange, `${title} · ${id}`, document, { type: GEOJSON_TYPE, served })
  })
}
