// Areas that constrain a project, on demand, one switch a kind. What forbids is drawn stronger than what only informs.
import type { FilterSpecification } from '@maplibre/maplibre-gl-style-spec'
import { CONSTRAINTS } from '../../../geodata/model/codes.ts'
import { CONSTRAINT } from '../../../geodata/model/plans/constraint-kinds.ts'
import type { StyleOptions, MapLayer } from '../style/style-options.ts'
import { byCode, byZoom } from '../style/style-options.ts'
import { constraintColour } from '../../../geodata/model/map/overlay-colours.ts'

/** A line without gaps. */
const FULL = [1, 0]

export function constraintArea(options: StyleOptions): MapLayer[] {
  const kinds = CONSTRAINTS.filter((kind) => options.overlays.includes(`constraint.${kind}`))
  const visibility = kinds.length ? 'visible' : 'none'
  const source = { source: 'context', 'source-layer': 'constraint_area' } as const
  const filter: FilterSpecification = [
    'match',
    ['get', 'kind'],
    kinds.length ? [...kinds] : [''],
    true,
    false,
  ]
  const colour = byCode(
    'kind',
    CONSTRAINTS,
    (kind) => constraintColour(options.theme, kind),
    constraintColour(options.theme, 'risk_plan'),
  )
  const dash = byCode('kind', CONSTRAINTS, (kind) => ['literal', CONSTRAINT[kind].dash ?? FULL], [
    'literal',
    FULL,
  ])
  return [
    {
      id: 'constraint-area-fill',
      type: 'fill',
      ...source,
      filter,
      layout: { visibility },
      paint: {
        'fill-color': colour,
        'fill-opacity': [
          'match',
          ['get', 'effect'],
          'forbids',
          0.38 * options.opacity,
          'conditions',
          0.22 * options.opacity,
          0.13 * options.opacity,
        ],
      },
    },
    {
      id: 'constraint-area-line',
      type: 'line',
      ...source,
      filter,
      layout: { visibility, 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': byZoom(8, 0.6, 12, 1.4, 15, 2),
        'line-dasharray': dash,
        'line-opacity': 0.9,
      },
    },
  ]
}
