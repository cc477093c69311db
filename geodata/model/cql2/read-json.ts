// CQL2 JSON to the same tree as the text. A fault names the path of what is wrong, `$.args[0]`.
import { CqlFault, shown } from './cql-fault.ts'
import { faultOfInstant, faultOfPattern } from './check-scalar.ts'
import { ShapeCheck } from './check-shape.ts'
import type { Expression, Listed, Place, Scalar } from './expression.ts'
import { ARRAY_FUNCTIONS, COMPARISONS, CQL_LIMITS } from './expression.ts'
import { readGeometryJson } from './read-geometry-json.ts'
import { boxOf } from './read-geometry-text.ts'

/** Throws a CqlFault with the path of what is wrong, or the offset where the text is no JSON. */
export function readCqlJson(text: string): Expression {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const [, offset] = /position (\d+)/.exec(String(error)) ?? []
    throw new CqlFault('the filter is not JSON', Number(offset ?? 0))
  }
  return new Reader().expression(value, '$', 1)
}

class Reader {
  readonly #shapes = new ShapeCheck()
  #parts = 0

  expression(value: unknown, at: string, depth: number): Expression {
    if (depth > CQL_LIMITS.depth)
      throw new CqlFault(`the filter nests deeper than ${CQL_LIMITS.depth}`, at)
    if (++this.#parts > CQL_LIMITS.parts)
      throw new CqlFault(`the filter has more than ${CQL_LIMITS.parts} parts`, at)
    if (typeof value === 'boolean') return { kind: 'constant', value, at }
    const { op, args } = operationOf(value, at)
    const argument = (index: number) => `${at}.args[${index}]`
    const scalar = (index: number) => this.#scalar(args[index], argument(index), depth)
    switch (op) {
      case 'and':
      case 'or': {
        if (args.length < 2) throw new CqlFault(`${op} takes two arguments or more`, at)
        const parts = args.map((one, index) => this.expression(one, argument(index), depth + 1))
        return { kind: op, parts, at }
      }
      case 'not':
        expectCount(args, 1, op, at)
        return { kind: 'not', part: this.expression(args[0], argument(0), depth + 1), at }
      case 'like': {
        expectCount(args, 2, op, at)
        const pattern = scalar(1)
        const fault = faultOfPattern(pattern)
        if (fault) throw new CqlFault(fault, argument(1))
        return { kind: 'like', value: scalar(0), pattern, at }
      }
      case 'between':
        expectCount(args, 3, op, at)
        return { kind: 'between', value: scalar(0), least: scalar(1), most: scalar(2), at }
      case 'in': {
        expectCount(args, 2, op, at)
        const list = this.#list(args[1], argument(1), depth)
        if (list.length === 0) throw new CqlFault('in takes one value or more', argument(1))
        return { kind: 'in', value: scalar(0), list, at }
      }
      case 'isNull':
        expectCount(args, 1, op, at)
        return { kind: 'isNull', value: scalar(0), at }
      case 's_intersects':
        expectCount(args, 2, op, at)
        return {
          kind: op,
          left: this.#place(args[0], argument(0)),
          right: this.#place(args[1], argument(1)),
          at,
        }
      case 's_dwithin': {
        expectCount(args, 3, op, at)
        const metres = args[2]
        if (typeof metres !== 'number' || !(metres >= 0 && metres <= CQL_LIMITS.metres))
          throw new CqlFault(`s_dwithin takes 0 to ${CQL_LIMITS.metres} metres`, argument(2))
        const [left, right] = [this.#place(args[0], argument(0)), this.#place(args[1], argument(1))]
        return { kind: op, left, right, metres, at }
      }
    }
    const comparison = COMPARISONS.find((one) => one === op)
    if (comparison) {
      expectCount(args, 2, op, at)
      return { kind: 'compare', op: comparison, left: scalar(0), right: scalar(1), at }
    }
    const array = ARRAY_FUNCTIONS.find((one) => one === op.toLowerCase())
    if (!array) throw new CqlFault(`the operator ${shown(op)} is not known here`, `${at}.op`)
    expectCount(args, 2, op, at)
    const [left, right] = [0, 1].map((index) => this.#listed(args[index], argument(index), depth))
    return { kind: 'array', op: array, left: left as Listed, right: right as Listed, at }
  }

  #scalar(value: unknown, at: string, depth: number): Scalar {
    if (depth > CQL_LIMITS.depth)
      throw new CqlFault(`the filter nests deeper than ${CQL_LIMITS.depth}`, at)
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw new CqlFault('the number is too large', at)
      return { kind: 'number', value, at }
    }
    if (typeof value === 'boolean') return { kind: 'boolean', value, at }
    if (typeof value === 'string') {
      if (value.includes('\0')) throw new CqlFault('a text holds a NUL character', at)
      return { kind: 'text', value, at }
    }
    if (!isObject(value)) throw new CqlFault('a property or a value is expected', at)
    if (typeof value.property === 'string') return { kind: 'property', name: value.property, at }
    for (const kind of ['date', 'timestamp'] as const) {
      const text = value[kind]
      if (typeof text !== 'string') continue
      const fault = faultOfInstant(kind, text)
      if (fault) throw new CqlFault(fault, `${at}.${kind}`)
      return { kind, value: text, at }
    }
    const { op, args } = operationOf(value, at)
    if (op !== 'casei' && op !== 'accenti')
      throw new CqlFault(`the function ${shown(op)} is not known here`, `${at}.op`)
    expectCount(args, 1, op, at)
    return { kind: op, of: this.#scalar(args[0], `${at}.args[0]`, depth + 1), at }
  }

  #list(value: unknown, at: string, depth: number): Scalar[] {
    if (!Array.isArray(value)) throw new CqlFault('an array is expected', at)
    return value.map((one, index) => this.#scalar(one, `${at}[${index}]`, depth))
  }

  #listed(value: unknown, at: string, depth: number): Listed {
    if (isObject(value) && typeof value.property === 'string')
      return { kind: 'property', name: value.property, at }
    return { kind: 'list', values: this.#list(value, at, depth), at }
  }

  #place(value: unknown, at: string): Place {
    if (!isObject(value)) throw new CqlFault('a geometry is expected', at)
    if (typeof value.property === 'string') return { kind: 'property', name: value.property, at }
    if (Array.isArray(value.bbox) && value.type === undefined) {
      const isNumbers = value.bbox.every((one) => Number.isFinite(one))
      const box = isNumbers ? boxOf(value.bbox as number[]) : undefined
      if (!box) throw new CqlFault('a box takes four or six numbers', `${at}.bbox`)
      return { kind: 'box', box, at }
    }
    const shape = readGeometryJson(value, at)
    return { kind: 'shape', shape: this.#shapes.check(shape, at), at }
  }
}

type Fields = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function operationOf(value: unknown, at: string): { op: string; args: readonly unknown[] } {
  if (!isObject(value) || typeof value.op !== 'string')
    throw new CqlFault('an object with "op" and "args" is expected', at)
  if (!Array.isArray(value.args)) throw new CqlFault('"args" takes an array', `${at}.args`)
  const other = Object.keys(value).find((key) => key !== 'op' && key !== 'args')
  if (other) throw new CqlFault(`${shown(other)} is not known here`, at)
  return { op: value.op, args: value.args }
}

function expectCount(args: readonly unknown[], count: number, op: string, at: string): void {
  if (args.length !== count) throw new CqlFault(`${op} takes ${count} argument(s)`, `${at}.args`)
}
