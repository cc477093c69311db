// What the table of kinds of constraint promises, and what the compiler refuses in it.
import { expect, it } from 'vitest'
import { CONSTRAINTS } from '../../../../geodata/model/codes.ts'
import { CONSTRAINT } from '../../../../geodata/model/plans/constraint-kinds.ts'
import type { ConstraintEntry } from '../../../../geodata/model/plans/constraint-table.ts'
import { CONSTRAINT_TABLE } from '../../../../geodata/model/plans/constraint-table.ts'

it('tells kinds of one colour apart by their dashes', () => {
  const looks = CONSTRAINTS.map((kind) => `${CONSTRAINT[kind].hue} ${CONSTRAINT[kind].dash}`)
  const twice = looks.filter((look, at) => looks.indexOf(look) < at)
  expect(twice).toEqual([])
})

it('names the column of each kind in a Shapefile in ten characters, each its own', () => {
  const names = CONSTRAINTS.map((kind) => CONSTRAINT[kind].shapefile)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^c_[a-z0-9]{1,8}$/)
})

it('has no more kinds than a set of the columnar copy has bits', () => {
  expect(CONSTRAINTS.length).toBeLessThanOrEqual(32)
})

it('is refused by the compiler when an entry is not whole', () => {
  const { dash: _dash, ...partial } = CONSTRAINT_TABLE.flood
  // @ts-expect-error -- no dash
  expect(partial satisfies ConstraintEntry).toBeTruthy()
})
