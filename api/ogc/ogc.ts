// OGC API – Features and Tiles: the doors that QGIS, GDAL and ArcGIS use.
import { Hono } from 'hono'
import type { Explorer } from '../explorer.ts'
import { apiDescription } from './routes/api-document.ts'
import { collections } from './routes/collections.ts'
import { functions } from './routes/functions.ts'
import { item } from './routes/item.ts'
import { items } from './routes/items.ts'
import { landing } from './routes/landing.ts'
import { styles } from './routes/styles.ts'
import { tiles } from './routes/tiles.ts'
import { tilesets } from './routes/tilesets.ts'

export function ogc(explorer: Explorer): Hono {
  const app = new Hono()
  const parts = [
    landing,
    apiDescription,
    collections,
    items,
    item,
    functions,
    tilesets,
    tiles,
    styles,
  ]
  for (const part of parts) part(app, explorer)
  return app
}
