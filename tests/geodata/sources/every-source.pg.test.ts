// Every dataset of the registry through the whole run: the rows of its file land in the table they should, with the
// values they should.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableOf } from '../../../geodata/db/data-version.ts'
import type { IngestResult } from '../../../geodata/ingest/run-ingest.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { SOURCES, TERRITORY } from '../../../geodata/sources/registry.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { makeMirror } from '../../rig/files/mirror.ts'
import { EXPECTED } from './expected.ts'
import { FIXTURES } from './fixtures.ts'

/** Inventories in the CNIG standard are a folder of tables, with tests of their own. */
const registry = SOURCES.filter(({ id }) => id !== 'cnig')
const files = Object.fromEntries(
  registry.flatMap(({ id, file }) => {
    const bytes = FIXTURES[id]?.()
    return bytes === undefined ? [] : [[file, bytes]]
  }),
)

it('has a fixture and an expectation for every dataset', () => {
  const ids = registry.map(({ id }) => id).sort()
  expect(Object.keys(FIXTURES).sort()).toEqual(ids)
  expect([...Object.keys(EXPECTED), ...TERRITORY].sort()).toEqual(ids)
})

describeOnEngines('every dataset', (t) => {
  const mirror = makeMirror(files)
  let result: IngestResult
  beforeAll(async () => {
    result = await runIngest(t.db, { from: mirror.from, registry })
  }, 120_000)
  afterAll(() => mirror.remove())

  it('is published, none absent', () => {
    expect(result.published).toBe(true)
    expect(result.absent).toEqual([])
  })

  it.each(Object.keys(EXPECTED))('%s lands where it should, with its values', async (id) => {
    for (const { table, columns, rows } of EXPECTED[id] ?? []) {
      const found = await t.sql<{ row: Record<string, unknown> }[]>`
        select to_jsonb(one) as row from ${tableOf(t.sql, result.version, table)} as one
        where source = ${id}`
      const values = found.map(({ row }) => columns.map((column) => row[column]))
      expect(values.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual(rows)
    }
    const report = result.reports.find((one) => one.id === id)
    const rejected = Object.entries(report?.rejected ?? {}).map(([why, { count }]) => [why, count])
    expect(Object.fromEntries(rejected)).toEqual(
      Object.assign({}, ...(EXPECTED[id] ?? []).map((one) => one.rejected)),
    )
  })

  it('gives each dataset its provenance and its coverage', async () => {
    const rows = await t.sql`
      select id, licence, producer, cardinality(serves) as serves, coverage is not null as covers, rows_kept
      from ${tableOf(t.sql, result.version, 'dataset')} order by id`
    expect(rows.map(({ id }) => id as string)).toEqual(registry.map(({ id }) => id).sort())
    for (const row of rows) {
      expect(row.rows_kept, row.id).toBeGreaterThan(0)
      expect(row.covers, row.id).toBe(true)
      expect(row.serves, row.id).toBeGreaterThan(0)
    }
  })

  it('lets the plot know what was loaded beside it', async () => {
    const [plot] = await t.sql`
      select site_id, category, zone, constraint_hit, junction_straight_m, port_straight_m, airport_straight_m
      from ${tableOf(t.sql, result.version, 'plot')} where id = '95127_1'`
    expect(plot).toMatchObject({ zone: 'U', airport_straight_m: expect.any(Number) })
    expect(plot?.constraint_hit).toEqual(
      expect.arrayContaining(['flood', 'heritage', 'soil_pollution', 'technological_risk']),
    )
    for (const metres of [plot?.junction_straight_m, plot?.port_straight_m])
      expect(metres).toBeLessThan(5000)
  })
})
