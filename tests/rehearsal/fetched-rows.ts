// How a row is known again on both sides of a fetch: no two of a dataset stand on the same spot; rows of a table are known
// by their first cell.
import { join } from 'node:path'
import type { Geometry } from 'geojson'
import { readFeatures } from '../../geodata/readers/read-features.ts'
import type { Source } from '../../geodata/sources/source.ts'
import type { WorldRow } from './world-row.ts'
import { boundsOf } from './world-row.ts'

const keyOf = (
  properties: Record<string, unknown>,
  geometry: Geometry | null | undefined,
): string =>
  geometry
    ? boundsOf(geometry)
        .slice(0, 2)
        .map((n) => n.toFixed(5))
        .join(' ')
    : String(Object.values(properties)[0])

export const keysOf = (rows: readonly WorldRow[]): string[] =>
  rows.map(({ properties, geometry }) => keyOf(properties, geometry)).sort()

/** The rows that a fetch has put into the folder, those that nobody asked for among them. */
export async function fetchedKeys(source: Source, folder: string): Promise<string[]> {
  const keys: string[] = []
  const options = { name: source.file, crs: source.crs, ...source.reading }
  for await (const { properties, geometry } of readFeatures(join(folder, source.file), options))
    keys.push(keyOf(properties, geometry))
  return keys.sort()
}
