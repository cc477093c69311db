// The properties of a collection as JSON Schema: for queryables, for features, for the API document.
import type { Exchange } from './exchange.ts'
import type { OgcCollection, OgcProperty } from './collection.ts'

export function propertySchema({ say }: Pick<Exchange, 'say'>, property: OgcProperty) {
  const { type, title, values } = property
  const listed = values && { enum: values }
  const said = { title: say(title) }
  if (type === 'strings') return { ...said, type: 'array', items: { type: 'string', ...listed } }
  if (type === 'date') return { ...said, type: 'string', format: 'date' }
  return { ...said, type, ...listed }
}

/** The geometry as queryables name its type (Part 3). */
export const geometrySchema = ({ geometry }: OgcCollection) => ({
  format: `geometry-${geometry === 'Geometry' ? 'any' : geometry.toLowerCase()}`,
  'x-ogc-role': 'primary-geometry',
})
