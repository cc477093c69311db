// The probe against servers that behave as the real ones do: all right at first, then with one thing changed at a time.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { knownSlugs } from '../../../geodata/fetch/fetch-sources.ts'
import type { Outcome } from '../../../geodata/probe/probe-source.ts'
import { probeSources } from '../../../geodata/probe/probe-sources.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import { QUICK } from '../../rig/fetch-once.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { cut, html, json, status } from '../../rig/service.ts'
import type { ServedLayer } from '../../rehearsal/geoserver.ts'
import type { Rehearsal } from '../../rehearsal/rehearsal.ts'
import { startRehearsal } from '../../rehearsal/rehearsal.ts'

let rehearsal: Rehearsal
let whole: Rehearsal['layers']
beforeAll(async () => {
  rehearsal = await startRehearsal(SOURCES)
  whole = { ...rehearsal.layers }
})
afterEach(() => Object.assign(rehearsal.layers, whole))
afterAll(() => rehearsal.close())

const options = { manners: QUICK, slugs: knownSlugs(), folder: '/nowhere' }
const probe = (...ids: string[]) =>
  probeSources(
    SOURCES.filter(({ id }) => ids.length === 0 || ids.includes(id)).map(rehearsal.at),
    options,
  )
const one = async (id: string): Promise<Outcome> => {
  const [outcome] = await probe(id)
  if (!outcome) throw new Error(`${id} has an outcome`)
  return outcome
}
const host = (name: string): Service => {
  const service = rehearsal.services.get(name)
  if (!service) throw new Error(`${name} is played`)
  return service
}
const WFS = 'data.geopf.fr'
function change(layer: string, to: (layer: ServedLayer) => Partial<ServedLayer>): void {
  const now = rehearsal.layers[layer]
  if (!now) throw new Error(`there is a layer ${layer}`)
  rehearsal.layers[layer] = { ...now, ...to(now) }
}
const refield =
  (from: string, to: string[]) =>
  ({ schema, rows }: ServedLayer) => ({
    rows,
    schema: {
      ...schema,
      fields: schema.fields.flatMap((field) => (field === from ? to : [field])),
    },
  })

it('finds every address right that answers as its entry says, and asks for no more than a look', async () => {
  const outcomes = await probe()
  expect(outcomes.map(({ id }) => id)).toEqual(
    SOURCES.flatMap(({ id, fallback }) => (fallback ? [id, `${id}, fallback`] : [id])),
  )
  const byHand = SOURCES.filter(({ address }) => address.protocol === 'file').map(({ id }) => id)
  for (const { id, state, changes, note } of outcomes) {
    const expected = byHand.includes(id) ? 'not asked' : 'right'
    expect([id, state, changes, state === 'away' ? note : '']).toEqual([id, expected, [], ''])
  }
  const pages = [...rehearsal.services.values()].flatMap(({ asked }) =>
    asked.flatMap((path) =>
      [...path.matchAll(/(?:COUNT|limit|page_size)=(\d+)/g)].map((m) => m[1]),
    ),
  )
  // A hundred is a page of the catalogue.
  expect(new Set(pages)).toEqual(new Set(['1', '100']))
})

it('counts as the service counts, and no further than enough', async () => {
  expect(await one('znieff1')).toMatchObject({ count: '12' })
  expect(await one('zone-urba')).toMatchObject({ count: expect.stringMatching(/^≥ \d+$/) })
})

it('names a field that is gone, with what may have taken its place', async () => {
  change('patrinat_znieff1:znieff1', refield('nom_site:string', ['nom_du_site:string']))
  expect(await one('znieff1')).toMatchObject({
    state: 'changed',
    changes: [{ what: 'field nom_site', from: 'text', to: 'gone; there is nom_du_site' }],
  })
})

it('names a type that has changed, both ways', async () => {
  change('ADMINEXPRESS-COG.LATEST:commune', refield('population:integer', ['population:string']))
  change('wfs_du:secteur_cc', refield('idurba:string', ['idurba:integer']))
  const outcomes = await probe('communes', 'secteurs-cc')
  expect(outcomes.map(({ changes }) => changes)).toEqual([
    [{ what: 'field population', from: 'integer', to: 'text' }],
    [{ what: 'field idurba', from: 'text', to: 'integer' }],
  ])
})

it('names a CRS that has changed', async () => {
  change('BDTOPO_V3:aerodrome', () => ({ stubborn: 'EPSG:3857' }))
  expect(await one('aeroports')).toMatchObject({
    state: 'changed',
    changes: [{ what: 'CRS', from: 'EPSG:4326', to: 'EPSG:3857' }],
  })
})

it('names a geometry of another kind', async () => {
  change('patrinat_pnr:pnr', ({ schema, rows }) => ({
    schema,
    rows: rows.map((row) => ({ ...row, geometry: { type: 'Point', coordinates: [2, 49] } })),
  }))
  expect((await one('pnr')).changes).toEqual([{ what: 'geometry', from: 'polygon', to: 'Point' }])
})

it('names a count below the smallest that the entry allows', async () => {
  const layer = 'patrinat_apb:apb'
  const entry = SOURCES.find(({ id }) => id === 'biotope')
  if (!entry) throw new Error('there is an entry of biotope')
  const source = rehearsal.at(entry)
  change(layer, ({ schema, rows }) => ({ schema, rows: rows.slice(0, 3) }))
  const [outcome] = await probeSources([source], options)
  expect(outcome).toMatchObject({
    state: 'changed',
    count: '3',
    changes: [{ what: 'count', from: 'at least 12', to: '3' }],
  })
})

it('finds nothing right in a layer that is empty, however many filters there are', async () => {
  change('wfs_du:zone_urba', ({ schema }) => ({ schema, rows: [] }))
  expect((await one('zone-urba')).changes).toEqual([{ what: 'count', from: 'at least 1', to: '0' }])
})

it('looks into a GeoPackage for the layer that is read', async () => {
  const entry = SOURCES.find(({ id }) => id === 'cartofriches')
  if (!entry?.fallback) throw new Error('brownfields have a fallback')
  const source = rehearsal.at({
    ...entry,
    fallback: { ...entry.fallback, reading: { layer: 'surfaces' } },
  })
  const [, fallback] = await probeSources([source], options)
  expect(fallback?.changes).toEqual([
    {
      what: 'layer surfaces',
      from: 'a table',
      to: 'gone; there is friches_points, friches_surfaces',
    },
  ])
})

it('says of a layer that is gone what the server says', async () => {
  delete rehearsal.layers['patrinat_apb:apb']
  expect((await one('biotope')).changes).toEqual([
    {
      what: 'layer patrinat_apb:apb',
      from: 'an answer',
      to: '400 Feature type patrinat_apb:apb unknown',
    },
  ])
})

it.each<[string, Answer, Partial<Outcome>]>([
  [
    'a 404',
    status(404),
    {
      state: 'changed',
      changes: [{ what: 'layer patrinat_apb:apb', from: 'an answer', to: '404' }],
    },
  ],
  [
    'a page of a maintenance',
    html,
    { state: 'away', note: 'its server answers a page for people, not data' },
  ],
  [
    'XML where JSON was asked for',
    (_url, response) => response.end('<xsd:schema/>'),
    {
      state: 'changed',
      changes: [{ what: 'layer patrinat_apb:apb', from: 'an answer', to: 'XML' }],
    },
  ],
  ['a cut answer', cut('{"a"', 100), { state: 'away', note: 'the answer of its server was cut' }],
  [
    'JSON without what was asked for',
    json({ error: { message: 'no' } }),
    {
      state: 'changed',
      changes: [{ what: 'layer patrinat_apb:apb', from: 'an answer', to: 'no' }],
    },
  ],
  [
    'a redirect elsewhere',
    (_url, response) => {
      response.writeHead(302, { location: 'https://elsewhere.example/wfs' })
      response.end()
    },
    {
      state: 'changed',
      changes: [{ what: 'address', from: 'its origin', to: 'https://elsewhere.example' }],
    },
  ],
])('tells %s for what it is', async (_name, answer, expected) => {
  host(WFS).next(answer)
  expect(await one('biotope')).toMatchObject(expected)
})

it('tries a busy server again, then calls it away', async () => {
  host(WFS).next(status(503))
  expect(await one('biotope')).toMatchObject({ state: 'right' })
  host(WFS).next(status(503), status(503))
  expect(await one('biotope')).toMatchObject({
    state: 'away',
    note: 'its server answers 503, after 2 tries',
  })
})

it('reads the head of a file and drops the rest', async () => {
  let sent = 0
  let ranged: string | undefined
  host('static.data.gouv.fr').next((_url, response, request) => {
    ranged = request.headers.range
    response.writeHead(200, {
      'content-type': 'application/geo+json',
      'content-length': '2000000000',
    })
    response.write(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code_qp":"QN07501M","lib_qp":"A {b}"},"geometry":{"type":"MultiPolygon","coordinates":[[[[2.3,48.8],',
    )
    const more = (): void => {
      while (!response.destroyed && response.write('[2.4,48.9],'.repeat(1000))) sent += 11_000
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  })
  expect(await one('qpv')).toMatchObject({ state: 'right', note: '2000 MB' })
  expect(ranged).toBe('bytes=0-262143')
  expect(sent).toBeLessThan(50e6)
})

it.each([
  ['a zip', Buffer.from('PK\u0003\u0004abc'), 'format', 'zip'],
  ['a table', Buffer.from('code_qp;lib_qp\n1;2\n'), 'format', 'csv'],
  [
    'positions in metres',
    Buffer.from(
      '{"features":[{"properties":{"code_qp":"a","lib_qp":"b"},"geometry":{"type":"Polygon","coordinates":[[[652000.1,6862000.2],',
    ),
    'numbers',
    '652000 6862000',
  ],
  [
    'latitude first',
    Buffer.from(
      '{"features":[{"properties":{"code_qp":"a","lib_qp":"b"},"geometry":{"type":"Polygon","coordinates":[[[48.8,2.3],',
    ),
    'axes',
    'latitude first',
  ],
])('sees in the head of a file that it is %s', async (_name, bytes, what, to) => {
  host('static.data.gouv.fr').next((_url, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream' })
    response.end(bytes)
  })
  expect((await one('qpv')).changes).toEqual([expect.objectContaining({ what, to })])
})

// The last: it closes a host.
it('asks a host that cannot be reached once, and the others as ever', async () => {
  await host('www.georisques.gouv.fr').close()
  const outcomes = await probe('icpe', 'casias', 'sis', 'znieff1')
  expect(outcomes.map(({ id, state, note }) => [id, state, note])).toEqual([
    ['znieff1', 'right', ''],
    ['icpe', 'away', expect.stringContaining('its server cannot be reached (ECONNREFUSED)')],
    ['casias', 'away', expect.stringMatching(/, as for icpe$/)],
    ['sis', 'away', expect.stringMatching(/, as for icpe$/)],
  ])
})
