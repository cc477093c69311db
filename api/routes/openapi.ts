// GET /api/openapi.json: the document of every described path, made once.
import { OpenAPIHono } from '@hono/zod-openapi'

/** Adds the document of `described` under its address. */
export const openapi = (described: OpenAPIHono, software: string) => {
  let document: object | undefined
  return new OpenAPIHono().get('/api/openapi.json', (c) => {
    document ??= described.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'SDRIF-E explorer',
        version: software.split(' ').at(-1) ?? '',
        description:
          'Plots of the economic land of Île-de-France. Every answer is of one data version and says which; ' +
          '`demonstration: true` means that the data is synthetic. Lists are separated by commas: or inside a word, ' +
          'and between words. Surfaces are hectares, distances kilometres, times minutes, coordinates EPSG:4326.',
        license: { name: 'MIT' },
      },
    })
    c.header('cache-control', 'no-cache')
    return c.json(document)
  })
}
