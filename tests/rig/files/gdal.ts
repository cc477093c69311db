// Files read by GDAL (Debian's gdal-bin): what our writers made must be what others read.
import { execFileSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'

const MOST_BYTES = 256 << 20
const ENV = { ...process.env, CPL_LOG: '/dev/null', OGR_XLSX_HEADERS: 'FORCE' }

/** Rows of a layer as texts, with its geometry in the column `WKT`. `more` are further words of ogr2ogr. Throws with GDAL's words. */
export function readByGdal(
  path: string,
  layer?: string,
  more: readonly string[] = [],
): Record<string, string>[] {
  const words = ['-f', 'CSV', '/vsistdout/', path, ...(layer ? [layer] : [])]
  const text = execFileSync('ogr2ogr', [...words, '-lco', 'GEOMETRY=AS_WKT', ...more], {
    maxBuffer: MOST_BYTES,
    env: ENV,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return parse(text, { columns: true, bom: true })
}

/** What ogrinfo says of a layer: extent, CRS, fields. */
export const tellByGdal = (path: string, ...words: string[]): string =>
  execFileSync('ogrinfo', ['-ro', ...words, path], { env: ENV, stdio: ['ignore', 'pipe', 'pipe'] })
    .toString()
    .trim()
