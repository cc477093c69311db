// Both encodings of CQL2: what is read is what was written, and every fault has its place.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CqlFault, describePlace } from '../../../../geodata/model/cql2/cql-fault.ts'
import { readCqlJson } from '../../../../geodata/model/cql2/read-json.ts'
import { readCqlText } from '../../../../geodata/model/cql2/read-text.ts'
import { randomCql } from './random-cql.ts'
import { writeJson, writeText } from './write-cql.ts'
import { draws } from '../../../rig/draws.ts'

/** The tree without places. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, one) => (key === 'at' ? undefined : one)))

function faultOf(read: () => unknown, source: string): string {
  try {
    read()
  } catch (error) {
    if (error instanceof CqlFault) return `${describePlace(error.at, source)}: ${error.message}`
    throw error
  }
  return 'no fault'
}
const textFault = (source: string) => faultOf(() => readCqlText(source), source)
const jsonFault = (value: unknown) => {
  const source = typeof value === 'string' ? value : JSON.stringify(value)
  return faultOf(() => readCqlJson(source), source)
}

describe('CQL2', () => {
  it('reads back what is printed, as text', () => {
    fc.assert(
      fc.property(randomCql, (one) => {
        expect(bare(readCqlText(writeText(one)))).toEqual(bare(one))
      }),
      draws(150, 11),
    )
  })

  it('reads back what is printed, as JSON', () => {
    fc.assert(
      fc.property(randomCql, (one) => {
        expect(bare(readCqlJson(JSON.stringify(writeJson(one))))).toEqual(bare(one))
      }),
      draws(150, 12),
    )
  })

  it('answers any text and any JSON with a tree or a fault, never with another error', () => {
    const sign = fc.constantFrom(
      '(',
      ')',
      "'",
      '"',
      'AND',
      'NOT',
      ' ',
      'zone',
      '=',
      ',',
      '1',
      '-',
      'POINT',
      'IN',
      'LIKE',
      '\\',
      '[',
      'S_INTERSECTS',
      'é',
      '\u0000',
    )
    const source = fc.oneof(
      fc.array(sign, { maxLength: 30 }).map((signs) => signs.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(source, (one) => void textFault(one)),
      draws(300, 13),
    )
    fc.assert(
      fc.property(fc.oneof(fc.json(), source), (one) => void jsonFault(one)),
      draws(150, 14),
    )
  })

  it('keeps AND before OR, and NOT before both', () => {
    expect(bare(readCqlText("NOT a=1 AND b=2 OR c='x'"))).toEqual(
      bare(readCqlText("((NOT (a=1)) AND (b=2)) OR (c='x')")),
    )
  })

  it('reads quotes, escapes and what GDAL writes', () => {
    const valueOf = (source: string) => {
      const read = readCqlText(source)
      return read.kind === 'compare' && read.right.kind === 'text' ? read.right.value : undefined
    }
    expect(valueOf("nom = 'Zone d''activité'")).toBe("Zone d'activité")
    expect(valueOf("nom = 'O\\'Brien'")).toBe("O'Brien")
    expect(valueOf("nom = 'a\\tb\\\\c\\%'")).toBe('a\tb\\c\\%')
    expect(bare(readCqlText("(nom ILIKE 'a%') AND (NOT (zone IS NULL))"))).toEqual(
      bare(readCqlText("casei(nom) LIKE casei('a%') AND zone IS NOT NULL")),
    )
    expect(bare(readCqlText('s_dwithin(geometry, POINT Z (1 2 3), 5) = FALSE'))).toEqual(
      bare(readCqlText('NOT S_DWITHIN("geometry",POINT(1 2),5.0)')),
    )
  })

  it('refuses whatever stands after the filter', () => {
    expect(textFault('a > 1 garbage here')).toBe(
      'line 1, column 7: "garbage" stands where the end, AND or OR is expected',
    )
    expect(textFault("a = 'x' ; drop table plot")).toBe(
      'line 1, column 9: the character ";" is not expected',
    )
    expect(textFault("nom = 'Zone d'activité'")).toContain('line 1, column 23: the quote')
  })

  it('says the line and the column', () => {
    expect(textFault("zone = 'U'\n  AND surface_ha >")).toBe(
      'line 2, column 19: the filter ends where a property or a value is expected',
    )
    expect(textFault('')).toContain('line 1, column 1')
    expect(textFault('a = 1e400')).toContain('column 5: the number is too large')
    expect(textFault("a = DATE('2024-02-31')")).toContain('column 10: a date is written')
    expect(textFault("a LIKE 'x\\")).toContain('column 8: the quote')
    expect(textFault("a LIKE 'x\\\\'")).toContain('column 8: a pattern ends with a lone backslash')
    expect(textFault('sleep(1) = 1')).toContain('column 1: the function sleep is not known')
    expect(textFault('a BETWEEN 1 OR 2')).toContain('column 13: "OR" stands where AND is expected')
    expect(textFault('S_INTERSECTS(geometry,POLYGON((0 0,1 1,1 0)))')).toContain(
      'column 23: a Polygon has fewer',
    )
    expect(textFault('S_INTERSECTS(geometry,POLYGON((0 0,1 1,1 0,2 2)))')).toContain(
      'does not end where it begins',
    )
    expect(textFault('s_dwithin(geometry,POINT(1 2),-5)')).toContain(
      'column 31: s_dwithin takes 0 to',
    )
  })

  it('says the path in a JSON', () => {
    const is = { op: '=', args: [{ property: 'a' }, 1] }
    expect(jsonFault('{"op":')).toContain('line 1, column')
    expect(jsonFault({ op: 'and', args: [is, { op: '=', args: [{ property: 'a' }] }] })).toBe(
      '$.args[1].args: = takes 2 argument(s)',
    )
    expect(jsonFault({ op: 'not', args: [{ op: 'sleep', args: [] }] })).toBe(
      '$.args[0].op: the operator sleep is not known here',
    )
    expect(jsonFault({ op: '=', args: [{ property: 'a' }, null] })).toContain(
      '$.args[1]: a property or a value',
    )
    expect(jsonFault({ ...is, extra: 1 })).toBe('$: extra is not known here')
    expect(
      jsonFault({
        op: 's_intersects',
        args: [
          { property: 'geometry' },
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0],
                [1, 'x'],
              ],
            ],
          },
        ],
      }),
    ).toContain('$.args[1].coordinates[0][1]: a position')
    expect(jsonFault('{"op":"=","args":[{"property":"a"},1e400]}')).toContain(
      '$.args[1]: the number is too large',
    )
  })

  it('refuses ten thousand parentheses, NOT and operators in each other without running out of stack', () => {
    const deep = 10_000
    expect(textFault(`${'('.repeat(deep)}a=1${')'.repeat(deep)}`)).toContain(
      'column 101: the filter nests deeper than 100',
    )
    expect(textFault(`${'NOT '.repeat(deep)}a=1`)).toContain('nests deeper')
    expect(textFault(`${'casei('.repeat(deep)}a${')'.repeat(deep)}='x'`)).toContain('nests deeper')
    expect(jsonFault(`${'{"op":"not","args":['.repeat(deep)}true${']}'.repeat(deep)}`)).toContain(
      'nests deeper',
    )
    expect(jsonFault('['.repeat(deep))).toContain('not JSON')
    expect(textFault(Array(deep).fill('a=1').join(' OR '))).toContain('more than 1000 parts')
  })

  it('refuses more positions than it would pass on', () => {
    const many = Array.from({ length: 2001 }, (_, one) => `${one} 0`).join(',')
    expect(textFault(`S_INTERSECTS(geometry,LINESTRING(${many}))`)).toContain(
      'more than 2000 positions',
    )
  })
})
