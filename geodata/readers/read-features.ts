// One official file as a stream of features, whatever its format: the file's name says which reader takes it.
// Faults of the whole file throw a ReadError; faults of one feature come with it, for the caller to count.
import type { Geometry } from 'geojson'
import { CrsOfFile } from './crs-of-file.ts'
import type { PositionFault } from './position-fault.ts'
import { ReadError } from './read-error.ts'
import { readCsv } from './read-csv.ts'
import { readGeojson } from './read-geojson.ts'
import { readGeopackage } from './read-geopackage.ts'
import { readKml } from './read-kml.ts'
import { readOsmPbf } from './read-osm-pbf.ts'
import type { FormatOptions, ReadOptions } from './read-options.ts'
import { readShapefile } from './read-shapefile.ts'
import { readZippedGeojson } from './read-zipped-geojson.ts'
import type { PlainFeature } from './record-feature.ts'
import { readMappingBeside, roadMapper } from './road-mapping.ts'
import { tidyGeometry } from './tidy-geometry.ts'

export type ReadFeature = Omit<PlainFeature, 'geometry'> & {
  /** Place in the file, from 1. */
  number: number
  geometry: Geometry | undefined
  /** `empty`: nothing of it is a geometry. */
  fault: PositionFault | 'empty' | undefined
}

type Reader = (path: string, options: FormatOptions) => AsyncGenerator<PlainFeature>

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/\.(geo)?json(\.gz)?$/i, readGeojson],
  [/\.geojson\.zip$/i, readZippedGeojson],
  [/\.(zip|shp\.zip)$/i, readShapefile],
  [/\.gpkg$/i, readGeopackage],
  [/\.csv(\.gz)?$/i, readCsv],
  [/\.kml$/i, readKml],
  [/\.osm\.pbf$/i, readOsmPbf],
]
/** So many features are named one by one. */
const NAMED = 5

/**
 * Yields the features of a file in the CRS of `options.crs`. Throws a ReadError when the file is missing, cut, not what
 * its name says, packed to burst, in a CRS that is not known, or when its numbers are not those of the CRS that it says.
 */
export async function* readFeatures(
  path: string,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const { name, crs: stated = 'EPSG:4326', national, onNote } = options
  const reader = READERS.find(([pattern]) => pattern.test(path))?.[1]
  if (!reader)
    throw new ReadError(
      `${name} is neither GeoJSON, zipped shapefile, GeoPackage, KML, CSV nor OSM PBF`,
    )
  const crs = new CrsOfFile(name, stated, national)
  const dropped = { parts: 0, features: [] as number[] }
  const { roads } = options
  const toRoad =
    roads && roadMapper(roads === 'beside' ? await readMappingBeside(path, name) : roads)
  let number = 0
  for await (const read of reader(path, { ...options, onCrs: (text) => crs.say(text) })) {
    number++
    const feature = toRoad ? toRoad(read) : read
    const tidied = feature.geometry && tidyGeometry(feature.geometry)
    if (tidied?.dropped) {
      dropped.parts += tidied.dropped
      if (dropped.features.length <= NAMED) dropped.features.push(number)
    }
    const taken = tidied?.geometry && crs.take(tidied.geometry, number)
    const fault = tidied && !tidied.geometry ? 'empty' : taken?.fault
    yield { ...feature, number, geometry: taken?.geometry, fault }
  }
  const note = crs.note()
  if (note) onNote?.(note)
  if (dropped.parts > 0) onNote?.(sayDropped(dropped.parts, dropped.features))
}

function sayDropped(parts: number, features: readonly number[]) {
  const more = features.length > NAMED ? '…' : ''
  const list = features.slice(0, NAMED).join(', ')
  return {
    fr: `${parts} partie${parts > 1 ? 's' : ''} vide${parts > 1 ? 's' : ''} ou de moins de trois sommets laissée${parts > 1 ? 's' : ''} de côté (objet ${list}${more})`,
    en: `${parts} part${parts > 1 ? 's' : ''} left out, empty or of fewer than three corners (feature ${list}${more})`,
  }
}
