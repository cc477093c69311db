import fc from 'fast-check'
import proj4 from 'proj4'
import { expect, it } from 'vitest'
import { KNOWN_CRS } from '../../../geodata/model/known-crs.ts'
import { crsOfNumbers } from '../../../geodata/readers/crs-of-numbers.ts'
import { crsSaid } from '../../../geodata/readers/crs-said.ts'

const lambert = (name: string, east: string, north: string, datum = 'RGF93') =>
  `PROJCS["${name}",GEOGCS["${datum}",DATUM["${datum}",SPHEROID["GRS_1980",6378137.0,298.257222101]]],PROJECTION["Lambert_Conformal_Conic"],PARAMETER["False_Easting",${east}],PARAMETER["False_Northing",${north}],UNIT["Meter",1.0]]`

it.each([
  ['EPSG:2154', 'EPSG:2154'],
  ['EPSG:9793', 'EPSG:2154'],
  ['urn:ogc:def:crs:EPSG::9794', 'EPSG:2154'],
  ['urn:ogc:def:crs:EPSG:6.3:2154', 'EPSG:2154'],
  ['http://www.opengis.net/def/crs/EPSG/0/2154', 'EPSG:2154'],
  ['ESRI:102110', 'EPSG:2154'],
  ['IGNF:LAMB93', 'EPSG:2154'],
  ['RGF93 v1 / Lambert-93', 'EPSG:2154'],
  ['L93', 'EPSG:2154'],
  [lambert('RGF_1993_Lambert_93', '700000.0', '6600000.0'), 'EPSG:2154'],
  // Its own name lies, what it computes with does not.
  [lambert('projection', '1700000', '8200000'), 'EPSG:3949'],
  ['EPSG:9849', 'EPSG:3949'],
  ['EPSG:9829', 'EPSG:3949'],
  ['RGF93 / CC48', 'EPSG:3948'],
  ['cc50', 'EPSG:3950'],
  ['OGC:CRS84', 'EPSG:4326'],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
  ['EPSG:4171', 'EPSG:4326'],
  ['EPSG:4258', 'EPSG:4326'],
  ['WGS 84', 'EPSG:4326'],
  [
    'GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989",SPHEROID["GRS_1980",6378137.0,298.25]]]',
    'EPSG:4326',
  ],
  ['EPSG:27572', 'EPSG:27572'],
  ['NTF (Paris) / Lambert zone II', 'EPSG:27572'],
  ['Lambert II étendu', 'EPSG:27572'],
  [lambert('NTF_Paris_Lambert_Zone_II', '600000.0', '2200000.0', 'NTF_Paris'), 'EPSG:27572'],
  ['EPSG:3857', 'EPSG:3857'],
  [
    'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0]]',
    'EPSG:3857',
  ],
])('reads %s', (text, id) => {
  expect(crsSaid(text)).toEqual({ id })
})

it.each([
  'EPSG:32631',
  'WGS 84 / UTM zone 31N',
  'EPSG:27561',
  lambert('NTF_Lambert_I', '600000', '200000', 'NTF'),
  lambert('somewhere', '1700000', '8300000'),
  'Lambert 72',
])('does not know %s, and gives its own words', (text) => {
  expect(crsSaid(text)).toHaveProperty('other')
})

it.each(['', '  ', 'NONE:-1', 'undefined', 'Undefined Cartesian SRS'])(
  'hears nothing in "%s"',
  (text) => {
    expect(crsSaid(text)).toBeUndefined()
  },
)

it('tells each CRS from every other by the numbers of any place of the region', () => {
  const lonLat = fc.tuple(
    fc.double({ min: 1.4, max: 3.6, noNaN: true }),
    fc.double({ min: 48.1, max: 49.3, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...KNOWN_CRS), lonLat, ({ id, definition }, at) => {
      const [x, y] = proj4('WGS84', definition).forward(at) as [number, number]
      expect(crsOfNumbers(x, y)).toBe(id)
      expect(crsOfNumbers(y, x)).not.toBe(id)
    }),
  )
})
