// The document of every described path, made once.
import type { OpenAPIHono } from '@hono/zod-openapi'

export type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

/** Answers the same document each time. `software` is name and version. */
export function apiDocument(described: OpenAPIHono, software: string): () => ApiDocument {
  let document: ApiDocument | undefined
  return () =>
    (document ??= described.getOpenAPI31Document({
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
    }))
}
