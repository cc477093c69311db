// GET /ogc/styles: a style of QGIS for each collection.
import type { Hono } from 'hono'
import type { Explorer } from '../../explorer.ts'
import { ApiFault } from '../../http/api-fault.ts'
import { answerDocument } from '../answer.ts'
import { COLLECTIONS } from '../collections.ts'
import { JSON_TYPE, openExchange } from '../exchange.ts'
import { qmlStyle } from '../qml-style.ts'
import { RELS } from '../rels.ts'
import { selfLinks } from '../self-links.ts'

const QML_TYPE = 'application/x-qgis-layer-settings'

export function styles(app: Hono, explorer: Explorer): void {
  app.get('/ogc/styles', (c) => {
    const exchange = openExchange(c, explorer)
    const { link, say } = exchange
    return answerDocument(exchange, 'Styles', {
      styles: COLLECTIONS.map(({ id, title }) => ({
        id,
        title: say(title),
        links: [
          link(`/styles/${id}`, 'stylesheet', QML_TYPE, say(title)),
          link(`/collections/${id}`, RELS.geodata, JSON_TYPE),
        ],
      })),
      links: selfLinks(exchange, JSON_TYPE),
    })
  })

  app.get('/ogc/styles/:style', (c) => {
    const collection = COLLECTIONS.find(({ id }) => id === c.req.param('style'))
    if (!collection) throw new ApiFault(404, 'not_found', 'There is no such style')
    const { language } = openExchange(c, explorer)
    return c.body(qmlStyle(collection, language), 200, {
      'content-type': QML_TYPE,
      'content-disposition': `attachment; filename="${collection.id}.qml"`,
      'cache-control': 'no-cache',
    })
  })
}
