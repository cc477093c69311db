// The client's page from a document full of hostile text: read strictly, it has the elements and attributes of a harmless one.
import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import {
  CLIENT_PAGE_HEADERS,
  renderClientPage,
} from '../../../api/offers/client/render-client-page.ts'
import type { OfferDocument } from '../../../geodata/model/offers/offer-document.ts'
import { fixtureDocument } from './client-fixture.ts'
import { skeleton } from './read-page.ts'

const HOSTILE = [
  '</title></style></textarea><script>globalThis.ran=1</script>',
  '"><img src=x onerror=globalThis.ran=1>',
  "' onmouseover='globalThis.ran=1",
  '<!-- <![CDATA[ ]]> --> &lt;script&gt; &#60;b&#62; &amp;lt;',
  '=HYPERLINK("javascript:globalThis.ran=1") ${1} {{1}} \u2028\u0000\ud800',
]

const page = (document: OfferDocument) =>
  renderClientPage({
    document,
    photograph: (id) => `/o/token/photographs/${id}.jpg`,
    file: (name) => `/o/token/${name}`,
  })

it.each(HOSTILE)('lets no text become markup: %s', async (text) => {
  const usual = await page(fixtureDocument())
  const hostile = await page(
    fixtureDocument((where) => (where === 'url' ? 'javascript:x()' : text)),
  )
  const expected = skeleton(usual)
  // An address of another kind is no link.
  const link = 'a href=https://example.org/terrains rel=noreferrer'
  expect(expected.some((line) => line.trim() === link)).toBe(true)
  expect(skeleton(hostile)).toEqual(expected.filter((line) => line.trim() !== link))
  expect(hostile).not.toContain('javascript:x()')
})

it('shows what people wrote as they wrote it', async () => {
  const html = await page(fixtureDocument((_, usual) => `${usual} <b>&amp;`))
  expect(html).toContain('Trois terrains pour une usine de batteries &lt;b&gt;&amp;amp;')
})

it('runs nothing and takes nothing from elsewhere, by its own policy', async () => {
  const html = await page(fixtureDocument())
  const [, sheet = ''] = /<style>([^<]*)<\/style>/.exec(html) ?? []
  const hash = createHash('sha256').update(sheet).digest('base64')
  const policy = CLIENT_PAGE_HEADERS['content-security-policy']
  expect(policy).toContain(`style-src 'sha256-${hash}'`)
  expect(policy).toContain("default-src 'none'")
  expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|@import/)
  expect(html.match(/(?:src|url\()=?"?(https?:|\/\/)/)).toBeNull()
})

it('marks as safe only what is written here: nothing that a person wrote', () => {
  const folder = new URL('../../../api/offers/client/', import.meta.url)
  const files = readdirSync(folder).filter((name) =>
    /\braw\(/.test(readFileSync(new URL(name, folder), 'utf8')),
  )
  expect(files.sort()).toEqual(['inline-drawing.ts', 'page-shell.ts'])
  const calls = readFileSync(new URL('page-shell.ts', folder), 'utf8').match(/raw\([^)]*\)/g)
  expect(calls).toEqual(['raw(`<style>${sheet}</style>`)'])
})

it('leads from each figure to its source and back, and everywhere in the page to what is there', async () => {
  const html = await page(fixtureDocument(undefined, 3))
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor)
  const source = html.slice(html.indexOf('<li id="s1"'), html.indexOf('<li id="s2"'))
  const back = [...source.matchAll(/href="#(s1-\d)"[^>]*>([^<]+)</g)].map(([, , part]) => part)
  expect(back).toEqual(['Comparaison', 'Terrain 1', 'Terrain 2', 'Terrain 3'])
})

it('has one first heading, and none that skips a step', async () => {
  const levels = [...(await page(fixtureDocument())).matchAll(/<h(\d)/g)].map(([, one]) =>
    Number(one),
  )
  expect(levels.filter((one) => one === 1)).toHaveLength(1)
  for (const [at, level] of levels.entries())
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
})
