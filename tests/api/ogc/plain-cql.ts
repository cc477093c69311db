// What a CQL2 tree means for one plot of the small version, said as plainly as can be: it shares no code with the SQL.
import type { Expression, Listed, Place, Scalar } from '../../../geodata/model/cql2/expression.ts'
import type { SmallPlot } from '../../rig/land/small-version.ts'

type Value = string | number | boolean | null
/** null is unknown. */
type Truth = boolean | null

const COMMUNES: Record<string, string> = {
  '95018': 'Argenteuil',
  '95563': 'Saint-Leu-la-Forêt',
  '94038': 'L’Haÿ-les-Roses',
}

export function evaluate(plot: SmallPlot, one: Expression): Truth {
  switch (one.kind) {
    case 'and':
      return all(one.parts.map((part) => evaluate(plot, part)))
    case 'or':
      return not(all(one.parts.map((part) => not(evaluate(plot, part)))))
    case 'not':
      return not(evaluate(plot, one.part))
    case 'constant':
      return one.value
    case 'compare':
      return compare(one.op, valueOf(plot, one.left), valueOf(plot, one.right))
    case 'like': {
      const [value, pattern] = [valueOf(plot, one.value), valueOf(plot, one.pattern)]
      return value === null ? null : isLike([...String(value)], [...String(pattern)])
    }
    case 'between': {
      const value = valueOf(plot, one.value)
      return all([
        compare('>=', value, valueOf(plot, one.least)),
        compare('<=', value, valueOf(plot, one.most)),
      ])
    }
    case 'in': {
      const value = valueOf(plot, one.value)
      return not(all(one.list.map((each) => not(compare('=', value, valueOf(plot, each))))))
    }
    case 'isNull':
      return valueOf(plot, one.value) === null
    case 's_intersects':
      return apart(plot, one.left, one.right) === 0
    case 's_dwithin':
      return apart(plot, one.left, one.right) <= one.metres
    case 'array': {
      const [left, right] = [listOf(plot, one.left), listOf(plot, one.right)]
      const holds = (a: string[], b: string[]) => b.every((each) => a.includes(each))
      if (one.op === 'a_contains') return holds(left, right)
      if (one.op === 'a_containedby') return holds(right, left)
      if (one.op === 'a_overlaps') return left.some((each) => right.includes(each))
      return holds(left, right) && holds(right, left)
    }
  }
}

const not = (truth: Truth): Truth => (truth === null ? null : !truth)
const all = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true

function compare(op: string, a: Value, b: Value): Truth {
  if (a === null || b === null) return null
  if (op === '=') return a === b
  if (op === '<>') return a !== b
  if (op === '<') return a < b
  if (op === '>') return a > b
  return op === '<=' ? a <= b : a >= b
}

function valueOf(plot: SmallPlot, scalar: Scalar): Value {
  switch (scalar.kind) {
    case 'property':
      return propertyOf(plot, scalar.name)
    case 'casei': {
      const of = valueOf(plot, scalar.of)
      return of === null ? null : String(of).toLowerCase()
    }
    case 'accenti': {
      const of = valueOf(plot, scalar.of)
      return of === null
        ? null
        : String(of)
            .normalize('NFD')
            .replace(/[\u0300-\u036f]/g, '')
    }
    default:
      return scalar.value
  }
}

function propertyOf(plot: SmallPlot, name: string): Value {
  const stored = (column: string) => plot[column] as number | null
  if (name === 'surface_ha') return plot.surface_m2 / 10_000
  if (name === 'usable_ha') return scaled(stored('usable_m2'), 10_000)
  if (name === 'commune') return COMMUNES[String(plot.code_insee)] ?? null
  if (name === 'rail_straight_km') return scaled(stored('rail_straight_m'), 1000)
  if (name === 'junction_min') {
    const seconds = stored('junction_road_s')
    return seconds === null ? null : Math.round((seconds / 60) * 100) / 100
  }
  return plot[name] as Value
}

const scaled = (value: number | null, by: number) => (value === null ? null : value / by)

function listOf(plot: SmallPlot, list: Listed): string[] {
  if (list.kind === 'list') return list.values.map((one) => String(valueOf(plot, one)))
  return plot[list.name === 'uses' ? 'use_admitted' : 'constraint_hit'] as string[]
}

/** Metres between the plot's square and a point or a box of EPSG:2154. */
function apart(plot: SmallPlot, left: Place, right: Place): number {
  const place = left.kind === 'property' ? right : left
  const [x, y] = plot.corner
  const box =
    place.kind === 'box'
      ? place.box
      : place.kind === 'shape' && place.shape.type === 'Point'
        ? ([...place.shape.coordinates, ...place.shape.coordinates] as number[])
        : []
  const [west = 0, south = 0, east = 0, north = 0] = box
  const dx = Math.max(0, west - (x + plot.side), x - east)
  const dy = Math.max(0, south - (y + plot.side), y - north)
  return Math.hypot(dx, dy)
}

/** `%` is any text, `_` one character, a backslash makes the next one plain. */
function isLike(text: readonly string[], pattern: readonly string[]): boolean {
  const [sign, ...rest] = pattern
  if (sign === undefined) return text.length === 0
  if (sign === '%') return text.some((_, at) => isLike(text.slice(at), rest)) || isLike([], rest)
  if (sign === '\\') return text[0] === rest[0] && isLike(text.slice(1), rest.slice(1))
  return text.length > 0 && (sign === '_' || sign === text[0]) && isLike(text.slice(1), rest)
}
