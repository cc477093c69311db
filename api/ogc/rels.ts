// Link relations of the OGC that have no short name.
const rel = (name: string) => `http://www.opengis.net/def/rel/ogc/1.0/${name}`

export const RELS = {
  queryables: rel('queryables'),
  functions: rel('functions'),
  tilesetsVector: rel('tilesets-vector'),
  tilingSchemes: rel('tiling-schemes'),
  tilingScheme: rel('tiling-scheme'),
  geodata: rel('geodata'),
  styles: rel('styles'),
} as const

export const SCHEMA_TYPE = 'application/schema+json'
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.0'
