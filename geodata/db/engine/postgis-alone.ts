// PGlite compiles every library of an extension's bundle at each start. That of PostGIS has those of rasters and of
// topology too, which nothing here uses: without them an engine starts with half the work.
import { postgis } from '@electric-sql/pglite-postgis'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'

const PACKAGE = createRequire(import.meta.url).resolve('@electric-sql/pglite-postgis')
const BUNDLE = join(dirname(PACKAGE), 'postgis.tar.gz')
const KEPT =
  /^(lib\/postgresql\/postgis-3\.so|share\/proj\/.+|share\/postgresql\/extension\/postgis(\.control|--[\d.]+\.sql))$/
const BLOCK = 512

type Extension = typeof postgis

/** The extension, its files taken from `path`. */
export function postgisFrom(path: string): Extension {
  return {
    ...postgis,
    setup: async (...args) => ({
      ...(await postgis.setup(...args)),
      bundlePath: pathToFileURL(path),
    }),
  }
}

/** The package's bundle with the files of `postgis` alone; whole, should the package be laid out otherwise one day. */
export async function postgisAlone(): Promise<Buffer> {
  const bundle = await readFile(BUNDLE)
  const kept = entriesOf(gunzipSync(bundle)).filter(({ name }) => KEPT.test(name))
  const needed = [/\.so$/, /\.control$/, /\.sql$/, /proj\.db$/]
  if (!needed.every((end) => kept.some(({ name }) => end.test(name)))) return bundle
  const end = Buffer.alloc(2 * BLOCK)
  // Read at every start, written once: quick to inflate matters, not its size.
  return gzipSync(Buffer.concat([...kept.map(({ blocks }) => blocks), end]), { level: 1 })
}

/** The members of a tar file, each with its header and padding. */
function entriesOf(tar: Buffer): { name: string; blocks: Buffer }[] {
  const entries: { name: string; blocks: Buffer }[] = []
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const size = parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    const end = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    entries.push({ name, blocks: tar.subarray(at, end) })
    at = end
  }
  return entries
}
