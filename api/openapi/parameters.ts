// The query words as OpenAPI parameters, made from the table of criteria so that the document cannot go stale.
import { DEPARTEMENTS } from '../../geodata/model/codes.ts'
import type { Criterion, ServerWord } from '../../geodata/model/filter/plot-filter.ts'
import { CRITERIA } from '../../geodata/model/filter/plot-filter.ts'
import { LIMITS } from '../../geodata/model/filter/filter-words.ts'
import {
  MOST_WEIGHT,
  PREFERENCES,
  USUAL_WEIGHTS,
} from '../../geodata/model/plots/fit-preferences.ts'
import { CRITERION_LABELS, PREFERENCE_LABELS } from '../../geodata/model/labels.ts'
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

type Word = Omit<Parameter, 'name' | 'in' | 'description'> & { description?: string }

const list = (items: Record<string, unknown>, most: number, example: string[]): Word => ({
  schema: { type: 'array', items, minItems: 1, maxItems: most, uniqueItems: true },
  style: 'form',
  explode: false,
  example,
})
const number = (most: number, example: number): Word => ({
  schema: { type: 'number', minimum: 0, maximum: most },
  example,
})

const OPEN_LISTS = {
  epci: list({ type: 'string', pattern: '^\\d{9}$' }, LIMITS.codes, ['200054781']),
  commune: list({ type: 'string', pattern: '^\\d[\\dAB]\\d{3}$' }, LIMITS.codes, ['95018']),
  site: list({ type: 'string', maxLength: 64 }, LIMITS.ids, ['S-000001']),
} as const

/** Every word of the filter, `unknown` last. */
export const FILTER_PARAMETERS: readonly Parameter[] = [
  ...CRITERIA.flatMap((criterion) =>
    criterion.words.map((word) => {
      const { description, ...rest } = wordOf(criterion, word)
      const { short, meaning } = CRITERION_LABELS[criterion.id].en
      return {
        name: word,
        in: 'query' as const,
        description: description ? `${short}: ${description}` : `${short}. ${meaning}`,
        ...rest,
      }
    }),
  ),
  {
    name: 'unknown',
    in: 'query',
    description: 'Whether a plot whose value for a criterion is unknown drops or stays.',
    schema: { type: 'string', enum: ['drop', 'keep'], default: 'drop' },
    example: 'keep',
  },
]

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

function wordOf(criterion: Criterion, word: string): Word {
  switch (criterion.how) {
    case 'fits':
      return {
        schema: { type: 'string', pattern: '^\\d{1,5}x\\d{1,5}$' },
        example: '120x250',
        description: 'sides of a rectangle in metres, at any bearing.',
      }
    case 'range':
      return word.endsWith('_min')
        ? { ...number(LIMITS.surfaceHa, 8), description: 'at least so many hectares.' }
        : { ...number(LIMITS.surfaceHa, 15), description: 'at most so many hectares.' }
    case 'distance':
      return criterion.measure === 'min'
        ? { ...number(LIMITS.minutes, 10), description: 'at most so many minutes.' }
        : { ...number(LIMITS.distanceKm, 2), description: 'at most so many kilometres.' }
    case 'any':
    case 'none':
      return closedList(criterion.values)
    case 'list':
      if (criterion.values) return closedList(criterion.values)
      return OPEN_LISTS[criterion.id as keyof typeof OPEN_LISTS]
    case 'server':
      return serverWord(criterion.id)
  }
}

function closedList(values: readonly string[]): Word {
  return list({ type: 'string', enum: [...values] }, values.length, [
    values === (DEPARTEMENTS as readonly string[]) ? '95' : (values[0] ?? ''),
  ])
}

function serverWord(id: ServerWord): Word {
  if (id === 'within')
    return {
      schema: { type: 'string', maxLength: 1300 },
      example: 'circle:2.45000,48.97000,5000',
      description:
        'circle:LONGITUDE,LATITUDE,METRES, polygon:… as the page writes it, or area:KEY of POST /api/areas.',
    }
  if (id === 'ids')
    return list({ type: 'string', maxLength: 64 }, LIMITS.ids, ['P-000001', 'P-000002'])
  if (id === 'q')
    return { schema: { type: 'string', maxLength: LIMITS.qLength }, example: 'petit marais' }
  return {
    schema: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
    style: 'form',
    explode: false,
    example: [2.3, 48.9, 2.6, 49.1],
    description: 'west,south,east,north in degrees; plots with more than half inside.',
  }
}
