// Prints a tree in both encodings, for tests that read it back.
import type { Geometry, Position } from 'geojson'
import type {
  Expression,
  Listed,
  Place,
  Scalar,
} from '../../../../geodata/model/cql2/expression.ts'

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
const listed = (parts: readonly string[]): string => `(${parts.join(',')})`

export function writeText(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts.map((part) => `(${writeText(part)})`).join(` ${expression.kind} `)
    case 'not':
      return `NOT (${writeText(expression.part)})`
    case 'constant':
      return String(expression.value).toUpperCase()
    case 'compare':
      return `${scalar(expression.left)}${expression.op}${scalar(expression.right)}`
    case 'like':
      return `${scalar(expression.value)} LIKE ${scalar(expression.pattern)}`
    case 'between':
      return `${scalar(expression.value)} between ${scalar(expression.least)} AND ${scalar(expression.most)}`
    case 'in':
      return `${scalar(expression.value)} IN ${listed(expression.list.map(scalar))}`
    case 'isNull':
      return `${scalar(expression.value)} is null`
    case 's_intersects':
      return `S_INTERSECTS(${place(expression.left)}, ${place(expression.right)})`
    case 's_dwithin':
      return `s_dwithin(${place(expression.left)},${place(expression.right)},${expression.metres})`
    case 'array':
      return `${expression.op}(${list(expression.left)},${list(expression.right)})`
  }
}

function scalar(value: Scalar): string {
  if (value.kind === 'property') return `"${value.name}"`
  if (value.kind === 'text') return quote(value.value)
  if ('of' in value) return `${value.kind}(${scalar(value.of)})`
  if (value.kind === 'date' || value.kind === 'timestamp') return `${value.kind}('${value.value}')`
  return String(value.value)
}

const list = (value: Listed): string =>
  value.kind === 'property' ? scalar(value) : listed(value.values.map(scalar))

function place(value: Place): string {
  if (value.kind === 'property') return scalar(value)
  return value.kind === 'box' ? `BBOX(${value.box.join(',')})` : wkt(value.shape)
}

const xy = ([x, y]: Position): string => `${x} ${y}`
const line = (positions: readonly Position[]): string => listed(positions.map(xy))
const rings = (all: readonly Position[][]): string => listed(all.map(line))

function wkt(shape: Geometry): string {
  const name = shape.type.toUpperCase()
  switch (shape.type) {
    case 'Point':
      return `${name}(${xy(shape.coordinates)})`
    case 'MultiPoint':
      return `${name}${listed(shape.coordinates.map((one) => `(${xy(one)})`))}`
    case 'LineString':
      return `${name} ${line(shape.coordinates)}`
    case 'MultiLineString':
    case 'Polygon':
      return `${name}${rings(shape.coordinates)}`
    case 'MultiPolygon':
      return `${name}${listed(shape.coordinates.map(rings))}`
    case 'GeometryCollection':
      return `${name}${listed(shape.geometries.map(wkt))}`
  }
}

export function writeJson(expression: Expression): unknown {
  const { kind } = expression
  switch (kind) {
    case 'and':
    case 'or':
      return { op: kind, args: expression.parts.map(writeJson) }
    case 'not':
      return { op: kind, args: [writeJson(expression.part)] }
    case 'constant':
      return expression.value
    case 'compare':
      return { op: expression.op, args: [valueOf(expression.left), valueOf(expression.right)] }
    case 'like':
      return { op: kind, args: [valueOf(expression.value), valueOf(expression.pattern)] }
    case 'between':
      return { op: kind, args: [expression.value, expression.least, expression.most].map(valueOf) }
    case 'in':
      return { op: kind, args: [valueOf(expression.value), expression.list.map(valueOf)] }
    case 'isNull':
      return { op: kind, args: [valueOf(expression.value)] }
    case 's_intersects':
      return { op: kind, args: [placeOf(expression.left), placeOf(expression.right)] }
    case 's_dwithin':
      return {
        op: kind,
        args: [placeOf(expression.left), placeOf(expression.right), expression.metres],
      }
    case 'array':
      return { op: expression.op, args: [listOf(expression.left), listOf(expression.right)] }
  }
}

function valueOf(value: Scalar): unknown {
  if (value.kind === 'property') return { property: value.name }
  if ('of' in value) return { op: value.kind, args: [valueOf(value.of)] }
  if (value.kind === 'date' || value.kind === 'timestamp') return { [value.kind]: value.value }
  return value.value
}

const placeOf = (value: Place): unknown => {
  if (value.kind === 'property') return { property: value.name }
  return value.kind === 'box' ? { bbox: value.box } : value.shape
}

const listOf = (value: Listed): unknown =>
  value.kind === 'property' ? { property: value.name } : value.values.map(valueOf)
