// The geocoder that answers, and the many ways in which it does not: always an answer, never longer than its limit.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Geocoder } from '../../../api/search/geocoder.ts'
import { createGeocoder } from '../../../api/search/geocoder.ts'
import type { Answer, Service } from '../../rig/service.ts'
import { cut, html, json, startService, status } from '../../rig/service.ts'

const feature = (label: string, lon: number, lat: number, type = 'housenumber') => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { label, type, score: 0.9, context: '95, Val-d’Oise, Île-de-France' },
})
const HERE = feature('12 Rue de la République 95100 Argenteuil', 2.24, 48.94)
const found = (...features: unknown[]) => json({ type: 'FeatureCollection', features })

let service: Service
let elsewhere: Service
let geocoder: Geocoder
beforeAll(async () => {
  service = await startService(found(HERE))
  elsewhere = await startService(found(HERE))
})
beforeEach(() => {
  geocoder = createGeocoder({ url: `${service.origin}/search`, timeoutMs: 800 })
})
afterAll(() => Promise.all([service.close(), elsewhere.close()]))

it('puts what was typed into the query string of its address, and nowhere else', async () => {
  const typed = '12 rue de la  République&limit=1#/../?x=http://evil.example'
  const { state, results, attribution } = await geocoder.ask(typed)
  expect(state).toBe('ok')
  expect(results[0]).toMatchObject({ label: HERE.properties.label, lon: 2.24, lat: 48.94 })
  expect(attribution).toMatch(/IGN.*Base Adresse Nationale.*Licence Ouverte/)
  const asked = new URL(service.asked.at(-1)!, service.origin)
  expect(asked.pathname).toBe('/search')
  expect(asked.searchParams.getAll('limit')).toEqual(['20'])
  expect(asked.searchParams.get('q')).toBe(typed.replace('  ', ' '))
})

it('asks once for the same words', async () => {
  const before = service.asked.length
  await geocoder.ask('quai de Seine')
  expect(await geocoder.ask(' quai  de Seine ')).toMatchObject({ state: 'ok' })
  expect(service.asked).toHaveLength(before + 1)
})

it('counts addresses outside the region, and leaves communes to the data', async () => {
  const around = [feature('Rennes', -1.6, 48.1), feature('Metz', 6.2, 49.1)]
  const beyond = [feature('Lille', 2.4, 50.6), feature('Vierzon', 2.1, 47.2)]
  const commune = feature('Argenteuil', 2.24, 48.94, 'municipality')
  service.next(found(HERE, ...around, ...beyond, commune))
  const { results, outside } = await geocoder.ask('rue de la république')
  expect([results.length, outside]).toEqual([1, 4])
})

it('takes control characters out of labels and skips what it cannot read', async () => {
  service.next(found(feature('1\u0000Rue\u202e X', 2.3, 48.9), { type: 'Feature' }))
  expect((await geocoder.ask('rue x')).results.map(({ label }) => label)).toEqual(['1 Rue X'])
})

/** It could be read, but for its length. */
const endless: Answer = (_url, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const chunk = ' '.repeat(1 << 20)
  const write = (left: number) => {
    if (left > 0 && !response.destroyed) response.write(chunk, () => write(left - 1))
    else response.end('{"type":"FeatureCollection","features":[]}')
  }
  write(10)
}
const FAILURES: Record<string, Answer> = {
  'a page': html,
  rubbish: (_url, response) => response.end('{"type":"FeatureCollection","features":[{'),
  'other JSON': json({ results: [] }),
  'unreadable features': found({ type: 'Feature', geometry: null }),
  'an error': status(500),
  'too many requests': status(429),
  'ten megabytes': endless,
  'half an answer': cut('{"type":', 100),
  'nothing, ever': () => {},
  'headers only': (_url, response) => void response.writeHead(200).flushHeaders(),
}
it.each(Object.entries(FAILURES))(
  'says unavailable to %s, and asks again',
  async (_what, answer) => {
    service.next(answer)
    const failed = await geocoder.ask('rue de la paix')
    expect(failed).toMatchObject({ state: 'unavailable', results: [] })
    expect(failed.message).toMatch(/^The national geocoder /)
    expect((await geocoder.ask('rue de la paix')).state).toBe('ok')
  },
)

it('says refused to a question that the geocoder cannot read, and does not ask it again', async () => {
  service.next(status(400))
  const refused = await geocoder.ask('rue de la paix')
  expect(refused).toMatchObject({ state: 'refused', results: [] })
  expect(refused.message).toMatch(/cannot read these words: write an address/)
  const before = service.asked.length
  expect((await geocoder.ask('rue de la paix')).state).toBe('refused')
  expect(service.asked).toHaveLength(before)
})

it('strips signs before the first letter, which the geocoder refuses', async () => {
  expect((await geocoder.ask(' - « rue des Lilas')).state).toBe('ok')
  const asked = new URL(service.asked.at(-1)!, service.origin)
  expect(asked.searchParams.get('q')).toBe('rue des Lilas')
})

it('does not follow a redirect elsewhere', async () => {
  service.next(status(302, { location: `${elsewhere.origin}/search?q=x` }))
  expect((await geocoder.ask('rue de la paix')).state).toBe('unavailable')
  expect(elsewhere.asked).toEqual([])
})

it('says unavailable when nothing listens, off without an address', async () => {
  const gone = await startService(html)
  await gone.close()
  expect((await createGeocoder({ url: gone.origin }).ask('rue x')).state).toBe('unavailable')
  expect((await createGeocoder({ url: '' }).ask('rue x')).state).toBe('off')
})

it('does not ask for numbers, references and two letters', async () => {
  const before = service.asked.length
  for (const typed of ['95018', '95018 AB 12', 'ab', '12 a', 'section AB n° 37 Épinay-sur-Orge'])
    expect((await geocoder.ask(typed)).state, typed).toBe('not_asked')
  expect(service.asked).toHaveLength(before)
})
