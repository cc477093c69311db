// One official file as a stream of features, whatever its format: the file's name says which reader takes it.
// Faults of the whole file throw a ReadError; faults of one feature come with it, for the caller to count.
import type { Geometry } from 'geojson'
import type { PositionFault } from './position-fault.ts'
import { positionFault } from './position-fault.ts'
import { ReadError } from './read-error.ts'
import { readCsv } from './read-csv.ts'
import { readGeojson } from './read-geojson.ts'
import { readGeopackage } from './read-geopackage.ts'
import { readKml } from './read-kml.ts'
import { readOsmPbf } from './read-osm-pbf.ts'
import type { ReadOptions } from './read-options.ts'
import { readShapefile } from './read-shapefile.ts'
import type { PlainFeature } from './record-feature.ts'
import { readMappingBeside, roadMapper } from './road-mapping.ts'

export type ReadFeature = Omit<PlainFeature, 'geometry'> & {
  /** Place in the file, from 1. */
  number: number
  geometry: Geometry | undefined
  fault: PositionFault | undefined
}

type Reader = (path: string, options: ReadOptions) => AsyncGenerator<PlainFeature>

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\.(geo)?json(\.gz)?$/i, readGeojson],
  [/\.(zip|shp\.zip)$/i, readShapefile],
  [/\.gpkg$/i, readGeopackage],
  [/\.csv(\.gz)?$/i, readCsv],
  [/\.kml$/i, readKml],
  [/\.osm\.pbf$/i, readOsmPbf],
]

/** What a whole file of the wrong numbers is told. */
const WHOLE_FILE: Partial<Record<PositionFault, string>> = {
  lambert:
    'has Lambert-93 numbers (EPSG:2154) where longitude and latitude (EPSG:4326) are expected',
  degrees: 'has degrees where Lambert-93 metres (EPSG:2154) are expected',
  swapped: 'has its axes swapped: latitude stands before longitude',
}

/**
 * Yields the features of a file in the CRS of `options.crs`. Throws a ReadError when the file is missing, cut, not what
 * its name says, in another CRS by its own word or by its numbers, or packed to burst.
 */
export async function* readFeatures(
  path: string,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const { name, crs = 'EPSG:4326' } = options
  const reader = READERS.find(([pattern]) => pattern.test(path))?.[1]
  if (!reader)
    throw new ReadError(
      `${name} is neither GeoJSON, zipped shapefile, GeoPackage, KML, CSV nor OSM PBF`,
    )
  const { roads } = options
  const toRoad =
    roads && roadMapper(roads === 'beside' ? await readMappingBeside(path, name) : roads)
  let number = 0
  for await (const read of reader(path, options)) {
    number++
    const feature = toRoad ? toRoad(read) : read
    const fault = feature.geometry && positionFault(feature.geometry, crs)
    const whole = fault && WHOLE_FILE[fault]
    if (whole) throw new ReadError(`${name}, feature ${number}, ${whole}`)
    yield { ...feature, number, fault }
  }
}
