import { expect, it } from 'vitest'
import { sentenceOf } from '../../scripts/plain-failure.ts'
import { createProgressLine, describeStep } from '../../scripts/progress-line.ts'
import { readSettings } from '../../scripts/settings.ts'

it('has a default for everything', () => {
  expect(readSettings({}, '/srv')).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: '/srv/.data',
    databaseUrl: undefined,
    publicUrl: undefined,
    geocoderUrl: 'https://data.geopf.fr/geocodage/search',
    aerialUrl: 'https://data.geopf.fr/wms-r',
    demoPlots: 30_500,
    webhookAllow: undefined,
    debug: false,
    engineLingerMs: 1500,
  })
})

it('asks no geocoder when its address is left empty', () => {
  expect(readSettings({ GEOCODER_URL: '' }).geocoderUrl).toBe('')
  expect(readSettings({ AERIAL_URL: '' }).aerialUrl).toBe('')
  expect(readSettings({ GEOCODER_URL: 'http://127.0.0.1:9' }).geocoderUrl).toBe(
    'http://127.0.0.1:9',
  )
  expect(() => readSettings({ GEOCODER_URL: 'file:///etc/passwd' })).toThrow('GEOCODER_URL takes')
})

it('posts webhooks to no address of this machine, but to one that is named', () => {
  expect(readSettings({ WEBHOOK_ALLOW: '' }).webhookAllow).toBeUndefined()
  expect(readSettings({ WEBHOOK_ALLOW: '127.0.0.1:9000' }).webhookAllow).toBe('127.0.0.1:9000')
  for (const given of ['127.0.0.1', 'http://127.0.0.1:9000', '*'])
    expect(() => readSettings({ WEBHOOK_ALLOW: given })).toThrow('WEBHOOK_ALLOW takes')
})

it('refuses what cannot be used in one sentence, without repeating a password', () => {
  expect(() => readSettings({ PORT: '80a' })).toThrow('PORT takes a whole number from 0 to 65535')
  expect(() => readSettings({ PORT: '70000' })).toThrow('PORT')
  expect(() => readSettings({ HOST: 'a b' })).toThrow('HOST takes')
  expect(readSettings({ DEMO_PLOTS: '500' }).demoPlots).toBe(500)
  expect(() => readSettings({ DEMO_PLOTS: '0' })).toThrow('DEMO_PLOTS takes a whole number')
  expect(() => readSettings({ DATABASE_URL: 'mysql://me:secret@x/y' })).toThrow(
    /^DATABASE_URL takes an address that begins with postgres:\/\/$/,
  )
})

it('says a full disk, and any other failure in one line', () => {
  expect(sentenceOf(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toContain(
    'disk is full',
  )
  expect(sentenceOf(new Error('no luck\n  at line 3'))).toBe('No luck.')
})

it('draws one line on a terminal and plain lines elsewhere', () => {
  const written = (isTTY: boolean) => {
    const out: string[] = []
    const line = createProgressLine({ isTTY, columns: 40, write: (text) => out.push(text) })
    line.onProgress({ id: 'tiles', done: 0, total: 10, sentence: 'Cutting tiles' })
    line.onProgress({ id: 'tiles', done: 5, total: 10, sentence: 'Cutting tiles' })
    line.end()
    return out.join('|')
  }
  expect(written(false)).toBe('Cutting tiles\n')
  expect(written(true)).toBe('\r\u001b[KCutting tiles: 0 %|\r\u001b[K')
  expect(describeStep('Reading', 12, null)).toBe('Reading: 12')
})

it('tells what it does when DEBUG says so, and not for 0', () => {
  expect(['1', 'yes', '0', ''].map((DEBUG) => readSettings({ DEBUG }).debug)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
