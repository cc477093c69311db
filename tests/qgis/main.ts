// npm run test:qgis: QGIS, without a window, reads every collection of /ogc of the demonstration; it is compared with the
// answers of the API. Needs Debian's python3-qgis (930 MB), which is not installed by itself. OGC_SERVICE names a running
// service to read instead.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startExplorer } from '../bench/running-explorer.ts'

/** Debian's own: QGIS is no package of another Python. */
const PYTHON = '/usr/bin/python3'

if (spawnSync(PYTHON, ['-c', 'import qgis.core']).status !== 0) {
  console.error('These tests need QGIS for Python: apt-get install python3-qgis')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-qgis-'))
const given = process.env.OGC_SERVICE
const served = given ? undefined : await startExplorer({ DATA_DIR: folder })
try {
  const script = fileURLToPath(new URL('read_ogc.py', import.meta.url))
  const { status } = spawnSync(PYTHON, [script, given ?? served?.url ?? ''], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  await served?.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
