// GET /ogc/collections, one of them, its queryables and the schema of its features.
import type { Hono } from 'hono'
import type { Explorer } from '../../explorer.ts'
import { oncePerVersion } from '../../version/once-per-version.ts'
import { answerDocument } from '../answer.ts'
import { COLLECTIONS, collectionOf } from '../collections.ts'
import { OFFERED_CRS } from '../crs.ts'
import { describeCollection } from '../describe-collection.ts'
import { JSON_TYPE, openExchange } from '../exchange.ts'
import { geometrySchema, propertySchema } from '../property-schema.ts'
import { GEOMETRY, queryablesOf } from '../property-of.ts'
import type { Extent } from '../queries/extents.ts'
import { listExtents } from '../queries/extents.ts'
import { SCHEMA_TYPE } from '../rels.ts'
import { selfLinks } from '../self-links.ts'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'
const NOTHING: Extent = { count: 0, bbox: null, datasets: [] }

export function collections(app: Hono, explorer: Explorer): void {
  const { db, versions } = explorer
  const extentsOf = oncePerVersion((served) => listExtents(db.sql, served))

  app.get('/ogc/collections', async (c) => {
    const exchange = openExchange(c, explorer)
    const served = await versions.current()
    const extents = await extentsOf(served)
    const document = {
      links: selfLinks(exchange, JSON_TYPE),
      crs: OFFERED_CRS.map(({ uri }) => uri),
      collections: COLLECTIONS.map((one) =>
        describeCollection(exchange, served, one, extents.get(one.id) ?? NOTHING),
      ),
    }
    return answerDocument(exchange, 'Collections', document, { served })
  })

  app.get('/ogc/collections/:collection', async (c) => {
    const collection = collectionOf(c.req.param('collection'))
    const exchange = openExchange(c, explorer)
    const served = await versions.current()
    const extent = (await extentsOf(served)).get(collection.id) ?? NOTHING
    const document = describeCollection(exchange, served, collection, extent)
    return answerDocument(exchange, exchange.say(collection.title), document, { served })
  })

  app.get('/ogc/collections/:collection/queryables', (c) => {
    const collection = collectionOf(c.req.param('collection'))
    const exchange = openExchange(c, explorer)
    const title = exchange.say(collection.title)
    const named = queryablesOf(collection).map((one) => [one.name, propertySchema(exchange, one)])
    const document = {
      $schema: DIALECT,
      $id: `${exchange.root}/collections/${collection.id}/queryables`,
      type: 'object',
      title,
      properties: { ...Object.fromEntries(named), [GEOMETRY]: geometrySchema(collection) },
      additionalProperties: false,
    }
    return answerDocument(exchange, title, document, { type: SCHEMA_TYPE })
  })

  app.get('/ogc/collections/:collection/schema', (c) => {
    const collection = collectionOf(c.req.param('collection'))
    const exchange = openExchange(c, explorer)
    const title = exchange.say(collection.title)
    const named = collection.properties.map((one) => [one.name, propertySchema(exchange, one)])
    const document = {
      $schema: DIALECT,
      $id: `${exchange.root}/collections/${collection.id}/schema`,
      type: 'object',
      title,
      properties: {
        type: { type: 'string', enum: ['Feature'] },
        id: { type: 'string' },
        geometry: { $ref: 'https://geojson.org/schema/Geometry.json' },
        properties: { type: 'object', properties: Object.fromEntries(named) },
      },
    }
    return answerDocument(exchange, title, document, { type: SCHEMA_TYPE })
  })
}
