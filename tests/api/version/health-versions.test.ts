// Health and data tell one version: health shares a look that may take long, data asks for itself.
import { expect, it } from 'vitest'
import { createServedVersions } from '../../../api/version/served-version.ts'
import { health } from '../../../api/version/health-routes.ts'
import type { Explorer } from '../../../api/explorer.ts'
import { createSightings } from '../../../api/version/sightings.ts'
import type { Database, Sql } from '../../../geodata/db/open-database.ts'

/** A client whose questions are answered by hand, in the order in which they were asked. */
function byHand() {
  const asked: ((rows: object[]) => void)[] = []
  const sql = () => new Promise<object[]>((answer) => asked.push(answer))
  return { sql: sql as unknown as Sql, asked }
}
const of = (version: number) => [{ version, demonstration: false }]
const PUBLISHED = [{ published_at: '2026-03-01T00:00:00Z' }]

function serve() {
  const probe = byHand()
  const data = byHand()
  const versions = createServedVersions({ sql: data.sql } as unknown as Database)
  const routes = health({
    db: { sql: probe.sql, engine: 'embedded' },
    settings: { software: 'test 1' },
    versions,
  } as unknown as Explorer)
  const told = async () =>
    ((await (await routes.request('/api/health')).json()) as { data_version: number }).data_version
  const serveData = async (version: number) => {
    const served = versions.current()
    data.asked.shift()?.(of(version))
    await Promise.resolve()
    await new Promise(setImmediate)
    data.asked.shift()?.(PUBLISHED)
    return (await served).version
  }
  return { probe, told, serveData }
}

it('tells no older version than an answer has told, while its own look takes long', async () => {
  const { probe, told, serveData } = serve()
  const first = told()
  probe.asked.shift()?.(of(1))
  expect(await first).toBe(1)
  const late = told()
  expect(await serveData(2)).toBe(2)
  expect(await late).toBe(2)
})

it('tells no older version when its look was asked before the publication and is answered after', async () => {
  const { probe, told, serveData } = serve()
  const slow = told()
  expect(await serveData(2)).toBe(2)
  probe.asked.shift()?.(of(1))
  expect(await slow).toBe(2)
})

it('believes a question that was asked later, of a database made anew', () => {
  const { see } = createSightings<number>((one, than) => one > than)
  const before = performance.now()
  expect(see(5, before)).toBe(5)
  expect(see(4, before)).toBe(5)
  expect(see(1, performance.now() + 1)).toBe(1)
})
