import { expect, it } from 'vitest'
import { STRUCTURE, structureOf } from '../../../geodata/db/version-structure.ts'

it('is one short word', () => {
  expect(STRUCTURE).toMatch(/^[0-9a-f]{12}$/)
})

it('changes with a column, with the order of the files and with what fills them, not with a comment', () => {
  const files = [
    'create table a (\n  x integer, -- metres\n  y integer\n);\n',
    'create table b ();',
  ]
  const same = ['-- Two.\ncreate table a ( x integer,\n\n y integer );', 'create table b ();\n']
  expect(structureOf(same)).toBe(structureOf(files))
  const others = [
    structureOf([files[0]!.replace('y integer', 'y bigint'), files[1]!]),
    structureOf(files.toReversed()),
    structureOf(files, 99),
  ]
  expect(new Set([...others, structureOf(files)]).size).toBe(4)
})
