// From addresses to a published version: a server of this machine that speaks every protocol, a registry that names it,
// then the run. A server that fails costs nothing that is served.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { getEnvelope } from '../../../api/ledger/get-envelope.ts'
import { getCurrentVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { fetchSources } from '../../../geodata/fetch/fetch-sources.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import type { Address, Source } from '../../../geodata/sources/source.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { QUICK } from '../../rig/fetch-once.ts'
import { startService, status } from '../../rig/service.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { FIXTURES } from '../sources/fixtures.ts'

type Feature = { properties: Record<string, unknown>; geometry: unknown }

const bytesOf = (id: string): Uint8Array => Buffer.from(FIXTURES[id]?.() ?? '')
const featuresOf = (id: string): Feature[] => {
  const bytes = bytesOf(id)
  const text = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes
  return (JSON.parse(String(text)) as { features: Feature[] }).features
}

/** The registry's own sources under an address of this machine, the protocol kept; lists by code are made short. */
function atOrigin(source: Source, origin: string): Source {
  const { address } = source
  const moved = (): Address => {
    switch (address.protocol) {
      case 'file':
        return { protocol: 'download', url: `${origin}/file/${source.id}` }
      case 'download':
        return { ...address, url: `${origin}/file/${source.id}` }
      case 'downloads':
        return { ...address, parts: [{ name: '95', url: `${origin}/file/${source.id}` }] }
      case 'opendatasoft':
      case 'opendatasoft-search':
        return { ...address, portal: origin }
      case 'arcgis':
        return { ...address, url: `${origin}/arcgis/${source.id}` }
      case 'wfs': {
        const first =
          address.filters?.find((one) => one.includes("'DU_95127'")) ?? address.filters?.[0]
        return {
          ...address,
          url: `${origin}/wfs/${source.id}`,
          ...(first ? { filters: [first] } : {}),
        }
      }
      case 'json-pages':
        return {
          ...address,
          url: `${origin}/pages/${source.id}`,
          parts: [address.parts.find((one) => Object.values(one).includes('95')) ?? {}],
        }
    }
  }
  // Of the whole answer, while the fixtures hold a row or two.
  return { coverage: { kind: 'region' }, ...source, smallest: 'half', address: moved() }
}

const send = (response: ServerResponse, body: unknown) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(body instanceof Uint8Array ? body : JSON.stringify(body))
}
const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features })
const SLUGS = new Map(
  SOURCES.flatMap(({ id, address }) =>
    address.protocol === 'opendatasoft' ? [[address.dataset, id]] : [],
  ),
)

/** Layers of the discovery are datasets of their own, told apart by their titles. */
const discovered = () =>
  featuresOf('sdrif-e-decouverte').map(
    ({ properties: { _slug, _title, ...properties }, geometry }) => ({
      slug: String(_slug),
      title: String(_title),
      features: [{ type: 'Feature', properties, geometry }],
    }),
  )

const speak: Answer = (url, response) => {
  const [, protocol, id = '', ...rest] = url.pathname.split('/')
  if (protocol === 'file') return send(response, bytesOf(id))
  if (protocol === 'wfs') {
    const features = featuresOf(id).map(asServed(id))
    const start = Number(url.searchParams.get('STARTINDEX'))
    return send(response, { ...collection(features.slice(start)), numberMatched: features.length })
  }
  if (protocol === 'arcgis') {
    if (rest.length === 0) return send(response, { layers: [{ id: 7, name: 'MOS 2025' }] })
    if (rest.length === 1) return send(response, { objectIdField: 'objectid' })
    if (url.searchParams.has('returnCountOnly'))
      return send(response, { count: featuresOf(id).length })
    return send(response, collection(featuresOf(id)))
  }
  if (protocol === 'pages') return send(response, pageOf(id))
  const dataset = url.pathname.split('/')[6]
  if (dataset === undefined)
    return send(response, {
      total_count: 3,
      results: [
        ...discovered().map(({ slug, title }) => ({
          dataset_id: slug,
          metas: { default: { title } },
        })),
        { dataset_id: 'autre', metas: { default: { title: 'Tout autre chose' } } },
      ],
    })
  const features =
    discovered().find(({ slug }) => slug === dataset)?.features ??
    featuresOf(SLUGS.get(dataset) ?? '')
  if (url.pathname.endsWith('/exports/geojson')) return send(response, collection(features))
  return send(response, {
    total_count: features.length,
    metas: { default: { records_count: features.length } },
  })
}

const NATURES: Record<string, string> = {
  EPCI: 'Communauté d’agglomération',
  EPT: 'Etablissement public territorial',
}
/** A feature with the service's own names and words: ADMIN EXPRESS lists the métropole and the EPT of a commune. */
function asServed(id: string): (feature: Feature) => Feature {
  const address = SOURCES.find((source) => source.id === id)?.address
  const rename = address?.protocol === 'wfs' ? (address.rename ?? {}) : {}
  const names = new Map(Object.entries(rename).map(([own, file]) => [file, own]))
  return ({ properties, geometry, ...rest }) => ({
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [
        names.get(name) ?? name,
        name === 'type' && id === 'epci'
          ? NATURES[String(value)]
          : value === '200054781'
            ? '200054781/200057867'
            : value,
      ]),
    ),
    geometry,
  })
}

/** Records as each service gives them: features, records with two fields, with a geometry, or with none. */
function pageOf(id: string): unknown {
  const features = featuresOf(id)
  if (id === 'cartofriches') return { count: features.length, features }
  const data = features.map(({ properties, geometry }) => {
    const [longitude, latitude] = (geometry as { coordinates?: number[] } | null)?.coordinates ?? []
    return id === 'icpe'
      ? { ...properties, longitude, latitude }
      : { ...properties, geom: geometry }
  })
  return { results: data.length, data }
}

describeOnEngines('from addresses to a version', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-downloads-'))
  let service: Service
  let registry: Source[]
  beforeAll(async () => {
    service = await startService(speak)
    registry = SOURCES.filter(({ id }) => id !== 'cnig').map((source) =>
      atOrigin(
        source.id === 'mos-2025'
          ? { ...source, address: { protocol: 'arcgis', url: 'http://x', layer: 'MOS 2025' } }
          : source,
        service.origin,
      ),
    )
  })
  afterAll(async () => {
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const fetchAll = (always: string[] = []) =>
    fetchSources(registry, { folder, manners: QUICK, always, slugs: new Set(SLUGS.keys()) })
  const publish = (only: string[] = []) =>
    runIngest(t.db, { from: folder, registry, fetched: true, only })

  it('fetches every dataset, by all protocols, and publishes them', async () => {
    expect(new Set(registry.map(({ address }) => address.protocol))).toEqual(
      new Set([
        'download',
        'downloads',
        'opendatasoft',
        'opendatasoft-search',
        'wfs',
        'arcgis',
        'json-pages',
      ]),
    )
    const lines = await fetchAll()
    expect(lines).toEqual(registry.map(({ id }) => `${id} fetched`))
    const { published, absent, version } = await publish()
    expect([published, absent]).toEqual([true, []])
    expect(await getCurrentVersion(t.sql)).toEqual(version)
    const kept = await t.sql`
      select id from ${tableOf(t.sql, version, 'dataset')} where rows_kept = 0 or checksum is null`
    expect([...kept]).toEqual([])
    // Each covers what its question was about: a partition of the plans, one département, or the region.
    const covered = await t.sql`
      select id, coverage_basis as basis, round(ST_Area(coverage) / 1e6)::int as km2
      from ${tableOf(t.sql, version, 'dataset')}
      where id in ('zone-urba', 'cartofriches', 'qpv', 'znieff1') order by id`
    expect([...covered]).toEqual([
      { id: 'cartofriches', basis: 'answer', km2: 325 },
      { id: 'qpv', basis: 'producer', km2: 325 },
      { id: 'znieff1', basis: 'answer', km2: 325 },
      { id: 'zone-urba', basis: 'answer', km2: 81 },
    ])
    const members = await t.sql`
      select code_insee, commune.epci, epci.kind from ${tableOf(t.sql, version, 'commune')} as commune
      join ${tableOf(t.sql, version, 'epci')} as epci on epci.siren = commune.epci order by 1`
    expect([...members]).toEqual([
      { code_insee: '93059', epci: '200057867', kind: 'EPT' },
      { code_insee: '95127', epci: '249500109', kind: 'CA' },
    ])
  }, 120_000)

  it('adds the envelope up from the sites that a layer’s title gives a category', async () => {
    const version = await getCurrentVersion(t.sql)
    if (!version) throw new Error('a version is published')
    const { categories } = await getEnvelope(t.sql, version)
    const productive = categories.find(({ category }) => category === 'productive_regional')
    // A square of 0.02 degrees at 49° N.
    expect(productive).toMatchObject({ sites: 1, published_ha: 14471 })
    expect(productive?.surface_ha).toBeCloseTo(325.4, 0)
  })

  it('asks for nothing while nothing is due', async () => {
    const before = service.asked.length
    expect(await fetchAll()).toEqual([])
    expect(service.asked).toHaveLength(before)
  })

  it('keeps what was there and what is served when a server fails, then goes on', async () => {
    const served = await getCurrentVersion(t.sql)
    service.next(status(503), status(503))
    await expect(fetchAll(['qpv'])).rejects.toThrow('qpv: its server answers 503, after 2 tries')
    expect(existsSync(join(folder, 'env/qpv-2024-idf.geojson'))).toBe(true)
    expect(await getCurrentVersion(t.sql)).toEqual(served)
    expect(await fetchAll(['qpv'])).toEqual(['qpv fetched'])
    expect((await publish(['qpv'])).version.version).toBe((served?.version ?? 0) + 1)
  }, 60_000)
})
