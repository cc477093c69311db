// What was handed in: a CSV, a GeoPackage, or a folder or a zip of them, as tables of the standard in the order in
// which they are judged.
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { readBytes } from '../readers/read-bytes.ts'
import { ReadError } from '../readers/read-error.ts'
import { unzip } from '../readers/unzip.ts'
import type { DeliveredTable } from './delivered-table.ts'
import { openCsvTable } from './open-csv-table.ts'
import { openGeopackageTables } from './open-geopackage-tables.ts'
import { CNIG_TABLES } from './tables.ts'

export type Delivery = {
  tables: DeliveredTable[]
  checksum: string
  /** Removes what was unpacked. */
  close(): Promise<void>
}

const READABLE = /\.(csv|txt|gpkg)$/i

/** Opens a delivery. Throws a ReadError when it holds no table of the standard or a file that cannot be read. */
export async function openDelivery(path: string): Promise<Delivery> {
  const there = await stat(path).catch(() => undefined)
  if (!there) throw new ReadError(`the file ${basename(path)} is missing`)
  const unpacked = /\.zip$/i.test(path) ? await mkdtemp(join(tmpdir(), 'cnig-')) : undefined
  const close = async () => {
    if (unpacked) await rm(unpacked, { recursive: true, force: true })
  }
  try {
    if (unpacked) await unzip(path, { name: basename(path), folder: unpacked, wanted: READABLE })
    const paths = unpacked || there.isDirectory() ? await filesIn(unpacked ?? path) : [path]
    if (paths.length === 0) throw new ReadError(`${basename(path)} holds no CSV and no GeoPackage`)
    const hash = createHash('sha256')
    const tables: DeliveredTable[] = []
    for (const file of paths) {
      for await (const chunk of readBytes(file, basename(file))) hash.update(chunk)
      if (/\.gpkg$/i.test(file)) tables.push(...(await openGeopackageTables(file)))
      else tables.push(await openCsvTable(file))
    }
    const order = (one: DeliveredTable) => CNIG_TABLES.indexOf(one.table)
    tables.sort((a, b) => order(a) - order(b))
    return { tables, checksum: hash.digest('hex'), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => READABLE.test(name)).sort()
  return names.map((name) => join(folder, name))
}
