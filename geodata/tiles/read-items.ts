// The features of a tileset, read once for all its zooms: attributes as numbers of a TagTable, shapes in the unit square.
import type { DataVersion } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { tileTags } from '../model/map/tiles.ts'
import { toUnitSquare } from '../plane/lambert-93.ts'
import type { Shape } from '../plane/shape.ts'
import { readShape } from '../plane/shape.ts'
import type { TileItem } from './fill-tiles.ts'
import type { TagTable, Tags } from './tag-table.ts'
import type { TileLayer, TileRow } from './tile-layers.ts'

/** The features of each layer. Layers that share their rows share what is made of them. */
export async function readItems(
  sql: Sql,
  version: DataVersion,
  layers: readonly TileLayer[],
  table: TagTable,
): Promise<Map<TileLayer, TileItem[]>> {
  const items = new Map(layers.map((layer) => [layer, [] as TileItem[]]))
  for (const pages of new Set(layers.map((layer) => layer.pages))) {
    const sharing = [...items].filter(([layer]) => layer.pages === pages)
    const shaped = sharing.some(([layer]) => !layer.points)
    for await (const rows of pages(sql, version))
      for (const row of rows) {
        const shape = shaped || !row.centre_wkb ? projected(row.wkb) : undefined
        const centre = row.centre_wkb ? projected(row.centre_wkb) : undefined
        const tagsOf = new Map<readonly string[], Tags>()
        for (const [layer, own] of sharing) {
          const names = tileTags(layer)
          let tags = tagsOf.get(names)
          if (!tags) tagsOf.set(names, (tags = table.tagsOf(attributes(row, names))))
          const drawn = (layer.points && centre) || shape
          if (drawn)
            own.push({
              id: row.id,
              tags,
              shape: drawn,
              centre: centre?.kind === 'point' ? centre.at : undefined,
            })
        }
      }
  }
  return items
}

/** The attribute `id` is the row's own id in words. */
function* attributes(row: TileRow, names: readonly string[]): Generator<[string, unknown]> {
  for (const name of names) yield [name, row[name === 'id' ? '$id' : name]]
}

function projected(wkb: Buffer): Shape {
  const shape = readShape(wkb)
  if (shape.kind === 'point') toUnitSquare(shape.at)
  else if (shape.kind === 'line') shape.lines.forEach(toUnitSquare)
  else for (const polygon of shape.polygons) polygon.forEach(toUnitSquare)
  return shape
}
