// One outline with a hole and an island, and one of arcs, written by GDAL in two dozen ways: what is read of each is what
// GDAL itself reads.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPolygons } from '../../../api/areas/read-polygons.ts'
import { knownCrs } from '../../../geodata/model/known-crs.ts'
import { readByGdal } from '../../rig/files/gdal.ts'
import { makeZip } from '../../rig/files/zip.ts'
import { areaOf, boxOf } from '../../real/plain-measure.ts'

const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-variants-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const ring = (x: number, y: number, side: number) =>
  `(${x} ${y},${x + side} ${y},${x + side} ${y + side},${x} ${y + side},${x} ${y})`
const OUTLINES = `MULTIPOLYGON((${ring(645_000, 6_870_000, 2000)},${ring(645_500, 6_870_500, 800)}),(${ring(645_800, 6_870_800, 100)}))`
const ARCS =
  'CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(645000 6870000,646000 6871000,647000 6870000),(647000 6870000,645000 6870000)),CIRCULARSTRING(645900 6870300,646100 6870300,645900 6870300))'

function gdal(words: readonly string[]): void {
  execFileSync('ogr2ogr', words, { stdio: ['ignore', 'ignore', 'pipe'] })
}
function written(name: string, words: readonly string[], from = 'outlines.csv'): void {
  // GDAL keeps the column of the text beside the geometry that it reads from it.
  const select = words.includes('-sql') ? [] : ['-select', 'nom']
  gdal([...words, ...select, '-s_srs', 'EPSG:2154', at(name), at(from)])
}
/** Writes a shapefile and packs its parts, as `change` renames them. */
function zipped(name: string, words: readonly string[], change = (member: string) => member): void {
  const stem = name.replace('.zip', '')
  written(`${stem}.shp`, words)
  const members = readdirSync(folder).filter((one) => one.startsWith(`${stem}.`) && one !== name)
  const bytes = members.map((one) => [change(one), readFileSync(at(one))] as const)
  writeFileSync(at(name), makeZip(Object.fromEntries(bytes)))
}
const to = (srs: string) => ['-t_srs', srs]

const VARIANTS: Readonly<Record<string, (name: string) => void>> = {
  'l93.gpkg': (name) => written(name, to('EPSG:2154')),
  'v2b.gpkg': (name) => written(name, to('EPSG:9794')),
  'cc48.gpkg': (name) => written(name, to('EPSG:3948')),
  'cc50.gpkg': (name) => written(name, to('EPSG:3950')),
  'cc49v2.gpkg': (name) => written(name, to('EPSG:9829')),
  'lambert2.gpkg': (name) => written(name, to('EPSG:27572')),
  'mercator.gpkg': (name) => written(name, to('EPSG:3857')),
  'rgf93.gpkg': (name) => written(name, to('EPSG:4171')),
  'z.gpkg': (name) => written(name, [...to('EPSG:2154'), '-dim', 'XYZ']),
  'zm.gpkg': (name) => written(name, [...to('EPSG:4326'), '-dim', 'XYZM']),
  'own-crs.gpkg': (name) =>
    written(
      name,
      to(
        '+proj=lcc +lat_0=49 +lon_0=3 +lat_1=48.25 +lat_2=49.75 +x_0=1700000 +y_0=8200000 +ellps=GRS80 +units=m',
      ),
    ),
  'beside.gpkg': (name) => {
    written(name, [...to('EPSG:2154'), '-nln', 'zae'])
    written(name, [
      ...to('EPSG:2154'),
      '-nln',
      'points',
      '-nlt',
      'POINT',
      '-sql',
      'select cast(st_centroid(geometry) as geometry) from outlines',
      '-dialect',
      'sqlite',
      '-update',
    ])
  },
  'l93.zip': (name) => zipped(name, to('EPSG:2154')),
  'cc49.zip': (name) => zipped(name, to('EPSG:3949')),
  'degrees.zip': (name) => zipped(name, to('EPSG:4258')),
  'capitals.zip': (name) => zipped(name, to('EPSG:2154'), (one) => one.toUpperCase()),
  'deep.zip': (name) => zipped(name, to('EPSG:2154'), (one) => `Livraison 2026/SIG/${one}`),
  'latin.zip': (name) => zipped(name, [...to('EPSG:2154'), '-lco', 'ENCODING=ISO-8859-1']),
  'z.zip': (name) => zipped(name, [...to('EPSG:2154'), '-dim', 'XYZ']),
  'rfc.geojson': (name) => written(name, [...to('EPSG:4326'), '-lco', 'RFC7946=YES']),
  'l93.geojson': (name) => written(name, to('EPSG:2154')),
  'plain.kml': (name) => written(name, [...to('EPSG:4326'), '-f', 'KML']),
  'packed.kmz': (name) => {
    written('doc.kml', [...to('EPSG:4326'), '-f', 'KML'])
    writeFileSync(
      at(name),
      makeZip({ 'doc.kml': readFileSync(at('doc.kml')), 'files/': Buffer.alloc(0) }),
    )
    renameSync(at('doc.kml'), at('kmz-source.kml'))
  },
  'arcs.gpkg': (name) => written(name, to('EPSG:2154'), 'arcs.csv'),
  'many-arcs.gpkg': (name) =>
    written(name, [...to('EPSG:2154'), '-nlt', 'MULTISURFACE'], 'arcs.csv'),
}

beforeAll(() => {
  writeFileSync(at('outlines.csv'), `nom,WKT\nÉcopôle,"${OUTLINES}"\n`)
  writeFileSync(at('arcs.csv'), `nom,WKT\nrond,"${ARCS}"\n`)
  for (const [name, write] of Object.entries(VARIANTS)) write(name)
}, 60_000)

/** As GDAL reads the file, in EPSG:2154 and in straight pieces. */
function byGdal(name: string): number[][][][] {
  const path = name.endsWith('.zip')
    ? name.replace('.zip', '.shp')
    : name.replace('packed.kmz', 'kmz-source.kml')
  const layer = name === 'beside.gpkg' ? 'zae' : undefined
  const rows = readByGdal(at(path), layer, ['-t_srs', 'EPSG:2154', '-nlt', 'MULTIPOLYGON'])
  return rows.flatMap(({ WKT = '' }) =>
    [...WKT.matchAll(/\(\([^()]+\)(?:,\([^()]+\))*\)/g)].map(([polygon]) =>
      [...polygon.matchAll(/\(([^()]+)\)/g)].map(([, text = '']) =>
        text.split(',').map((pair) => pair.trim().split(' ').slice(0, 2).map(Number)),
      ),
    ),
  )
}

it.each(Object.keys(VARIANTS))('reads %s as GDAL does', async (name) => {
  const { polygons } = await readPolygons({ path: at(name), name })
  const theirs = byGdal(name)
  const isArcs = name.includes('arcs')
  const [ours, expected] = [areaOf(polygons) / 10_000, areaOf(theirs) / 10_000]
  expect(expected).toBeGreaterThan(100)
  expect(polygons).toHaveLength(theirs.length)
  expect(Math.abs(ours - expected)).toBeLessThan(isArcs ? expected / 1000 : 0.01)
  const [ourBox, theirBox] = [boxOf(polygons), boxOf(theirs)]
  // NTF is converted without the grid, to the two metres that are said; GDAL cuts arcs every four degrees.
  const off = name.startsWith('lambert2') ? (knownCrs('EPSG:27572').errorM ?? 0) : isArcs ? 1 : 0.1
  ourBox.forEach((side, n) => expect(Math.abs(side - theirBox[n]!)).toBeLessThan(off))
})
