// What is sent in an attack, and the statuses that may come.
import { gzipSync } from 'node:zlib'
import { content as briefOf } from '../../briefs/brief-client.ts'
import { contentOf } from '../../offers/an-offer.ts'

export type BodyAttack = {
  name: string
  path: string
  body: BodyInit
  status: readonly number[]
  headers?: Record<string, string>
  method?: string
}

const json = (value: unknown) => JSON.stringify(value)
const offer = (more: object) => json({ ...contentOf(['P-0001']), ...more })
const post = (name: string, path: string, body: BodyInit, ...status: number[]): BodyAttack => ({
  name,
  path,
  body,
  status,
})
const brief = (name: string, webhook: string): BodyAttack =>
  post(`a webhook to ${name}`, '/api/briefs', json(briefOf({ webhook })), 400, 422)

export const BODY_ATTACKS: readonly BodyAttack[] = [
  post(
    'JSON nested a hundred thousand deep',
    '/api/offers',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    400,
    413,
  ),
  post(
    'objects nested in a field',
    '/api/offers',
    offer({ items: JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`) as unknown }),
    400,
  ),
  post(
    '__proto__ as a key',
    '/api/offers',
    `{"__proto__":{"secret":"x"},${offer({}).slice(1)}`,
    400,
  ),
  post(
    'constructor as a key',
    '/api/offers',
    offer({ constructor: { prototype: { isAdmin: true } } }),
    400,
  ),
  post(
    'the id and secret of another as a key',
    '/api/offers',
    offer({ id: '000000000000', secret: 'x', version: 9 }),
    400,
  ),
  post('a field twice', '/api/offers', `{"title":"a",${offer({}).slice(1)}`, 201, 400),
  post('numbers for texts', '/api/offers', offer({ title: 1e308, client: -0 }), 400),
  post('a zero byte in a text', '/api/offers', offer({ title: 'a\0b' }), 201, 400),
  post(
    'half of a sign in a text',
    '/api/offers',
    `${offer({ title: 'TITLE' }).replace('TITLE', '\\ud800')}`,
    201,
    400,
  ),
  post('a day that is none', '/api/offers', offer({ expires_on: '9999-99-99' }), 400, 422),
  post(
    'a plot that is SQL',
    '/api/offers',
    offer({
      items: [{ plot: "P-0001'; drop table written.offer; --", note: '', photographs: [] }],
    }),
    400,
    422,
  ),
  post('a body longer than one may be', '/api/offers', 'x'.repeat(3 << 20), 413),
  post('a body of words of a form', '/api/offers', new URLSearchParams({ title: 'x' }), 400),
  {
    ...post('a form of another site', '/api/offers', 'title=x', 400),
    headers: { origin: 'https://evil.example', 'content-type': 'text/plain' },
  },
  {
    ...post(
      'a body that is packed, and a thousand times longer',
      '/api/offers',
      gzipSync(Buffer.alloc(10 << 20, 'x')),
      400,
      413,
      415,
    ),
    headers: { 'content-encoding': 'gzip' },
  },
  {
    ...post('a deletion without the secret', '/api/offers/000000000000', '', 404),
    method: 'DELETE',
  },
  {
    ...post('a save with every tag at once', '/api/offers/000000000000', offer({}), 400, 404, 412),
    method: 'PUT',
    headers: { 'if-match': '*' },
  },
  ...['/api/areas?name=a.geojson', '/api/areas?name=..%2f..%2fa.geojson'].map((path) =>
    post(
      `a collection without end, as ${path.slice(16)}`,
      path,
      `{"type":"FeatureCollection","features":[${'[],'.repeat(100_000)}`,
      400,
      422,
    ),
  ),
  post(
    'an area whose corners are no numbers',
    '/api/areas?name=a.geojson',
    '{"type":"Polygon","coordinates":[[[1e999,0],[0,1],[1,1],[1e999,0]]]}',
    400,
    422,
  ),
  post(
    'an area around the earth',
    '/api/areas?name=a.geojson',
    json({
      type: 'Polygon',
      coordinates: [
        [
          [-180, -90],
          [180, -90],
          [180, 90],
          [-180, 90],
          [-180, -90],
        ],
      ],
    }),
    400,
    422,
  ),
  post(
    'an archive that is its own first bytes alone',
    '/api/areas?name=a.zip',
    'PK\x03\x04',
    400,
    415,
    422,
  ),
  post(
    'XML that reads a file',
    '/api/areas?name=a.kml',
    '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml><Document><name>&x;</name></Document></kml>',
    400,
    415,
    422,
  ),
  post('a program', '/api/areas?name=a.geojson', '#!/bin/sh\nid\n', 400, 415, 422),
  ...[
    'http://example.org/x',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://127.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://[::ffff:10.0.0.1]/',
    'https://10.0.0.1:22/',
    'https://user:pass@example.org/',
    'https://rebind.example/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:6379/_FLUSHALL',
    'javascript:alert(1)',
  ].map((address) => brief(address, address)),
  post(
    'a report that is a header of a letter',
    '/api/plots/P-0001/reports',
    json({ about: 'other', message: 'x', contact: 'a@example.org\r\nBcc: all@example.org' }),
    201,
    204,
    400,
  ),
]
