// Exports on both engines: the ids of the list in its order, what is refused, and what becomes of who leaves.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { PlotList } from '../../../geodata/model/answers.ts'
import { EXPORT_FORMATS } from '../../../geodata/model/export-formats.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { BITING, publishExportedVersion } from '../../rig/files/exported-version.ts'

const QUESTIONS = [
  'sort=-surface',
  'sort=name&unknown=keep&zone=U,AUc,N',
  'sort=rail_min&surface_min=0.01',
  'sort=station_straight_km&without=flood',
  'sort=fit&weight_rail=3&weight_surface=1&surface_wish=2',
  'ids=P-0003,P-0001,P-0040,P-9999&sort=surface',
  'commune=95018&land=natural&fits=20x20&unknown=keep',
  `within=circle:2.2,48.93,3000`,
]

describeOnEngines('exports', (t) => {
  let app: ReturnType<typeof createApp>
  let folder: string
  const bugs: unknown[] = []
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'exports-'))
    await publishExportedVersion(t.sql, 300)
    app = createApp({
      db: t.db,
      settings: { software: 'test 1', dataDir: folder, log: (bug) => bugs.push(bug) },
    })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const rowsOf = async (answer: Response) =>
    parse(await answer.text(), { columns: true, bom: true }) as Record<string, string>[]
  const spooled = () => {
    mkdirSync(join(folder, 'exports'), { recursive: true })
    return readdirSync(join(folder, 'exports'))
  }

  it.each(QUESTIONS)('holds the plots of the list in its order: %s', async (question) => {
    const listed: PlotList['plots'] = []
    for (let next: string | null = ''; next !== null;) {
      const cursor = next ? `&cursor=${next}` : ''
      const answer = await app.request(`/api/plots?${question}&limit=150${cursor}`)
      const list = (await answer.json()) as PlotList
      listed.push(...list.plots)
      next = list.next
    }
    expect(listed.length).toBeGreaterThan(1)
    const answer = await app.request(`/api/exports/csv?${question}&lang=en`)
    expect(answer.status).toBe(200)
    const rows = await rowsOf(answer)
    expect(rows.map((row) => row.id)).toEqual(listed.map(({ id }) => id))
    expect(rows.map((row) => Number(row.surface_ha))).toEqual(listed.map((plot) => plot.surface_ha))
    expect(rows.map((row) => Number(row.rank))).toEqual(listed.map((_, at) => at + 1))
    if (question.startsWith('sort=fit'))
      expect(rows.map((row) => Number(row.fit_score))).toEqual(listed.map(({ fit }) => fit?.score))
  })

  it('tells the declared surface, the cadastral and the natural one apart, in each form', async () => {
    const id = 'P-0004'
    const [row] = await rowsOf(await app.request(`/api/exports/csv?ids=${id}&lang=en`))
    const surface = Math.round(Number(row!.surface_ha) * 10_000)
    const expected = {
      cadastral_ha: (surface + 7) / 10_000,
      declared_ha: (surface - 5) / 10_000,
      natural_ha: Math.trunc(surface / 3) / 10_000,
    }
    const sheet = (await (await app.request(`/api/plots/${id}`)).json()) as object
    expect(sheet).toMatchObject(expected)
    const item = (await (
      await app.request(`/ogc/collections/plots/items/${id}?f=json`)
    ).json()) as object
    expect(item).toMatchObject({ properties: expected })
    for (const [key, ha] of Object.entries(expected)) expect(Number(row![key]), key).toBe(ha)
  })

  it('writes nothing that a spreadsheet would run', async () => {
    const ids = BITING.map((_, at) => `P-000${at}`).join()
    const rows = await rowsOf(await app.request(`/api/exports/csv?ids=${ids}&sort=name&lang=en`))
    const names = rows.map(({ name }) => name).sort()
    expect(names).toEqual(BITING.map((name) => (/^[=+\-@]/.test(name) ? `'${name}` : name)).sort())
  })

  it.each([
    ['pdf', '', 404, 'not_found'],
    ['constructor', '', 404, 'not_found'],
    ['csv', 'zone=X', 400, 'malformed'],
    ['gpkg', 'surface_min=3&surface_max=2', 422, 'impossible'],
    ['csv', 'limit=10', 400, 'unknown_word'],
    ['xlsx', 'lang=de', 400, 'malformed'],
    ['xlsx', 'lang=', 400, 'malformed'],
    ['xlsx', 'lang=fr&lang=en', 400, 'malformed'],
    ['shp', 'sort=unknown', 400, 'malformed'],
    ['fgb', `within=area:${'0'.repeat(32)}`, 422, 'impossible'],
  ])('refuses %s?%s with %i', async (format, query, status, code) => {
    const answer = await app.request(`/api/exports/${format}?${query}`)
    expect(answer.status).toBe(status)
    expect(errorSchema.parse(await answer.json()).error.code).toBe(code)
  })

  it('makes two at once, tells the third when to come back, and gives places back', async () => {
    const open = await Promise.all(['csv', 'shp'].map((one) => app.request(`/api/exports/${one}`)))
    expect(open.map(({ status }) => status)).toEqual([200, 200])
    expect(spooled()).toHaveLength(1)
    const third = await app.request('/api/exports/xlsx')
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '20'])
    expect(errorSchema.parse(await third.json()).error.code).toBe('busy')
    // What only asks how the file is named takes no place.
    const head = await app.request('/api/exports/xlsx', { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('content-disposition')).toContain('terrains-fictifs-v1.xlsx')
    // One leaves, one is read to its end.
    await open[0]!.body!.cancel()
    await open[1]!.arrayBuffer()
    await expect.poll(spooled).toEqual([])
    for (const format of EXPORT_FORMATS) {
      const answer = await app.request(`/api/exports/${format}?surface_min=1`)
      expect(answer.status, format).toBe(200)
      await answer.arrayBuffer()
    }
    await expect.poll(spooled).toEqual([])
  })

  it('gives up what is being made for a client that left', async () => {
    const leaving = new AbortController()
    const answer = app.request('/api/exports/gpkg', { signal: leaving.signal })
    leaving.abort()
    await answer
    await expect.poll(spooled).toEqual([])
    expect((await app.request('/api/exports/csv?ids=P-0001')).status).toBe(200)
    expect(bugs).toEqual([])
  })
})
