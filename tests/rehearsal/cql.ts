// CQL as far as the registry's filters use it, judged over plain rows: comparisons, IN, LIKE, IS NULL, BBOX, AND, OR, NOT.
// What it does not know it refuses, as GeoServer refuses what it cannot parse.

export type Place = {
  /** Whether a row touches a box; the CRS is the one that the words name, else undefined. */
  touches: (row: CqlRow, box: readonly number[], crs: string | undefined) => boolean
}
export type CqlRow = Readonly<Record<string, unknown>>
export type CqlFault = { message: string }
type Judge = (row: CqlRow) => boolean

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|(-?\d+(?:\.\d+)?)|("[^"]+"|[A-Za-z_][\w.]*)|(<>|<=|>=|=|<|>|\(|\)|,))/gy

/** Reads a filter over the given fields. Throws an Error with GeoServer's own words on one that does not parse. */
export function readCql(
  text: string,
  fields: ReadonlySet<string>,
  shape: string,
  { touches }: Place,
): Judge {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text)
    if (!match)
      throw new Error(`Could not parse CQL filter list. Encountered "${text.slice(0, 60)}"`)
    tokens.push(match[0].trim())
  }
  let at = 0
  const now = () => tokens[at] ?? ''
  const isWord = (word: string) => now().toUpperCase() === word
  const take = (word?: string): string => {
    const token = now()
    if (token === '' || (word !== undefined && token.toUpperCase() !== word))
      throw new Error(`Could not parse CQL filter list. Encountered "${token}"`)
    at++
    return token
  }
  const accept = (word: string) => isWord(word) && (at++, true)

  const literal = (): string | number => {
    const token = take()
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (!/^-?\d/.test(token))
      throw new Error(`Could not parse CQL filter list. Encountered "${token}"`)
    return Number(token)
  }
  const list = (): (string | number)[] => {
    take('(')
    const all = [literal()]
    while (accept(',')) all.push(literal())
    take(')')
    return all
  }

  function box(): Judge {
    take('(')
    const column = take()
    if (column !== shape) throw new Error(`Illegal property name: ${column}`)
    const numbers: number[] = []
    let crs: string | undefined
    while (accept(',')) {
      const value = literal()
      if (typeof value === 'number') numbers.push(value)
      else crs = value
    }
    take(')')
    return (row) => touches(row, numbers, crs)
  }

  function comparison(): Judge {
    if (accept('(')) {
      const inner = either()
      take(')')
      return inner
    }
    if (accept('NOT')) {
      const inner = comparison()
      return (row) => !inner(row)
    }
    if (accept('BBOX')) return box()
    const field = take().replaceAll('"', '')
    if (!fields.has(field)) throw new Error(`Illegal property name: ${field}`)
    const isNegated = accept('NOT')
    const turned = (judge: Judge): Judge => (isNegated ? (row) => !judge(row) : judge)
    if (accept('IN')) {
      const values = new Set(list().map(String))
      return turned((row) => values.has(String(row[field])))
    }
    if (isWord('LIKE') || isWord('ILIKE')) {
      const pattern = likeOf(take().toUpperCase() === 'ILIKE', String(literal()))
      return turned((row) => row[field] !== null && pattern.test(String(row[field])))
    }
    if (accept('IS')) {
      const isNot = accept('NOT')
      take('NULL')
      return (row) => (row[field] === null) !== isNot
    }
    const sign = take()
    return compared(field, sign, literal())
  }
  function both(): Judge {
    const parts = [comparison()]
    while (accept('AND')) parts.push(comparison())
    return (row) => parts.every((part) => part(row))
  }
  function either(): Judge {
    const parts = [both()]
    while (accept('OR')) parts.push(both())
    return (row) => parts.some((part) => part(row))
  }

  const judge = either()
  if (at < tokens.length) throw new Error(`Could not parse CQL filter list. Encountered "${now()}"`)
  return judge
}

function likeOf(ignoresCase: boolean, pattern: string): RegExp {
  const source = pattern
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.')
  return new RegExp(`^${source}$`, ignoresCase ? 'isu' : 'su')
}

function compared(field: string, sign: string, value: string | number): Judge {
  const order = (row: CqlRow): number | undefined => {
    const own = row[field]
    if (own === null || own === undefined) return undefined
    if (typeof own === 'number') return own - Number(value)
    return String(own) === String(value) ? 0 : String(own) < String(value) ? -1 : 1
  }
  const tests: Record<string, (n: number) => boolean> = {
    '=': (n) => n === 0,
    '<>': (n) => n !== 0,
    '<': (n) => n < 0,
    '<=': (n) => n <= 0,
    '>': (n) => n > 0,
    '>=': (n) => n >= 0,
  }
  const test = tests[sign]
  if (!test) throw new Error(`Could not parse CQL filter list. Encountered "${sign}"`)
  return (row) => {
    const n = order(row)
    return n !== undefined && test(n)
  }
}
