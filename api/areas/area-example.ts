// An example of a kept area, for the API's document. A test parses it with its schema.
export const EXAMPLE_AREA = {
  within: 'area:3f0c5f7a9b1d4e2f8a6c0b1d2e3f4a5b',
  name: 'emprise.geojson',
  surface_ha: 12.5,
  bbox: [2.4, 48.95, 2.41, 48.96],
  geometry: {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [2.4, 48.95],
          [2.41, 48.95],
          [2.41, 48.96],
          [2.4, 48.95],
        ],
      ],
    ],
  },
}

export const EXAMPLE_BROUGHT = {
  ...EXAMPLE_AREA,
  notes: ['read in Lambert-93 (EPSG:2154), as it says'],
}
