// The conformance classes that /ogc claims. tests/api/ogc holds each of them, path by path.

const features = (part: number, name: string) =>
  `http://www.opengis.net/spec/ogcapi-features-${part}/1.0/conf/${name}`
const cql2 = (name: string) => `http://www.opengis.net/spec/cql2/1.0/conf/${name}`
const tiles = (name: string) => `http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/${name}`

export const CONFORMANCE: readonly string[] = [
  ...['core', 'geojson', 'html', 'oas30'].map((name) => features(1, name)),
  features(2, 'crs'),
  ...['queryables', 'queryables-query-parameters', 'filter', 'features-filter'].map((name) =>
    features(3, name),
  ),
  ...[
    'cql2-text',
    'cql2-json',
    'basic-cql2',
    'advanced-comparison-operators',
    'case-insensitive-comparison',
    'accent-insensitive-comparison',
    'basic-spatial-functions',
    'basic-spatial-functions-plus',
    'array-functions',
    'property-property',
    'functions',
  ].map(cql2),
  ...['core', 'tileset', 'tilesets-list', 'dataset-tilesets', 'geodata-tilesets', 'mvt'].map(tiles),
]
