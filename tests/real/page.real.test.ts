// Real data from the command line to the screen: ingested beside nothing, served, filtered, and photographed.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunningExplorer } from '../bench/running-explorer.ts'
import { startExplorer } from '../bench/running-explorer.ts'
import { makeStatedMirror } from './stated-mirror.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const screens = fileURLToPath(new URL('../.output/screens/', import.meta.url))
const QUESTION = 'status=friche&surface_min=1&zone=U&station_straight_km=2&without=risk_plan'

let mirror: ReturnType<typeof makeStatedMirror>
let dataDir: string
let served: RunningExplorer
let browser: Browser

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-real-'))
  mkdirSync(screens, { recursive: true })
  mirror = makeStatedMirror()
  const env = { DATA_DIR: dataDir, DATABASE_URL: '' }
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/ingest.ts', '--from', mirror.from],
    { cwd: root, env: { ...process.env, ...env } },
  )
  expect(stdout).toMatch(/Data version 1, real data, is served/)
  served = await startExplorer(env)
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await served?.stop()
  mirror?.remove()
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 })
})

it.each([
  {
    name: 'real-fr-light-1440',
    lang: 'fr',
    scheme: 'light',
    width: 1440,
    camera: '&map=10.5/49.02/2.33',
  },
  { name: 'real-en-dark-1440', lang: 'en', scheme: 'dark', width: 1440, camera: '' },
  { name: 'real-fr-light-390', lang: 'fr', scheme: 'light', width: 390, camera: '' },
] as const)(
  'shows as many real plots as the API counts, and calls nothing synthetic: $name',
  async ({ name, lang, scheme, width, camera }) => {
    const answer = await fetch(`${served.url}/api/plots?${QUESTION}&limit=1`)
    const { matched } = (await answer.json()) as { matched: number }
    expect(matched).toBeGreaterThan(0)
    const page = await browser.newPage({
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme: scheme,
      reducedMotion: 'reduce',
    })
    await page.addInitScript(() => localStorage.setItem('welcomed', '1'))
    await page.goto(`${served.url}/?lang=${lang}&${QUESTION}${camera}`)
    await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0)
    await page.waitForFunction(
      (rows) => document.querySelector('table')?.getAttribute('aria-rowcount') === rows,
      String(matched + 1),
    )
    expect(await page.getByText(/fictive|synthetic/i).count()).toBe(0)
    await page.screenshot({ path: `${screens}${name}.png` })
    await page.close()
  },
)
