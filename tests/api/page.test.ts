// The page as files: the document is asked again, hashed assets never, what is not there is a small 404.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'

const webDir = mkdtempSync(join(tmpdir(), 'sdrif-e-page-'))
mkdirSync(join(webDir, 'assets'))
writeFileSync(join(webDir, 'index.html'), '<!doctype html><title>page</title>')
writeFileSync(join(webDir, 'written.html'), '<!doctype html><title>written</title>')
writeFileSync(join(webDir, 'icon.svg'), '<svg/>')
writeFileSync(join(webDir, '.built'), 'hash')
writeFileSync(join(webDir, 'assets/main-abc.js'), 'export {}')
writeFileSync(join(webDir, 'assets/main-abc.js.gz'), gzipSync('export {}'))
afterAll(() => rmSync(webDir, { recursive: true }))

const settings = { software: 'test 1' }
const app = createApp({ db: {} as never, settings, webDir })
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

it('asks for the document again each time, wherever in the page it is', async () => {
  for (const path of ['/', '/?zone=U', '/legal']) {
    const answer = await get(path)
    expect(await answer.text()).toContain('<title>page</title>')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  }
})

it('has a document of its own for those who write', async () => {
  for (const path of ['/offers/0123456789ab', '/briefs/0123456789ab'])
    expect(await (await get(path)).text()).toContain('<title>written</title>')
  expect((await get('/offers/ONE')).status).toBe(404)
  expect((await get('/offers')).status).toBe(404)
})

it('serves hashed assets for ever, as they were compressed when built', async () => {
  const plain = await get('/assets/main-abc.js')
  expect(plain.headers.get('cache-control')).toContain('immutable')
  expect(plain.headers.get('content-type')).toContain('javascript')
  const zipped = await get('/assets/main-abc.js', { 'accept-encoding': 'gzip' })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect((await get('/icon.svg')).status).toBe(200)
})

it('answers 404 in HTML for what is not there, and serves nothing outside the folder', async () => {
  for (const path of [
    '/nothing',
    '/.built',
    '/assets/../.built',
    '/assets/%2e%2e/.built',
    '/api',
  ]) {
    const answer = await get(path)
    expect(answer.status, path).toBe(404)
    expect(await answer.text()).not.toContain('hash')
  }
})

it('says that the page has not been built', async () => {
  const bare = createApp({ db: {} as never, settings, webDir: join(webDir, 'none') })
  const answer = await bare.request('/')
  expect([answer.status, await answer.text()]).toEqual([
    503,
    expect.stringContaining('not been built'),
  ])
})
