import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { statementsOf } from '../../../geodata/db/run-sql-file.ts'

const DERIVE = fileURLToPath(new URL('../../../geodata/derive/sql', import.meta.url))
const BEGINS = /^(create|update|insert|delete|alter|drop|truncate|analyze|cluster|with|select) /

it('cuts a file into its statements, each with its comments', () => {
  expect(
    statementsOf(
      "-- One; two.\ncreate table a (\n  b text default ';'); \n\ndrop table a;\n-- End\n",
    ),
  ).toEqual(["-- One; two.\ncreate table a (\n  b text default ';');", 'drop table a;'])
  expect(() => statementsOf('do $$ begin null; end $$;')).toThrow('$$')
})

it('finds a whole statement in each piece of the files of the derivation', () => {
  for (const file of readdirSync(DERIVE)) {
    const statements = statementsOf(readFileSync(join(DERIVE, file), 'utf8'))
    for (const statement of statements) {
      const plain = statement.replace(/--.*$/gm, '').trim()
      expect(plain, file).toMatch(BEGINS)
      expect(plain.split('(').length, statement).toBe(plain.split(')').length)
    }
  }
})
