// GET /api/openapi.json: the document of every described path.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { ApiDocument } from './document.ts'

/** Adds the document under its address. */
export const openapi = (document: () => ApiDocument) =>
  new OpenAPIHono().get('/api/openapi.json', (c) => {
    c.header('cache-control', 'no-cache')
    return c.json(document())
  })
