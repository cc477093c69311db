// What a client's link opens, to whom it closes, and what it leaves behind; hostile text in every form that leaves.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { OFFER_FILE_NAMES } from '../../../api/offers/client/offer-file-names.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import { unzip } from '../../../geodata/readers/unzip.ts'
import { draws } from '../../rig/draws.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { readByGdal } from '../../rig/files/gdal.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { contentOf, postOffer, told } from './an-offer.ts'
import { readPage, skeleton, textOf } from './read-page.ts'

const NO_TOKEN = 'A'.repeat(22)
const HOSTILE = `=1+1</p></style><script>globalThis.ran=1</script>"'><img src=x onerror=x()> {{1}} &lt;b&gt; #set(x) $$`

describeOnEngines('links of clients', (t) => {
  let app: ReturnType<typeof createApp>
  const bugs: unknown[] = []
  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: 12 })
  })
  // Each with rates of its own.
  beforeEach(() => {
    bugs.length = 0
    const log = (bug: unknown) => void bugs.push(bug)
    app = createApp({ db: t.db, settings: { software: 'test 1', dataDir: t.dataDir, log } })
  })

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { method, headers })

  async function send(content: OfferContent) {
    const { offer, ask } = await postOffer(app, content)
    const path = told(await ask('/link', { method: 'POST' })).client.path!
    return { offer, ask, path }
  }

  it('counts who opens the page, not who asks for its head or its files', async () => {
    const { ask, path } = await send(contentOf(['P-0001']))
    const page = await get(path)
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha/,
    )
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
    expect(textOf(readPage(await page.text()))).toContain('P-0001')
    expect((await get(path, {}, 'HEAD')).status).toBe(200)
    await get(`${path}/plots.geojson`)
    await ask('/files/preview.html')
    await get(path)
    expect(told(await ask('')).client.openings).toBe(2)
  })

  it('sends a file with its name and tag, and nothing to who holds it', async () => {
    const { path } = await send(contentOf(['P-0001'], { title: '../Évry : "=1+1"\u202e' }))
    for (const name of OFFER_FILE_NAMES) {
      const head = await get(`${path}/${name}`, {}, 'HEAD')
      expect([head.status, await head.text()]).toEqual([200, ''])
      expect(head.headers.get('content-disposition')).toMatch(
        /^attachment; filename="evry-1-1-fictif-v1\.[a-z]+"$/,
      )
      expect(head.headers.get('cache-control')).toBe('private, no-cache')
      expect(head.headers.get('x-robots-tag')).toContain('noindex')
      const tag = head.headers.get('etag')!
      const held = await get(`${path}/${name}`, { 'if-none-match': tag })
      expect([held.status, await held.text()]).toEqual([304, ''])
    }
  })

  it('answers wrong, withdrawn and erased links by one page', async () => {
    const one = await send(contentOf(['P-0001']))
    const two = await send(contentOf(['P-0001']))
    await get(one.path)
    await get(`${two.path}/offer.json`)
    await one.ask('/link', { method: 'DELETE' })
    await two.ask('', { method: 'DELETE' })
    const answers = await Promise.all(
      [
        `/o/${NO_TOKEN}`,
        '/o/',
        `/o/${NO_TOKEN}/offer.json`,
        one.path,
        two.path,
        `${one.path}/dossier.pdf`,
        `${two.path}/offer.json`,
        `${two.path}/photographs/${'a'.repeat(12)}.jpg`,
        `${two.path}/other/thing`,
      ].map(async (path) => {
        const answer = await get(path)
        const { date: _date, ...headers } = Object.fromEntries(answer.headers)
        return { status: answer.status, headers, text: await answer.text() }
      }),
    )
    expect(answers[0]).toMatchObject({ status: 404 })
    expect(answers[0]!.text).toContain('n’est plus consultable')
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it('lets nobody guess on', async () => {
    const statuses = []
    for (let at = 0; at < 30; at++) statuses.push((await get(`/o/${NO_TOKEN}`)).status)
    expect(statuses[0]).toBe(404)
    expect(statuses.at(-1)).toBe(429)
  })

  it('shows a photograph where the version shows it, until it is erased', async () => {
    const { ask, path } = await send(contentOf(['P-0001']))
    const raw = await sharp({
      create: { width: 60, height: 40, channels: 3, background: '#804020' },
    })
      .jpeg()
      .toBuffer()
    const add = async () =>
      (await ask('/photographs', { method: 'POST', raw: new Uint8Array(raw) })).body as {
        id: string
      }
    const [shown, other] = [await add(), await add()]
    const content = contentOf(['P-0001'])
    content.items[0]!.photographs = [{ id: shown.id, caption: 'Vue' }]
    told(await ask('', { method: 'PUT', body: content, ifMatch: 1 }))
    const picture = await get(`${path}/photographs/${shown.id}.jpg`)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect((await get(`${path}/photographs/${other.id}.jpg`)).status).toBe(404)
    expect(await (await get(path)).text()).toContain(`${path}/photographs/${shown.id}.jpg`)
    const preview = await ask('/files/preview.html')
    expect(await preview.response.text()).toContain('src="data:image/jpeg;base64,')
    const first = await ask('/files/preview.html?version=1')
    expect(await first.response.text()).not.toContain('<img')

    await ask(`/photographs/${shown.id}.jpg`, { method: 'DELETE' })
    expect((await get(`${path}/photographs/${shown.id}.jpg`)).status).toBe(404)
    expect(await (await get(path)).text()).not.toContain(shown.id)
  })

  it('keeps the author’s files for the author', async () => {
    const { offer, ask } = await send(contentOf(['P-0001']))
    expect((await get(`/api/offers/${offer.id}/files/offer.json`)).status).toBe(404)
    expect((await ask('/files/offer.json')).status).toBe(200)
    expect((await ask('/files/offer.json?version=2')).status).toBe(404)
    for (const query of ['version=0', 'version=x', 'version=1&version=1', 'other=1']) {
      const { status, body } = await ask(`/files/offer.json?${query}`)
      expect(status, query).toBe(400)
      expect(errorSchema.safeParse(body).success).toBe(true)
    }
    expect((await ask('/files/other.pdf')).status).toBe(404)
  })

  it('lets no text of an author become markup, formula or file', async () => {
    const plain = contentOf(['P-0001'], {
      contact: { name: 'x', organisation: 'x', email: 'x', phone: 'x' },
    })
    plain.items[0]!.note = 'x'
    const hostile = contentOf(['P-0001'], {
      title: HOSTILE,
      client: HOSTILE,
      introduction: `${HOSTILE}\n\n${HOSTILE}`,
      contact: { name: HOSTILE, organisation: HOSTILE, email: HOSTILE, phone: HOSTILE },
    })
    hostile.items[0]!.note = HOSTILE
    const [usual, path] = [(await send(plain)).path, (await send(hostile)).path]
    const [page, other] = [await (await get(path)).text(), await (await get(usual)).text()]
    const bones = (html: string, root: string) =>
      skeleton(html.replaceAll(root, '/o/token')).filter((line) => line.trim() !== 'p')
    expect(bones(page, path)).toEqual(bones(other, usual))
    expect(textOf(readPage(page)).split(HOSTILE).length - 1).toBeGreaterThan(6)

    const save = async (name: string) => {
      const answer = await get(`${path}/${name}`)
      expect(answer.status, name).toBe(200)
      const file = join(t.dataDir, name)
      writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
      return file
    }
    const xlsx = await save('plots.xlsx')
    expect(readByGdal(xlsx, 'Terrains')[0]?.Note).toBe(HOSTILE)
    const folder = mkdtempSync(join(t.dataDir, 'unpacked-'))
    await unzip(xlsx, { name: 'plots.xlsx', folder, wanted: /sheet1/ })
    const sheet = readFileSync(join(folder, 'sheet1.xml'), 'utf8')
    expect(sheet).not.toMatch(/<f[ >]|<script|<img/)
    expect(readByGdal(await save('plots.gpkg'), 'terrains')[0]?.offer_note).toBe(HOSTILE)
    expect(readByGdal(await save('plots.geojson'))[0]?.offer_note).toBe(HOSTILE)
    const json = JSON.parse(readFileSync(await save('offer.json'), 'utf8')) as OfferContent
    expect([json.title, json.contact.phone]).toEqual([HOSTILE, HOSTILE])
    await save('dossier.pdf')
  })

  it('answers whatever is asked under a link without a fault of its own', async () => {
    const { path } = await send(contentOf(['P-0001']))
    const part = fc.oneof(
      fc.constantFrom('photographs', 'offer.json', '...', '%00', '%252e%252e', 'preview.html', ''),
      fc
        .string({ maxLength: 20 })
        // Those would lead out of the link before they are sent.
        .filter((text) => text !== '.' && text !== '..')
        .map(encodeURIComponent),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 3 }),
        fc.constantFrom(path, '/o'),
        async (parts, root) => {
          const answer = await get([root, ...parts].join('/'))
          expect([200, 400, 404, 429]).toContain(answer.status)
        },
      ),
      draws(20),
    )
    expect(bugs).toEqual([])
  })

  it('serves the faces of its letters and nothing beside them, and tells robots to stay away', async () => {
    const face = await get('/fonts/ibm-plex-sans-latin-400.woff2')
    expect([face.status, face.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    expect(face.headers.get('cache-control')).toContain('immutable')
    for (const name of ['package.json', '..%2fpackage.json', 'ibm-plex-sans-latin-900.woff2', ''])
      expect((await get(`/fonts/${name}`)).status, name).toBe(404)
    expect(await (await get('/robots.txt')).text()).toMatch(/Disallow: \/o\/\nDisallow: \/b\//)
    const styles = readPage(await (await get((await send(contentOf(['P-0001']))).path)).text())
    const used = new Set(textOf(styles).match(/\/fonts\/[\w-]+\.woff2/g))
    expect(used.size).toBe(9)
    for (const path of used) expect((await get(path)).status, path).toBe(200)
  })
})
