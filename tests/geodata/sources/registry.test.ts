import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CONSTRAINT_EFFECTS } from '../../../geodata/model/codes.ts'
import { DATASET_ROLES } from '../../../geodata/model/dataset-roles.ts'
import { SOURCES, TERRITORY } from '../../../geodata/sources/registry.ts'
import { sqlFileOf, stagingTable } from '../../../geodata/sources/source.ts'
import { writeSourcesDocument } from '../../../geodata/sources/sources-document.ts'

const folder = new URL('../../../geodata/sources/', import.meta.url)

it('holds every folder of a dataset, once, under its own name', () => {
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => existsSync(new URL(`${name}/source.ts`, folder)))
  expect(SOURCES.map(({ id }) => id).sort()).toEqual(folders.sort())
  for (const source of SOURCES)
    expect(source.folder.pathname).toMatch(new RegExp(`/${source.id}/$`))
})

it('reads territory before all that stands on it', () => {
  expect(SOURCES.slice(0, TERRITORY.length).map(({ id }) => id)).toEqual(TERRITORY)
})

it.each(SOURCES)(
  '$id stages exactly the fields it names, and serves words of the model',
  (source) => {
    for (const word of source.serves) expect(DATASET_ROLES).toContain(word)
    expect(existsSync(sqlFileOf(source, 'clean.sql'))).toBe(true)
    // Its tables and their fields are ruled elsewhere: geodata/cnig.
    if (source.load) return
    const stage = readFileSync(sqlFileOf(source, 'stage.sql'), 'utf8')
    const body =
      new RegExp(`create table ${stagingTable(source)} \\(([^;]*)\\);`).exec(stage)?.[1] ?? ''
    const columns = [...body.matchAll(/^ {2}("?)(\w+)\1 (?:text|integer|double precision)/gm)].map(
      (m) => m[2],
    )
    expect(columns.sort()).toEqual(Object.keys(source.fields).sort())
    const constrains = source.serves.some((word) => word.startsWith('constraint.'))
    expect(source.effect === undefined ? 'none' : source.effect).toSatisfy((effect: string) =>
      constrains ? (CONSTRAINT_EFFECTS as readonly string[]).includes(effect) : effect === 'none',
    )
  },
)

it('reads no field about owners', () => {
  for (const { fields } of SOURCES)
    for (const field of Object.keys(fields)) expect(field).not.toMatch(/propri|mail|tel|contact/i)
})

it('is what SOURCES.md says: renew it with npm run sources -- --write', () => {
  const document = readFileSync(new URL('../../../SOURCES.md', import.meta.url), 'utf8')
  expect(document).toBe(writeSourcesDocument())
})
