// Adds what a version's tables have of the kinds of access point, of constraint and of network: columns of `plot` and checks,
// made from the tables of the model, so that a kind is added there alone.
import { ACCESS_KINDS, CONSTRAINTS, NETWORK_KINDS } from '../model/codes.ts'
import type { DataVersion } from './data-version.ts'
import { tableOf } from './data-version.ts'
import { KIND_COLUMNS, USE_COLUMNS } from './kind-structure.ts'
import type { Sql } from './open-database.ts'

/** Adds to the tables of a version, as its files leave them, what depends on the kinds. */
export async function addKinds(sql: Sql, version: DataVersion): Promise<void> {
  await sql`
    alter table ${tableOf(sql, version, 'plot')}
    ${KIND_COLUMNS.map((name, i) => sql`${i ? sql`,` : sql``} add column ${sql(name)} integer`)}
    ${USE_COLUMNS.map((name) => sql`, add column ${sql(name)} integer not null default 0`)}`
  await check('access_point', ACCESS_KINDS)
  await check('constraint_area', CONSTRAINTS)
  await check('network_line', NETWORK_KINDS)

  /** No parameters stand in a definition: kinds are words of our own table, quoted by the server. */
  async function check(
    table: 'access_point' | 'constraint_area' | 'network_line',
    kinds: readonly string[],
  ) {
    const name = `${table}_kind_check`
    const [made] = await sql<{ statement: string }[]>`
      select format('alter table %I.%I add constraint %I check (kind = any (%L::text[]))',
        ${version.schema}::text, ${table}::text, ${name}::text, ${[...kinds]}::text[]) as statement`
    // eslint-disable-next-line no-restricted-syntax -- every part is quoted by format(), and none is a person's
    await sql.unsafe(made!.statement)
  }
}
