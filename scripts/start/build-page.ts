// Child of the start: builds the page aside, compresses its files once, and puts it in its place in one move.
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { INSTALLED, reachPrepared } from '../../geodata/db/engine/prepared-engine.ts'
import { hashOfSources, MARK, ROOT, WEB_DIST } from './built-page.ts'
import { beChild } from './child.ts'

const COMPRESSED = /\.(js|mjs|css|html|svg|json|webmanifest)$/
const WORTH_BYTES = 1024

// During install, on the core that this leaves idle: the first start then begins with a copy.
const engine = process.env.npm_lifecycle_event === 'prepare' ? prepareEngine() : undefined

await beChild(async (onProgress) => {
  const sentence = 'Building the page'
  onProgress({ id: 'page', done: 0, total: null, sentence })
  const hash = hashOfSources()
  const aside = join(ROOT, 'node_modules/.cache', `page-${process.pid}`)
  mkdirSync(aside, { recursive: true })
  try {
    await build({
      root: join(ROOT, 'web'),
      configFile: join(ROOT, 'web/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: aside, emptyOutDir: true },
    })
    for (const file of filesBelow(aside)) compress(file)
    writeFileSync(join(aside, MARK), `${hash}\n`)
    rmSync(WEB_DIST, { recursive: true, force: true })
    renameSync(aside, WEB_DIST)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  await engine
})

/** What fails here is done again at the first start, which then takes longer: an install does not fail for it. */
async function prepareEngine(): Promise<void> {
  try {
    await reachPrepared([INSTALLED])
  } catch (error) {
    console.error(`The embedded database could not be prepared: ${String(error)}`)
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

function compress(file: string): void {
  if (!COMPRESSED.test(file) || statSync(file).size < WORTH_BYTES) return
  const bytes = readFileSync(file)
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, brotli))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}
