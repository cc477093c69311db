// Once for all browser tests: the explorer as a new user starts it, on an empty data folder, with fewer plots.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { startExplorer } from '../bench/running-explorer.ts'
import { startGeocoder } from '../rig/geocoder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    url: string
    screens: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-browser-'))
  const screens = fileURLToPath(new URL('../.output/screens/', import.meta.url))
  mkdirSync(screens, { recursive: true })
  const geocoder = await startGeocoder()
  const served = await startExplorer({
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    DEMO_PLOTS: '3000',
    GEOCODER_URL: geocoder.origin,
  })
  console.log(`first start to ready: ${(served.readyMs / 1000).toFixed(1)} s`)
  project.provide('url', served.url)
  project.provide('screens', screens)
  return async () => {
    await served.stop()
    await geocoder.close()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 })
  }
}
