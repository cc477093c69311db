// npm run test:real: the whole ingest of the folder REAL_DATA, and its answers checked against the raw files.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureDebianPackages } from './debian-packages.ts'
import { runSteps, vitest } from './run-steps.ts'

const folder = process.env.REAL_DATA
if (!folder || !existsSync(folder)) {
  console.error(
    'Set REAL_DATA to the folder of real layers, for example REAL_DATA=../shared/data npm run test:real',
  )
  process.exit(1)
}
process.env.REAL_DATA = resolve(folder)
try {
  ensureDebianPackages((line) => console.log(line))
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
process.exitCode = await runSteps([[vitest('real', 'vitest.config.ts', '--project', 'real')]])
