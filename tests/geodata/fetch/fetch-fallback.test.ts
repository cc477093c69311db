// A dataset with a second address: asked for when the first fails and nothing of it is there, forgotten once it answers.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fetchSources } from '../../../geodata/fetch/fetch-sources.ts'
import { findFiles } from '../../../geodata/ingest/choose-sources.ts'
import { cartofriches } from '../../../geodata/sources/cartofriches/source.ts'
import type { Source } from '../../../geodata/sources/source.ts'
import { QUICK } from '../../rig/fetch-once.ts'
import { makeGeopackage } from '../../rig/files/geopackage.ts'
import { friche, polygon, square } from '../../rig/files/mirror.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { json, startService, status } from '../../rig/service.ts'

const ring = [
  [650_000, 6_860_000],
  [650_000, 6_860_100],
  [650_100, 6_860_100],
  [650_000, 6_860_000],
] as const
const national = makeGeopackage([
  {
    name: 'friches_surfaces',
    srid: 2154,
    rows: [{ properties: { site_id: '95127_1' }, shape: ring }],
  },
])
let host: Service
let files: Service
let folder: string
let isUp: boolean
const answer: Answer = (url, response, request) =>
  (isUp
    ? json({ count: 1, features: [friche({}, polygon(square(2, 49, 0.01)), '95127_1')] })
    : status(503))(url, response, request)

beforeEach(async () => {
  host = await startService(answer)
  files = await startService((_url, response) => response.end(national))
  folder = mkdtempSync(join(tmpdir(), 'sdrif-e-fallback-'))
  isUp = false
})
afterEach(async () => {
  await host.close()
  await files.close()
  rmSync(folder, { recursive: true, force: true })
})

const source = (): Source => {
  const { address, fallback } = cartofriches
  if (address.protocol !== 'json-pages' || fallback?.address.protocol !== 'download')
    throw new Error('Cartofriches is asked page by page, its fallback in one')
  return {
    ...cartofriches,
    smallest: 'half',
    address: { ...address, url: `${host.origin}/geofriches`, parts: [{ coddep: '95' }] },
    fallback: {
      ...fallback,
      address: { ...fallback.address, url: `${host.origin}/r/1`, also: [files.origin] },
    },
  }
}
const fetchIt = (always: string[] = []) =>
  fetchSources([source()], { folder, manners: QUICK, always })
const down = 'cartofriches: its server answers 503, after 2 tries'
const probe = 'what has changed at these addresses: npm run sources -- --probe cartofriches'
const moved = () => status(302, { location: `${files.origin}/20260130/friches-surfaces.gpkg` })
const read = async () =>
  (await findFiles([source()], folder, { fetched: true })).present.map(({ file, crs }) => [
    file,
    crs,
  ])

it('uses the fallback while the host is down, and says so', async () => {
  host.next(status(503), status(503), moved())
  expect(await fetchIt()).toEqual([
    `${down}: its fallback is used, eco/friches-surfaces.gpkg, fetched`,
    probe,
  ])
  expect(await read()).toEqual([['eco/friches-surfaces.gpkg', 'EPSG:2154']])
  // A mirror folder is read by its own file alone.
  expect((await findFiles([source()], folder, {})).absent).toHaveLength(1)
  expect(await fetchIt(['cartofriches'])).toEqual([
    `${down}: its fallback is used, eco/friches-surfaces.gpkg, as it was`,
    probe,
  ])
})

it('forgets the fallback once the host answers again', async () => {
  host.next(status(503), status(503), moved())
  await fetchIt()
  isUp = true
  expect(await fetchIt()).toEqual(['cartofriches fetched'])
  expect(existsSync(join(folder, 'eco/friches-surfaces.gpkg'))).toBe(false)
  expect(await read()).toEqual([[cartofriches.file, 'EPSG:4326']])
})

it('takes what was there before the fallback, and leaves the dataset out where both fail', async () => {
  expect(await fetchIt()).toEqual([
    `${down}: its fallback: cartofriches: its server answers 503, after 2 tries: left out`,
    probe,
  ])
  await expect(fetchIt(['cartofriches'])).rejects.toThrow(down)
})

it('follows the stable address to the place of the files and to no other', async () => {
  host.next(status(503), status(503), status(302, { location: 'http://127.0.0.1:9/x.gpkg' }))
  expect((await fetchIt())[0]).toContain('http://127.0.0.1:9 is not an address of the registry')
  expect(cartofriches.fallback?.address).toMatchObject({ also: ['https://static.data.gouv.fr'] })
})
