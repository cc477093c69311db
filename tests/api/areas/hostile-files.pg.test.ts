// Files that are made, or happen, to keep whoever reads them busy: each is refused, and the service answers meanwhile.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { ApiError } from '../../../geodata/model/answers.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { collection, feature, polygon } from '../../rig/files/mirror.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import type { Listening } from '../../rig/listen.ts'
import { listenOn } from '../../rig/listen.ts'

const MOST_WAIT_MS = 250

/** A GeoPackage that lists the layer `zae`, which these statements make. */
const packageOf = (statements: string): Uint8Array =>
  makeGeopackage([{ name: 'zae', srid: 2154, rows: [] }], {
    statements: `drop table zae; ${statements}`,
  })

const ENDLESS = `with recursive n(i) as (select 1 union all select i + 1 from n) select i as fid, cast(i as blob) as geom from n`
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
const circle = (corners: number) =>
  collection([
    feature(
      {},
      polygon(
        Array.from({ length: corners + 1 }, (_, i): [number, number] => {
          const turn = ((i % corners) / corners) * 2 * Math.PI
          return [rounded(2.3 + Math.cos(turn) / 10), rounded(48.9 + Math.sin(turn) / 10)]
        }),
      ),
    ),
  ])
const kmlBomb = `<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><kml><Document>${'<Folder>'.repeat(50_000)}&b;`

const HOSTILE: readonly (readonly [string, string, () => string | Uint8Array, number, RegExp])[] = [
  [
    'a GeoPackage whose table is a view over an endless query',
    'view.gpkg',
    () => packageOf(`create view zae as ${ENDLESS}`),
    422,
    /is no table but a view/,
  ],
  [
    'a GeoPackage whose list of layers is an endless view',
    'list.gpkg',
    () =>
      packageOf(
        `drop table gpkg_geometry_columns; create view gpkg_geometry_columns as select 'zae' as table_name, 'geom' as column_name, 'POLYGON' as geometry_type_name, 2154 as srs_id from (${ENDLESS})`,
      ),
    422,
    /has not the tables that describe its layers/,
  ],
  [
    'a GeoPackage whose geometry is computed without end',
    'computed.gpkg',
    () =>
      packageOf(
        `create table zae (fid integer primary key, geom blob generated always as (hex(zeroblob(400000000))) virtual); insert into zae (fid) values (1), (2), (3)`,
      ),
    422,
    /too much computing or memory|not a sound GeoPackage|no polygon/,
  ],
  [
    'a GeoPackage of more rows than an area has',
    'rows.gpkg',
    () =>
      packageOf(
        `create table zae (fid integer primary key, geom blob); with recursive n(i) as (select 1 union all select i + 1 from n limit 400000) insert into zae (fid) select i from n`,
      ),
    422,
    /holds more than 100000 features/,
  ],
  ['JSON that is nested without end', 'deep.geojson', () => '['.repeat(4 << 20), 422, /./],
  [
    'a geometry collection that is nested without end',
    'deep2.geojson',
    () =>
      `{"type":"Feature","properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${']}'.repeat(20_000)}}`,
    422,
    /./,
  ],
  ['250 000 vertices', 'corners.geojson', () => circle(250_000), 413, /more than 20000 vertices/],
  ['a KML of entities and of folders without end', 'bomb.kml', () => kmlBomb, 422, /./],
  [
    'a GeoPackage of noise',
    'noise.gpkg',
    () => noise(),
    422,
    /not a sound GeoPackage|no polygon|describe/,
  ],
]

/** A sound one with every 97th byte after its header turned. */
function noise(): Uint8Array {
  const bytes = Buffer.from(
    makeGeopackage([
      { name: 'zae', srid: 2154, rows: [{ properties: { n: 1 }, shape: [650_000, 6_860_000] }] },
    ]),
  )
  for (let at = 100; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0xff
  return bytes
}

describeOnEngines('files that keep their reader busy', (t) => {
  let listening: Listening
  beforeAll(async () => {
    await publishSmallVersion(t.sql)
    listening = await listenOn(createApp({ db: t.db, settings: { software: 'test 1' } }))
    await fetch(`${listening.url}/api/health`)
  })
  afterAll(() => listening.stop())

  it('are refused in words, a dozen at once, and health never waits', async () => {
    // The engine has no part in reading them: on the other one a few will do.
    const files = HOSTILE.slice(0, t.engine === 'embedded' ? HOSTILE.length : 3).map(
      ([what, name, make, status, message]) => ({
        what,
        name,
        bytes: make(),
        status,
        message,
      }),
    )
    let done = false
    let patience = 0
    const waits: number[] = []
    const probing = (async () => {
      while (!done) {
        const from = performance.now()
        expect((await fetch(`${listening.url}/api/health`)).status).toBe(200)
        waits.push(performance.now() - from)
        await sleep(100)
      }
    })()
    const send = async ({ what, name, bytes, status, message }: (typeof files)[number]) => {
      const post = () =>
        fetch(`${listening.url}/api/areas?name=${name}`, {
          method: 'POST',
          body: bytes as BodyInit,
        })
      let answer = await post()
      // Too many at once are asked for patience, and have it.
      while (answer.status === 503 || answer.status === 429) {
        patience++
        await answer.arrayBuffer()
        await sleep(1000 * Number(answer.headers.get('retry-after')))
        answer = await post()
      }
      const body = (await answer.json()) as ApiError
      expect([what, answer.status, body.error.message]).toEqual([
        what,
        status,
        expect.stringMatching(message),
      ])
      expect(body.error.message).not.toMatch(/\/(tmp|var|work|home)\//)
    }
    const view = files[0]!
    try {
      await Promise.all([...files, view, view, view].map(send))
    } finally {
      done = true
      await probing
    }
    expect(waits.length).toBeGreaterThan(10)
    waits.sort((a, b) => a - b)
    console.log(
      `health ${waits.length} times, ${patience} asked to wait: median ${waits[waits.length >> 1]?.toFixed(0)} ms, longest ${waits.at(-1)?.toFixed(0)} ms`,
    )
    // A machine that is busy with other tests is slow by itself: what is held is that nobody waited for a file.
    expect(waits[Math.floor(waits.length * 0.9)]).toBeLessThan(MOST_WAIT_MS)
  }, 120_000)
})
