// Partial files of REAL_DATA beside each other: one noise zone, and the cadastre of five communes, are not the region.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import type { IngestResult } from '../../geodata/ingest/run-ingest.ts'
import { readStatements } from '../../geodata/ingest/coverage/read-statement.ts'
import { runIngest } from '../../geodata/ingest/run-ingest.ts'
import { bruitAerien } from '../../geodata/sources/bruit-aerien/source.ts'
import { SOURCES, TERRITORY } from '../../geodata/sources/registry.ts'
import { openFresh } from '../rig/database.ts'
import { collection, feature, polygon, square } from '../rig/files/mirror.ts'
import { makeStatedMirror } from './stated-mirror.ts'

const IDS = [...TERRITORY, 'iris-activite', 'cartofriches', 'parcelles', bruitAerien.id]
const registry = SOURCES.filter(({ id }) => IDS.includes(id))
let mirror: ReturnType<typeof makeStatedMirror>
let opened: Awaited<ReturnType<typeof openFresh>>
let result: IngestResult

beforeAll(async () => {
  mirror = makeStatedMirror({ parcels: true })
  const zone = { ZONE: 'C', CODE_OACI: 'LFPT', NOM: 'Pontoise - Cormeilles' }
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }
  writeFileSync(
    join(mirror.from, bruitAerien.file),
    collection([feature(zone, polygon(square(2.04, 49.03, 0.02)))], { crs }),
  )
  opened = await openFresh('embedded')
  await migrate(opened.db.sql)
  const coverage = readStatements([`${bruitAerien.id}:communes=95127`], IDS)
  result = await runIngest(opened.db, { from: mirror.from, registry, coverage })
})
afterAll(async () => {
  await opened?.remove()
  mirror?.remove()
})

it('frees no plot outside of Cergy of airport noise by one zone of Cergy, the land beside Orly least of all', async () => {
  expect(result.stopped).toEqual([])
  const plot = tableOf(opened.db.sql, result.version, 'plot')
  const rows = await opened.db.sql<{ code_insee: string; known: number; unknown: number }[]>`
    select code_insee, count(*) filter (where not 'noise' = any (constraint_unknown))::int as known,
      count(*) filter (where 'noise' = any (constraint_unknown))::int as unknown
    from ${plot} group by code_insee order by code_insee`
  const known = rows.filter((row) => row.known > 0).map(({ code_insee }) => code_insee)
  expect(known).toEqual(['95127'])
  // Athis-Mons, beside Orly: of the airport itself no plot is made.
  expect(rows.find(({ code_insee }) => code_insee === '91027')?.unknown).toBeGreaterThan(0)
  const app = createApp({ db: opened.db, settings: { software: 'test 1' } })
  const answer = (await (await app.request('/api/plots?without=noise&limit=1000')).json()) as {
    matched: number
    unknown_dropped: number
  }
  const [count] = await opened.db.sql`select count(*)::int as all from ${plot}`
  expect(answer.matched).toBeLessThanOrEqual(
    rows.find(({ code_insee }) => code_insee === '95127')?.known ?? 0,
  )
  expect(answer.matched + answer.unknown_dropped).toBeGreaterThan((count?.all as number) - 20)
})

it('lets the cadastre of five communes cover these five', async () => {
  const [row] = await opened.db.sql`
    select coverage_basis as basis, covers, covers_part,
      (select count(*)::int from ${tableOf(opened.db.sql, result.version, 'commune')} as commune
        where ST_Contains(ST_Buffer(dataset.coverage, 1), commune.geom)) as communes
    from ${tableOf(opened.db.sql, result.version, 'dataset')} as dataset where id = 'parcelles'`
  expect(row).toEqual({ basis: 'beside', covers: [], covers_part: ['91'], communes: 5 })
})
