// The filter as a MapLibre expression over the attributes of a plot tile, so that the map answers without a request.
// Sets are written in tiles as ",industry,crafts,"; an unknown value is an absent attribute.
import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Criterion, PlotFilter } from './plot-filter.ts'
import { activeCriteria } from './plot-filter.ts'
import type { StoredAnswer } from '../plans/use-answers.ts'
import { USE_BASES, USE_SHARE, useColumn } from '../plans/use-answers.ts'
import type { Use } from '../codes.ts'
import { usesAsked } from './criteria/use.ts'

const get = (column: string): ExpressionSpecification => ['get', column]
const has = (column: string): ExpressionSpecification => ['has', column]
const holds = (column: string, values: readonly string[]): ExpressionSpecification => [
  'any',
  ...values.map((v): ExpressionSpecification => ['in', `,${v},`, ['coalesce', get(column), '']]),
]

/**
 * True for the plots that match. `matching` holds the ordinals that match the words only the server can decide
 * (`fits`, `ids`, `bbox`, `within`, `q`); without it those words are passed over.
 */
export function mapExpression(
  filter: PlotFilter,
  matching?: readonly number[],
): ExpressionSpecification {
  const keep = filter.unknown === 'keep'
  const parts = activeCriteria(filter).flatMap((criterion) => {
    const expression = criterionExpression(filter, criterion, keep)
    return expression ? [expression] : []
  })
  if (matching) {
    parts.push(matching.length ? ['match', ['id'], [...matching], true, false] : ['literal', false])
  }
  return ['all', ...parts]
}

/** Whether the server must say which plots match before the map can show it. */
export function needsServer(filter: PlotFilter): boolean {
  return activeCriteria(filter).some(
    (criterion) => criterionExpression(filter, criterion, true) === undefined,
  )
}

function criterionExpression(
  filter: PlotFilter,
  criterion: Criterion,
  keep: boolean,
): ExpressionSpecification | undefined {
  switch (criterion.how) {
    case 'range': {
      const { toStored } = criterion.unit
      const least = filter[criterion.least]
      const most = criterion.most && filter[criterion.most]
      const parts: ExpressionSpecification[] = []
      if (least !== undefined) parts.push(['>=', get(criterion.column), toStored(least)])
      if (most !== undefined) parts.push(['<=', get(criterion.column), toStored(most)])
      return known(criterion.column, ['all', ...parts], keep)
    }
    case 'distance': {
      const most = criterion.unit.toStored(filter[criterion.id] ?? 0)
      const near: ExpressionSpecification = ['<=', get(criterion.column), most]
      const maybe: ExpressionSpecification = [
        '<=',
        ['coalesce', get(criterion.leastColumn), most + 1],
        most,
      ]
      return known(criterion.column, keep ? ['any', near, maybe] : near, keep)
    }
    case 'list': {
      const values: readonly string[] = filter[criterion.id] ?? []
      return known(
        criterion.column,
        ['match', get(criterion.column), [...values], true, false],
        keep,
      )
    }
    case 'use':
      return usesExpression(filter, keep)
    case 'none': {
      const values: readonly string[] = filter[criterion.id] ?? []
      const held = holds(criterion.column, values)
      const unsure = holds(criterion.unknownColumn, values)
      return keep ? ['!', held] : ['all', ['!', held], ['!', unsure]]
    }
    case 'fits':
    case 'server':
      return undefined
  }
}

/** As `usePasses`: a use may pass when what is unknown would make it. Nought square metres are an absent attribute. */
function usesExpression(filter: PlotFilter, keep: boolean): ExpressionSpecification {
  const { use_basis: bases = USE_BASES, use_share_min: percent = USE_SHARE } = filter
  const counted: readonly StoredAnswer[] = keep ? [...bases, 'unknown'] : bases
  const m2 = (use: Use, answer: StoredAnswer): ExpressionSpecification => [
    'coalesce',
    get(useColumn(use, answer)),
    0,
  ]
  const least: ExpressionSpecification = ['*', percent, get('surface_m2')]
  return [
    'any',
    ...usesAsked(filter).map((use): ExpressionSpecification => [
      '>=',
      ['*', 100, ['+', ...counted.map((answer) => m2(use, answer)), 0]],
      least,
    ]),
  ]
}

const known = (
  column: string,
  expression: ExpressionSpecification,
  keep: boolean,
): ExpressionSpecification =>
  keep ? ['any', ['!', has(column)], expression] : ['all', has(column), expression]
