// GDAL's OAPIF driver against the running server: every collection through all pages, and filters that it leaves to us.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { COLLECTIONS } from '../../../api/ogc/collections.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { Listening } from '../../rig/listen.ts'
import { listenOn } from '../../rig/listen.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

const run = promisify(execFile)

describeOnEngines('GDAL reading /ogc', (t) => {
  let small: SmallVersion
  let served: Listening

  beforeAll(async () => {
    if (!existsSync('/usr/bin/ogr2ogr'))
      throw new Error('These tests need GDAL: apt-get install gdal-bin')
    small = await publishSmallVersion(t.sql)
    served = await listenOn(createApp({ db: t.db, settings: { software: 'test 1' } }))
  })
  afterAll(() => served.stop())

  /** The features that ogr2ogr reads, and the items that it asked for. */
  async function readBy(collection: string, ...options: string[]) {
    served.asked.length = 0
    const source = `OAPIF:${served.url}/ogc`
    const args = [
      '-f',
      'GeoJSON',
      '/vsistdout/',
      source,
      collection,
      '-lco',
      'COORDINATE_PRECISION=7',
      ...options,
    ]
    const { stdout } = await run('ogr2ogr', args, { maxBuffer: 1 << 28 })
    const { features } = JSON.parse(stdout) as FeatureCollection
    const items = served.asked.filter((one) => one.includes(`/${collection}/items`))
    return { features, items }
  }

  it('finds the seven collections with their counts', async () => {
    const { stdout } = await run('ogrinfo', ['-so', '-al', `OAPIF:${served.url}/ogc`])
    for (const { id, table } of COLLECTIONS) {
      const [row] = await t.sql<{ count: number }[]>`
        select count(*)::int as count from ${tableOf(t.sql, small, table)}`
      const told = stdout.split('Layer name: ').find((part) => part.startsWith(`${id}\n`))
      expect(told, id).toMatch(new RegExp(`Feature Count: ${row?.count}\n`))
      expect(told, id).toContain('WGS 84')
    }
  })

  it('reads every feature of every collection through all pages', async () => {
    for (const { id, table, key } of COLLECTIONS) {
      const stored = await t.sql<{ id: string }[]>`
        select ${t.sql(key)} as id from ${tableOf(t.sql, small, table)} order by 1`
      const { features, items } = await readBy(id, '-oo', 'PAGE_SIZE=30')
      expect(
        features.map((one) => one.id ?? one.properties?.id),
        id,
      ).toEqual(stored.map((one) => one.id))
      expect(items.filter((one) => one.includes('cursor=')).length).toBe(
        Math.ceil(stored.length / 30) - 1,
      )
    }
  })

  it('leaves filters to the server', async () => {
    const { features, items } = await readBy(
      'plots',
      '-where',
      "surface_ha >= 4 AND (zone = 'U' OR status IS NULL)",
    )
    const wanted = small.plots.filter(
      (plot) => plot.surface_m2 >= 40_000 && (plot.zone === 'U' || plot.status === null),
    )
    expect(wanted.length).toBeGreaterThan(2)
    expect(features.length).toBe(wanted.length)
    const filtered = items.filter(
      (one) => new URL(one, served.url).searchParams.get('filter-lang') === 'cql-text',
    )
    expect(filtered.length).toBeGreaterThan(0)
    expect(new URL(filtered[0] ?? '', served.url).searchParams.get('filter')).toContain(
      'surface_ha >= 4',
    )
    const like = await readBy('plots', '-where', "commune ILIKE 'ARGEN%'")
    expect(like.features.length).toBe(
      small.plots.filter((plot) => plot.code_insee === '95018').length,
    )
    expect(like.items.some((one) => one.includes('ILIKE'))).toBe(true)
  })

  it('asks for a box by its words', async () => {
    const { features, items } = await readBy('plots', '-spat', '2.19', '48.93', '2.23', '48.96')
    expect(items.some((one) => one.includes('bbox='))).toBe(true)
    expect(features.length).toBeGreaterThan(5)
  })
})
