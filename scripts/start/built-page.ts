// Whether the built page is that of its sources: a hash of them is kept beside it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const WEB_DIST = join(ROOT, 'web/dist')
export const MARK = '.built'

/** Whether `web/dist` holds a page built from the sources as they are. */
export function isPageBuilt(hash = hashOfSources()): boolean {
  const mark = join(WEB_DIST, MARK)
  return (
    existsSync(join(WEB_DIST, 'index.html')) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8').trim() === hash
  )
}

/** Of everything that the page is built from: web, the model, the locked dependencies. */
export function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = ['web', 'geodata/model'].flatMap((folder) => filesBelow(join(ROOT, folder)))
  for (const file of [...files.sort(), join(ROOT, 'package-lock.json')])
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (path === WEB_DIST || entry.name === 'node_modules' || entry.name.startsWith('.')) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
