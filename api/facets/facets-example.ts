// An example of the faceted answer, for the API's document. A test parses it with its schema.
import { OF_VERSION } from '../openapi/of-version.ts'

export const EXAMPLE_FACETS = {
  ...OF_VERSION,
  matched: 34,
  surface_ha: 412.5,
  unknown_dropped: 3,
  total: 30500,
  total_ha: 20150.2,
  facets: { zone: [{ value: 'U', count: 30, surface_ha: 360.1 }] },
  histograms: {
    surface: { edges: [0, 1, 2], counts: [0, 34], all: [20500, 10000], unknown: 0 },
  },
  dropping: [{ criterion: 'zone', matched: 51, surface_ha: 600.25 }],
}
