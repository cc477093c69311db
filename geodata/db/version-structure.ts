// What tables a data version has, as one short word: a version laid by other files than these is not read by this software.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { TILE_TAGS } from '../model/map/tiles.ts'
import { KIND_STRUCTURE } from './kind-structure.ts'

/** In the order in which they run. */
export const VERSION_FILES: readonly string[] = [
  '0001_dataset.sql',
  '0002_territory.sql',
  '0003_site.sql',
  '0004_zoning.sql',
  '0005_access.sql',
  '0006_plot.sql',
  '0007_tile.sql',
  '0009_plot_change.sql',
  '0010_land.sql',
  '0012_dataset_reading.sql',
  '0013_neighbour.sql',
  '0014_road.sql',
  '0015_secteur_cc.sql',
  '0016_network.sql',
  '0017_plot_constraint_kind.sql',
  '0018_ground_out_of_play.sql',
]

export const versionFile = (name: string): URL => new URL(`./version/${name}`, import.meta.url)

/** Raised by hand when the same tables are filled otherwise; what tiles carry is told by `TILE_TAGS`. */
const CONTENT = 3

/** Twelve hexadecimal digits: the same for files that differ in comments and white space only. */
export function structureOf(texts: readonly string[], content = CONTENT): string {
  const hash = createHash('sha256').update(String(content))
  for (const text of texts)
    hash.update(`\n${text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim()}`)
  return hash.digest('hex').slice(0, 12)
}

export const STRUCTURE: string = structureOf([
  ...VERSION_FILES.map((name) => readFileSync(versionFile(name), 'utf8')),
  KIND_STRUCTURE,
  JSON.stringify(TILE_TAGS),
])
