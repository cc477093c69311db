// The table of settings holds all that the environment may say, and nothing that nobody heeds.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PLOTS } from '../../geodata/demo/build-demonstration.ts'
import { devEnvironment, readSettings, SETTINGS } from '../../scripts/settings.ts'
import { settingsExample, withSettings } from '../../scripts/settings/settings-documents.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const filesOf = (house: string): string[] =>
  readdirSync(join(root, house), { recursive: true, encoding: 'utf8' })
    .map((file) => join(house, file))
    .filter((file) => /\.(ts|svelte)$/.test(file))

/** What only tests heed, which CONTRIBUTING.md names, and what npm itself says. */
const NOT_SET = ['REAL_DATA', 'npm_lifecycle_event']

describe('the documents', () => {
  it('are what the table says: renew them with npm run settings -- --write', () => {
    expect(read('README.md')).toBe(withSettings(read('README.md')))
    expect(read('.env.example')).toBe(settingsExample())
  })

  it('refuse a README that has no place for the table', () => {
    expect(() => withSettings('# Nothing')).toThrow('lost the marks')
  })
})

describe('the table', () => {
  const sources = ['api', 'geodata', 'scripts', 'web'].flatMap(filesOf).map(read)

  it('names every variable that the product reads', () => {
    const named = Object.values(SETTINGS).map(({ name }): string => name)
    const asked = sources.flatMap((text) =>
      [...text.matchAll(/process\.env(?:\.(\w+)|\[)/g)].map(([all, name]) => name ?? all),
    )
    expect(asked).toContain('ENGINE_LINGER_MS')
    expect(asked.filter((name) => ![...named, ...NOT_SET].includes(name))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it('holds nothing that nobody heeds', () => {
    const scripts = filesOf('scripts').filter((file) => file !== 'scripts/settings.ts')
    const taken = scripts.flatMap((file) =>
      [
        ...read(file).matchAll(/settings\.(\w+)|\{([^{}]+)\} = (?:readSettings|settings)\b/g),
      ].flatMap(([, key = '', keys = '']) => [key, ...keys.split(/\W+/)]),
    )
    const engine = filesOf('geodata/db/engine').map(read).join('\n')
    const idle = Object.entries(SETTINGS).filter(
      ([key, { name }]) => !taken.includes(key) && !engine.includes(`process.env.${name}`),
    )
    expect(idle.map(([key]) => key)).toEqual([])
  })

  it('lays as many plots as the region has', () => {
    expect(readSettings({}).demoPlots).toBe(DEFAULT_PLOTS)
  })
})

describe('under npm run dev', () => {
  it('has an address and data of its own, unless told otherwise', () => {
    const { port, dataDir, demoPlots } = readSettings(devEnvironment({ PORT: '' }), '/srv')
    expect([port, dataDir, demoPlots]).toEqual([5173, '/srv/.data-dev', 3000])
    expect(readSettings(devEnvironment({ PORT: '9000', DATA_DIR: '/d' }))).toMatchObject({
      port: 9000,
      dataDir: '/d',
    })
  })
})
