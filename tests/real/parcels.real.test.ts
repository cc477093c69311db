// The cadastre of five communes around Orly, with activity IRIS as sites: no plot is airport land, or a road.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import type { IngestResult } from '../../geodata/ingest/run-ingest.ts'
import { runIngest } from '../../geodata/ingest/run-ingest.ts'
import { SOURCES, TERRITORY } from '../../geodata/sources/registry.ts'
import { openFresh } from '../rig/database.ts'
import { makeStatedMirror } from './stated-mirror.ts'

const IDS: readonly string[] = [...TERRITORY, 'iris-activite', 'parcelles']
let mirror: ReturnType<typeof makeStatedMirror>
let opened: Awaited<ReturnType<typeof openFresh>>
let result: IngestResult

beforeAll(async () => {
  mirror = makeStatedMirror({ parcels: true })
  opened = await openFresh('embedded')
  await migrate(opened.db.sql)
  const registry = SOURCES.filter(({ id }) => IDS.includes(id))
  result = await runIngest(opened.db, { from: mirror.from, registry })
}, 300_000)
afterAll(async () => {
  await opened?.remove()
  mirror?.remove()
})

it('leaves the airport out, and what of it lies in the site beside', () => {
  expect(result.parcels).toMatchObject({
    parcels: 21_882,
    inSites: 189,
    leftOut: {
      'parcelles du site Aéroport Orly, écarté par son nom ou son type : aéroport': 101,
      'parcelles sur une emprise : aéroport': 1,
    },
  })
})

it('makes units that a developer would look at: none is a road, none larger than the site has land', async () => {
  const plots = await opened.db.sql<
    { site_id: string; m2: number; round: number; refs: string[] }[]
  >`
    select site_id, surface_m2 as m2, cadastral_refs as refs,
      4 * pi() * ST_Area(geom) / ST_Perimeter(geom) ^ 2 as round
    from ${tableOf(opened.db.sql, result.version, 'plot')} order by surface_m2 desc`
  expect(plots.length).toBeGreaterThan(20)
  expect(new Set(plots.map(({ site_id }) => site_id))).toEqual(new Set(['iris-910270114']))
  expect(plots[0]?.m2).toBeLessThan(160_000)
  for (const { round, refs } of plots) expect(round, refs.join(' ')).toBeGreaterThan(0.12)
  const refs = plots.flatMap((plot) => plot.refs)
  expect(new Set(refs).size).toBe(refs.length)
})
