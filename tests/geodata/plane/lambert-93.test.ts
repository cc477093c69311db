import proj4 from 'proj4'
import { expect, it } from 'vitest'
import { toLambert } from '../../../geodata/plane/lambert-93.ts'
import { numbersFrom } from '../../rig/land/small-version.ts'

const LAMBERT_93 =
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs'

it('gives the metres of proj4js to the last bit, which the demonstration hangs on', () => {
  const next = numbersFrom(93)
  const project = proj4('EPSG:4326', LAMBERT_93)
  for (let i = 0; i < 2000; i++) {
    const [lon, lat] = [1.4 + 2.2 * next(), 48 + 1.4 * next()]
    expect(toLambert(lon, lat)).toEqual(project.forward([lon, lat]))
  }
})
