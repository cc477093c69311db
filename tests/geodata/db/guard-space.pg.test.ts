// A full disk: seen before the embedded engine writes into it, or told by the database itself.
import { afterAll, expect, it } from 'vitest'
import { getCurrentVersion } from '../../../geodata/db/data-version.ts'
import { LEAST_FREE_BYTES } from '../../../geodata/db/guard-space.ts'
import type { Database } from '../../../geodata/db/open-database.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { sentenceOf } from '../../../scripts/plain-failure.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { LABELLED_REGISTRY, makeLabelledMirror } from '../../soak/kill/labelled-mirror.ts'

describeOnEngines('a run on a full disk', (t) => {
  const mirror = makeLabelledMirror(30)
  const run = (more: Partial<Database> = {}, registry = LABELLED_REGISTRY) =>
    runIngest({ ...t.db, ...more }, { from: mirror.from, registry, accept: true })
  const left = async () =>
    (await t.sql`select nspname as name from pg_namespace where nspname ~ '^v0' order by 1`).map(
      ({ name }) => name as string,
    )
  afterAll(() => mirror.remove())

  it('ends in one sentence when room runs out in its middle, and serves what it served', async () => {
    mirror.write(1)
    const { version } = await run()
    let asked = 0
    const freeBytes = () => (asked++ < 2 ? LEAST_FREE_BYTES : LEAST_FREE_BYTES - 1)
    await expect(run({ freeBytes })).rejects.toThrow(
      /^the disk of the data folder is nearly full: a run needs 192 MiB free/,
    )
    expect(asked).toBeGreaterThan(2)
    expect(await getCurrentVersion(t.sql)).toEqual(version)
    expect(await left()).toEqual([version.schema])
  })

  it('ends in one sentence when the database finds no room, and serves what it served', async () => {
    const version = await getCurrentVersion(t.sql)
    const registry = LABELLED_REGISTRY.map((source) => ({
      ...source,
      prepare: async () =>
        void (await t.sql`do 'begin raise exception ''could not extend file "base/5/1"'' using errcode = ''53100''; end'`),
    }))
    const sentence = await run({}, registry).then(() => 'published', sentenceOf)
    expect(sentence).toBe('The disk is full: make room in the data folder and start again.')
    expect(await getCurrentVersion(t.sql)).toEqual(version)
    expect(await left()).toEqual([version?.schema])
    expect((await run()).version.version).toBe((version?.version ?? 0) + 1)
  })
})
