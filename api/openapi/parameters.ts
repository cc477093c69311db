// The query words as OpenAPI parameters, made from the table of criteria so that the document cannot go stale.
import type { WordDocument } from '../../geodata/model/filter/criteria/criterion.ts'
import { CRITERIA, UNKNOWN_WORD } from '../../geodata/model/filter/plot-filter.ts'
import { LIMITS } from '../../geodata/model/filter/filter-words.ts'
import { MOST_WEIGHT, PREFERENCES, USUAL_WEIGHTS } from '../../geodata/model/plots/preferences.ts'
import { PREFERENCE_LABELS } from '../../geodata/model/labels.ts'
import { LIST_SORTS } from '../plots/plot-page.ts'

export type Parameter = {
  name: string
  in: 'query' | 'path' | 'header'
  required?: boolean
  description: string
  schema: Record<string, unknown>
  style?: 'form'
  explode?: false
  example?: unknown
}

/** Every word of the filter, `unknown` last. */
export const FILTER_PARAMETERS: readonly Parameter[] = [
  ...CRITERIA.flatMap(({ words, label }) =>
    words.map(({ name, document }) => {
      const { short, meaning } = label.en
      const { about } = document
      return parameterOf(name, about ? `${short}: ${about}` : `${short}. ${meaning}`, document)
    }),
  ),
  parameterOf('unknown', UNKNOWN_WORD.document.about ?? '', UNKNOWN_WORD.document),
]

function parameterOf(
  name: string,
  description: string,
  { about: _, ...document }: WordDocument,
): Parameter {
  return { name, in: 'query', description, ...document }
}

/** The words of a list: order, size of a page, where to go on. */
export const PAGE_PARAMETERS: readonly Parameter[] = [
  {
    name: 'sort',
    in: 'query',
    description: 'Order of the plots; unknown values stand last.',
    schema: { type: 'string', enum: [...LIST_SORTS], default: '-surface' },
    example: 'junction_min',
  },
  {
    name: 'limit',
    in: 'query',
    description: 'Plots on a page.',
    schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
    example: 50,
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'The value of `next` from the page before, with the same filter and order.',
    schema: { type: 'string' },
  },
  ...PREFERENCES.map((preference): Parameter => ({
    name: `weight_${preference}`,
    in: 'query',
    description: `With sort=fit: how much ${PREFERENCE_LABELS[preference].en.short.toLowerCase()} counts. When any weight is given, the others are 0.`,
    schema: { type: 'number', minimum: 0, maximum: MOST_WEIGHT },
    example: USUAL_WEIGHTS[preference],
  })),
  {
    name: 'surface_wish',
    in: 'query',
    description:
      'With sort=fit: the hectares that a surface is near to. Default: the middle of surface_min and surface_max, or the one that is given.',
    schema: { type: 'number', exclusiveMinimum: 0, maximum: LIMITS.surfaceHa },
    example: 10,
  },
]
