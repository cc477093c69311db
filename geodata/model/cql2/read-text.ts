// CQL2 Text to a tree, by recursive descent: the grammar of OGC 21-065r2 for what `Expression` holds, all of the text or
// a fault. The draft name of the language, cql-text, is read alike; GDAL writes ILIKE in it, which is CASEI on both sides.
import { CqlFault, shown } from './cql-fault.ts'
import type { At, Comparison, Expression, Listed, Place, Scalar } from './expression.ts'
import { ARRAY_FUNCTIONS, COMPARISONS, CQL_LIMITS } from './expression.ts'
import { ShapeCheck } from './check-shape.ts'
import { readGeometryText } from './read-geometry-text.ts'
import { TokenReader } from './token-reader.ts'
import { faultOfInstant, faultOfPattern } from './check-scalar.ts'

/** Throws a CqlFault with the offset of what is wrong. */
export function readCqlText(text: string): Expression {
  return new Parser(text).whole()
}

class Parser {
  readonly #tokens: TokenReader
  readonly #shapes = new ShapeCheck()
  #depth = 0
  #parts = 0

  constructor(text: string) {
    this.#tokens = new TokenReader(text)
  }

  whole(): Expression {
    const expression = this.#expression()
    if (this.#tokens.next.kind !== 'end') throw this.#tokens.unexpected('the end, AND or OR')
    return expression
  }

  #expression(): Expression {
    const { at } = this.#tokens.next
    this.#enter(at)
    const parts = [this.#conjunction()]
    while (this.#tokens.takesWord('OR')) parts.push(this.#conjunction())
    this.#depth--
    return this.#joined('or', parts, at)
  }

  #conjunction(): Expression {
    const { at } = this.#tokens.next
    const parts = [this.#negation()]
    while (this.#tokens.takesWord('AND')) parts.push(this.#negation())
    return this.#joined('and', parts, at)
  }

  #joined(kind: 'and' | 'or', parts: Expression[], at: At): Expression {
    const [only] = parts
    return parts.length === 1 && only ? only : this.#counted({ kind, parts, at })
  }

  #negation(): Expression {
    const { at } = this.#tokens.next
    if (!this.#tokens.takesWord('NOT')) return this.#primary()
    this.#enter(at)
    const part = this.#negation()
    this.#depth--
    return this.#counted({ kind: 'not', part, at })
  }

  #primary(): Expression {
    const tokens = this.#tokens
    if (tokens.takes('(')) {
      const inner = this.#expression()
      tokens.expect(')')
      return inner
    }
    const called = this.#call()
    if (called) return this.#comparedWithTruth(called)
    const value = this.#scalar()
    if (value.kind === 'boolean' && !this.#isPredicate())
      return this.#counted({ kind: 'constant', value: value.value, at: value.at })
    return this.#predicate(value)
  }

  #isPredicate(): boolean {
    const { kind, value } = this.#tokens.next
    if (kind === 'sign') return isComparison(value)
    return ['IN', 'IS', 'NOT', 'LIKE', 'ILIKE', 'BETWEEN'].some((word) => this.#tokens.isWord(word))
  }

  #predicate(value: Scalar): Expression {
    const tokens = this.#tokens
    const { at } = value
    const op = tokens.next.value
    if (tokens.next.kind === 'sign' && isComparison(op)) {
      tokens.take()
      return this.#counted({ kind: 'compare', op, left: value, right: this.#scalar(), at })
    }
    if (tokens.takesWord('IS')) {
      const isNot = tokens.takesWord('NOT')
      tokens.expectWord('NULL')
      return this.#unless(isNot, { kind: 'isNull', value, at })
    }
    const isNot = tokens.takesWord('NOT')
    if (tokens.takesWord('LIKE'))
      return this.#unless(isNot, { kind: 'like', value, pattern: this.#pattern(), at })
    if (tokens.takesWord('ILIKE')) {
      const folded = (of: Scalar): Scalar => ({ kind: 'casei', of, at: of.at })
      const pattern = folded(this.#pattern())
      return this.#unless(isNot, { kind: 'like', value: folded(value), pattern, at })
    }
    if (tokens.takesWord('BETWEEN')) {
      const least = this.#scalar()
      tokens.expectWord('AND')
      return this.#unless(isNot, { kind: 'between', value, least, most: this.#scalar(), at })
    }
    if (tokens.takesWord('IN'))
      return this.#unless(isNot, { kind: 'in', value, list: this.#list('(', ')'), at })
    throw tokens.unexpected('a comparison, LIKE, BETWEEN, IN or IS NULL')
  }

  #unless(isNot: boolean, part: Expression): Expression {
    const counted = this.#counted(part)
    return isNot ? { kind: 'not', part: counted, at: part.at } : counted
  }

  #pattern(): Scalar {
    const pattern = this.#scalar()
    const fault = faultOfPattern(pattern)
    if (fault) throw new CqlFault(fault, pattern.at)
    return pattern
  }

  #scalar(): Scalar {
    const tokens = this.#tokens
    const { kind, value, at } = tokens.next
    if (tokens.isNumber) return { kind: 'number', value: tokens.number(), at }
    if (kind !== 'text' && kind !== 'name' && kind !== 'word')
      throw tokens.unexpected('a property or a value')
    tokens.take()
    if (kind === 'text') return { kind: 'text', value, at }
    if (kind === 'name') return { kind: 'property', name: value, at }
    const word = value.toLowerCase()
    if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true', at }
    if (tokens.next.kind !== 'sign' || tokens.next.value !== '(')
      return { kind: 'property', name: value, at }
    if (word === 'casei' || word === 'accenti') return this.#folded(word, at)
    if (word === 'date' || word === 'timestamp') return this.#instant(word, at)
    throw new CqlFault(`the function ${shown(value)} is not known here`, at)
  }

  #folded(kind: 'casei' | 'accenti', at: At): Scalar {
    this.#enter(at)
    this.#tokens.expect('(')
    const of = this.#scalar()
    this.#tokens.expect(')')
    this.#depth--
    return { kind, of, at }
  }

  #instant(kind: 'date' | 'timestamp', at: At): Scalar {
    this.#tokens.expect('(')
    const token = this.#tokens.take()
    const fault = token.kind === 'text' ? faultOfInstant(kind, token.value) : 'a text is missing'
    if (fault) throw new CqlFault(fault, token.at)
    this.#tokens.expect(')')
    return { kind, value: token.value, at }
  }

  #list(open: '(' | '[', close: ')' | ']', isEmptyTaken = false): Scalar[] {
    const tokens = this.#tokens
    tokens.expect(open)
    if (isEmptyTaken && tokens.takes(close)) return []
    const list = [this.#scalar()]
    while (tokens.takes(',')) list.push(this.#scalar())
    tokens.expect(close)
    return list
  }

  /** A function that answers true or false, when one begins here. */
  #call(): Expression | undefined {
    const tokens = this.#tokens
    const { kind, value, at } = tokens.next
    if (kind !== 'word' || tokens.afterNext?.value !== '(') return undefined
    const name = value.toLowerCase()
    const op = ARRAY_FUNCTIONS.find((one) => one === name)
    if (name !== 's_intersects' && name !== 's_dwithin' && !op) return undefined
    tokens.take()
    tokens.expect('(')
    if (op) {
      const left = this.#listed()
      tokens.expect(',')
      const right = this.#listed()
      tokens.expect(')')
      return this.#counted({ kind: 'array', op, left, right, at })
    }
    const left = this.#place()
    tokens.expect(',')
    const right = this.#place()
    if (name === 's_intersects') {
      tokens.expect(')')
      return this.#counted({ kind: 's_intersects', left, right, at })
    }
    tokens.expect(',')
    const metresAt = tokens.next.at
    const metres = tokens.number()
    if (metres < 0 || metres > CQL_LIMITS.metres)
      throw new CqlFault(`s_dwithin takes 0 to ${CQL_LIMITS.metres} metres`, metresAt)
    tokens.expect(')')
    return this.#counted({ kind: 's_dwithin', left, right, metres, at })
  }

  /** `s_dwithin(…) = TRUE` is the function itself, `= FALSE` and `<> TRUE` its negation. */
  #comparedWithTruth(called: Expression): Expression {
    const tokens = this.#tokens
    const isSame = tokens.takes('=')
    if (!isSame && !tokens.takes('<>')) return called
    const wanted = this.#scalar()
    if (wanted.kind !== 'boolean') throw new CqlFault('TRUE or FALSE is expected', wanted.at)
    return isSame === wanted.value ? called : { kind: 'not', part: called, at: called.at }
  }

  #place(): Place {
    const place = readGeometryText(this.#tokens)
    if (place?.kind === 'shape')
      return { ...place, shape: this.#shapes.check(place.shape, place.at) }
    if (place) return place
    const value = this.#scalar()
    if (value.kind !== 'property') throw new CqlFault('a geometry is expected', value.at)
    return value
  }

  #listed(): Listed {
    const { value: sign, at } = this.#tokens.next
    if (sign === '(') return { kind: 'list', values: this.#list('(', ')', true), at }
    if (sign === '[') return { kind: 'list', values: this.#list('[', ']', true), at }
    const value = this.#scalar()
    if (value.kind !== 'property') throw new CqlFault('an array is expected', value.at)
    return value
  }

  #enter(at: At): void {
    if (++this.#depth > CQL_LIMITS.depth)
      throw new CqlFault(`the filter nests deeper than ${CQL_LIMITS.depth}`, at)
  }

  #counted(expression: Expression): Expression {
    if (++this.#parts > CQL_LIMITS.parts)
      throw new CqlFault(`the filter has more than ${CQL_LIMITS.parts} parts`, expression.at)
    return expression
  }
}

const isComparison = (sign: string): sign is Comparison =>
  (COMPARISONS as readonly string[]).includes(sign)
