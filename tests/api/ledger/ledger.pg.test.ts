// The ledger, its history and the inventories: the columnar copy beside SQL, moves, versions that are gone, bad words.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import {
  beginVersion,
  dropOldVersions,
  getCurrentVersion,
  publishVersion,
  tableOf,
} from '../../../geodata/db/data-version.ts'
import { recordLedger } from '../../../geodata/db/record-ledger.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { inventoriesSchema } from '../../../geodata/model/ledger/inventory.ts'
import { ledgerHistorySchema, ledgerSchema } from '../../../geodata/model/ledger/ledger.ts'
import type { LedgerFacts, LedgerState } from '../../../geodata/model/ledger/ledger-state.ts'
import { LEDGER_STATES, ledgerState } from '../../../geodata/model/ledger/ledger-state.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

/** Of `explorer.ledger`; bigints come as text. */
type Row = { departement: string | null; category: string | null; available_m2: string } & {
  [state in LedgerState as `${state}_plots`]: number
}

const COPIED = ['dataset', 'departement', 'epci', 'commune', 'site', 'plot']

describeOnEngines('the ledger', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  const get = async (path: string) => {
    const response = await app.request(`/api/${path}`)
    return { status: response.status, body: await response.json() }
  }
  const ledger = async (query: string) => ledgerSchema.parse((await get(`ledger?${query}`)).body)
  const history = async (query = '') =>
    ledgerHistorySchema.parse((await get(`ledger/history?${query}`)).body)

  async function publishCopy(demonstration: boolean): Promise<void> {
    const old = (await getCurrentVersion(t.sql))!
    const version = await beginVersion(t.sql, { demonstration })
    await createVersionTables(t.sql, version)
    for (const table of COPIED)
      await t.sql`insert into ${tableOf(t.sql, version, table)} select * from ${tableOf(t.sql, old, table)}`
    await t.sql`update ${tableOf(t.sql, version, 'plot')} set stage = 'vendu', status = null`
    await recordLedger(t.sql, version)
    await publishVersion(t.sql, version)
  }

  beforeAll(async () => {
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
    small = await publishSmallVersion(t.sql)
    await recordLedger(t.sql, small)
  })

  it('counts in SQL as on the columnar copy, by département and category', async () => {
    const { book, matched } = await ledger('by=departement')
    expect(matched).toBe(200)
    const rows = await t.sql<Row[]>`
      select * from explorer.ledger where version = ${small.version}`
    expect(rows.some(({ unknown_plots: plots }) => plots > 0)).toBe(true)
    const cells = book.territories.flatMap(({ code, categories }) =>
      categories.map((row) => [code, row.category, ...LEDGER_STATES.map((s) => row[s].plots)]),
    )
    const told = rows
      .filter((row) => LEDGER_STATES.some((state) => row[`${state}_plots`] > 0))
      .map((row) => [
        row.departement,
        row.category,
        ...LEDGER_STATES.map((state) => row[`${state}_plots`]),
      ])
    expect(cells.map(String).sort()).toEqual(told.map(String).sort())
    const m2 = rows.reduce((all, row) => all + Number(row.available_m2), 0)
    expect(book.available.surface_ha).toBeCloseTo(m2 / 10_000, 9)
  })

  it('adds up to the match at every level, and follows the filter', async () => {
    for (const by of ['region', 'departement', 'epci', 'commune']) {
      const { book, matched, surface_ha } = await ledger(`by=${by}&zone=U,AUc`)
      expect(matched).toBeLessThan(200)
      expect(book.total.plots).toBe(matched)
      expect(book.total.surface_ha).toBeCloseTo(surface_ha, 6)
      const parts = book.territories.reduce((all, { total }) => all + total.plots, 0)
      expect(parts).toBe(matched)
    }
    const { envelope, book } = await ledger('')
    expect(envelope.headlines.map((one) => [one.headline_ha, one.finer_ha])).toEqual([
      [28_000, 27_537],
      [800, 895],
    ])
    expect(book.territories).toMatchObject([{ code: '11', name: 'Île-de-France' }])
  })

  it('counts moved plots before and after, and names those that do not count', async () => {
    const free = small.plots.filter(
      (plot) => ledgerState(plot as unknown as LedgerFacts) === 'available',
    )
    const [one, two] = free as [(typeof free)[0], (typeof free)[0]]
    const hidden = small.plots.find((plot) => plot !== one && plot !== two)!
    const moves = `occupied:${one.id};reserved:${two.id},${hidden.id},P-none`
    const { book, what_if: after } = await ledger(
      `surface_min=0&ids=${one.id},${two.id}&what_if=${moves}`,
    )
    expect(book.available.plots).toBe(2)
    expect(after).toMatchObject({ missing: ['P-none'], moved: { plots: 2 } })
    expect(after?.outside).toEqual([hidden.id])
    expect(after?.book.occupied.surface_ha).toBe(one.surface_m2 / 10_000)
    expect(after?.book.reserved.surface_ha).toBe(two.surface_m2 / 10_000)
    expect(after?.book.total).toEqual(book.total)
  })

  it('gives a CSV that says where it comes from', async () => {
    const response = await app.request('/api/ledger?by=epci&lang=en', {
      headers: { accept: 'text/csv' },
    })
    const lines = (await response.text()).split('\r\n')
    expect(response.headers.get('content-disposition')).toContain('ledger-epci-synthetic-v1.csv')
    expect(lines[0]).toContain('available_ha,available_plots')
    expect(lines[1]).toContain('none of these plots exists')
    expect(lines[1]).toContain('Terrains faits à la main, Les essais, MIT')
  })

  it('tells inventories by EPCI, and what of them is missing', async () => {
    await t.sql`update ${tableOf(t.sql, small, 'site')} set epci = '200058477',
      declared = '{"actualisé_le": "2019-01-01", "taux_de_vacance": 13}' where id = 'S-1'`
    const fresh = createApp({ db: t.db, settings: { software: 'test 1' } })
    const response = await fresh.request('/api/inventories?epci=200058477')
    const { epci, sites } = inventoriesSchema.parse(await response.json())
    const plots = small.plots.filter(({ site_id: site }) => site === 'S-1')
    const vacant = plots.filter(({ status }) => status === 'vacant' || status === 'friche')
    expect(sites).toMatchObject([
      {
        ...{ id: 'S-1', basis: 'demonstration', plots: plots.length, declared_vacancy: 13 },
        ...{ vacant_plots: vacant.length, vacant_share: vacant.length / plots.length },
        ...{ updated_on: '2019-01-01', dated_by: 'site', due_on: '2025-01-01', overdue: true },
      },
    ])
    const unknown = plots.filter(({ status }) => status === null).length
    expect(sites[0]?.missing_fields.terr_etat_occup ?? 0).toBe(unknown)
    expect(sites[0]?.missing_fields.site_actu_date).toBeUndefined()
    expect(sites[0]?.missing_fields.site_type).toBe(1)
    expect(epci).toMatchObject([{ siren: '200058477', sites: 1, overdue_sites: 1 }])
    const all = inventoriesSchema.parse(await (await fresh.request('/api/inventories')).json())
    expect(all.sites).toEqual([])
    expect(all.epci.filter(({ basis }) => basis === 'none')).toHaveLength(2)
    const csv = await (await fresh.request('/api/inventories?epci=200058477&format=csv')).text()
    expect(csv.split('\r\n')[1]).toContain('Donnée fictive')
  })

  it('keeps a site of an inventory whose commune is not known', async () => {
    const site = tableOf(t.sql, small, 'site')
    const communeOf = async () =>
      inventoriesSchema
        .parse((await get('inventories?epci=200058477')).body)
        .sites.map(({ id, code_insee: code, commune }) => [id, code, commune])
    await t.sql`update ${site} set epci = '200058477', code_insee = '95018' where id = 'S-1'`
    await t.sql`update ${site} set epci = '200058477', code_insee = null where id = 'S-3'`
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
    expect((await communeOf()).sort()).toEqual([
      ['S-1', '95018', 'Argenteuil'],
      ['S-3', null, null],
    ])
    await t.sql`update ${site} set epci = null where id = 'S-3'`
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  it('keeps the series of one kind when versions are dropped', async () => {
    for (let at = 0; at < 3; at++) await publishCopy(true)
    expect(await dropOldVersions(t.sql, 2)).toEqual([2, 1])
    const { versions, followed } = await history()
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4])
    expect(versions[0]!.followed[0]!.available.plots).toBeGreaterThan(0)
    expect(versions[3]!.followed[0]!.available.plots).toBe(0)
    expect(followed.map(({ finer_ha: ha }) => ha)).toEqual([27_537, 14_471, 895])
    const [, half] = versions[0]!.followed
    expect(half?.sites_ha).toBe(20)
    const here = await history('departement=94')
    expect(here.versions[0]!.followed[0]!.total.plots).toBeLessThan(
      versions[0]!.followed[0]!.total.plots,
    )
    await publishCopy(false)
    expect((await history()).versions.map(({ version }) => version)).toEqual([5])
    // Real data of other datasets is no inventory.
    const { epci } = inventoriesSchema.parse((await get('inventories')).body)
    expect(epci.every(({ basis, sites }) => basis === 'none' && sites === 0)).toBe(true)
  })

  it.each([
    ['ledger?by=galaxy', 400],
    ['ledger?what_if=unknown:P-0001', 400],
    ['ledger?what_if=occupied:', 400],
    ["ledger?what_if=occupied:';drop table plot", 400],
    ['ledger?what_if=occupied:P-0001;reserved:P-0001', 422],
    ['ledger?format=xml', 400],
    ['ledger?limit=3', 400],
    ['ledger/history?zone=U', 400],
    ['ledger/history?departement=2A', 400],
    ['inventories?epci=12', 400],
    ["inventories?epci=200058477'--", 400],
    ['inventories?commune=95018', 400],
  ])('refuses %s', async (path, status) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.body.error.issues.length).toBeGreaterThan(0)
  })

  it('refuses to move more plots than it takes', async () => {
    const ids = Array.from({ length: 201 }, (_, at) => `P-${at}`)
    expect((await get(`ledger?what_if=occupied:${ids.join()}`)).status).toBe(422)
  })

  it('serves the documents with an example of every path', async () => {
    const page = await (await app.request('/api/docs')).text()
    expect(page).not.toMatch(/<script|src=|https?:\/\/(?!localhost)/)
    const links = [...page.matchAll(/À essayer&#8239;: <a href="([^"]+)"/g)]
    expect(links.length).toBeGreaterThan(20)
    for (const [, address] of links) {
      const response = await app.request(address!.replaceAll('&#38;', '&'))
      await response.arrayBuffer()
      // The made-up version has no roads and this copy no tiles; no geocoder is asked in tests.
      const excused = /ways|around|reach|addresses|tiles/.test(address!)
      if (!excused) expect([address, response.status]).toEqual([address, 200])
    }
  })
})
