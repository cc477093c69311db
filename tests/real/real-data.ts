// The folder of real layers, and its files read whole: small enough for memory, and by other code than the reader's.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, Geometry } from 'geojson'

export function realDataFolder(): string {
  const folder = process.env.REAL_DATA
  if (!folder) throw new Error('REAL_DATA names the folder of real layers')
  return folder
}

export function readRaw<Shape extends Geometry>(
  file: string,
): Feature<Shape, Record<string, unknown>>[] {
  const text = readFileSync(join(realDataFolder(), file), 'utf8')
  return (JSON.parse(text) as FeatureCollection<Shape, Record<string, unknown>>).features
}
