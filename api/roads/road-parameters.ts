// The words of questions about ways as OpenAPI parameters.
import { TRAVEL_MODES } from '../../geodata/model/roads/roads.ts'
import { MINUTES } from './read-road-question.ts'
import type { Parameter } from '../openapi/parameters.ts'

export const MINUTES_PARAMETER = (usual: readonly number[]): Parameter => ({
  name: 'minutes',
  in: 'query',
  description: 'Up to six limits in minutes.',
  schema: {
    type: 'array',
    items: { type: 'integer', minimum: MINUTES.least, maximum: MINUTES.most },
    minItems: 1,
    maxItems: MINUTES.limits,
    uniqueItems: true,
    default: [...usual],
  },
  style: 'form',
  explode: false,
  example: [...usual],
})

export const MODE_PARAMETER = (usual: string): Parameter => ({
  name: 'mode',
  in: 'query',
  description: 'By an articulated lorry of 40 t, by car, or on foot.',
  schema: { type: 'string', enum: [...TRAVEL_MODES], default: usual },
  example: usual,
})

export const PLOT_ID_PARAMETER: Parameter = {
  name: 'id',
  in: 'path',
  required: true,
  description:
    'Id of the plot, or an id that it replaces; or those of 2 to 12 plots, joined by "+": a group, left from any of its edges.',
  schema: { type: 'string', maxLength: 779 },
  example: 'P-000042',
}
