// Small files as people really make them, beside the real layers: each gives the area that its maker measured, or asks.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { AreaFaultError } from '../../api/areas/area-fault.ts'
import { readPolygons } from '../../api/areas/read-polygons.ts'
import { areaOf } from './plain-measure.ts'
import { realDataFolder } from './real-data.ts'

const CASES = join(realDataFolder(), '../cases')
const hectaresOf = (polygons: Parameters<typeof areaOf>[0]) => areaOf(polygons) / 10_000
const SQUARE_HA = 325.795
const read = (name: string, layer?: string) =>
  readPolygons({ path: join(CASES, name), name, layer })

it.runIf(existsSync(CASES)).each<[string, number, RegExp?]>([
  ['shp_deleted_row.zip', SQUARE_HA, /1 row marked as deleted/],
  ['geomcoll_l93.geojson', SQUARE_HA, /Lambert-93 \(EPSG:2154\) by its numbers/],
  ['l93_crs.geojson', SQUARE_HA, /Lambert-93/],
  ['l93_9794.gpkg', SQUARE_HA, /Lambert-93/],
  ['iso_upper_ext.zip', SQUARE_HA],
  ['shp_latin1_nocpg.zip', SQUARE_HA],
  ['wal.gpkg', SQUARE_HA],
  ['multisurface_linear.gpkg', 200],
  ['shp_3949.zip', SQUARE_HA, /CC49/],
  ['shp_4258.zip', SQUARE_HA],
  ['latin1.kml', SQUARE_HA],
  ['space_after_comma.kml', SQUARE_HA],
  ['twolayers.gpkg', SQUARE_HA],
  ['degenerate_part.geojson', SQUARE_HA, /1 part left out.*feature 2/],
])('reads %s', async (name, hectares, note) => {
  const { polygons, notes } = await read(name)
  expect(polygons).toHaveLength(1)
  expect(Math.abs(hectaresOf(polygons) - hectares)).toBeLessThan(0.01)
  if (note) expect(notes.map(({ en }) => en).join()).toMatch(note)
})

it.runIf(existsSync(CASES))('reads a circle to a thousandth', async () => {
  const { polygons } = await read('curvepolygon.gpkg')
  expect(Math.abs(hectaresOf(polygons) / (Math.PI * 100) - 1)).toBeLessThan(0.001)
})

it.runIf(existsSync(CASES))('asks which of two layers of one name is meant', async () => {
  const asked = await read('shp_two_folders.zip').catch((error: unknown) => error)
  expect(asked).toBeInstanceOf(AreaFaultError)
  const { layers } = (asked as AreaFaultError).fault
  expect(layers?.map(({ name }) => name)).toEqual(['L93/zae_2154', 'WGS84/zae_2154'])
  for (const { name } of layers ?? []) {
    const { polygons } = await read('shp_two_folders.zip', name)
    expect(hectaresOf(polygons)).toBeCloseTo(SQUARE_HA, 1)
  }
})
