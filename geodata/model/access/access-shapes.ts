// Outline of each sign of an access point in a box of 20 × 20, as an SVG path: map, legend and drawn maps show the same.
import type { AccessKind } from '../codes.ts'

export const ACCESS_SHAPES: Record<AccessKind, string> = {
  junction: 'M10 2 18 10 10 18 2 10Z',
  rail: 'M4 4H16V16H4Z',
  port: 'M10 2.5 18.5 16.5H1.5Z',
  airport: 'M10 1.5 17.8 7.2 14.8 16.4H5.2L2.2 7.2Z',
  station: 'M10 3A7 7 0 1 1 9.99 3Z',
}
