// What the Mozilla Observatory looks for in an answer (developer.mozilla.org/observatory, its tests of 2025), held here.
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { securityHeaders } from '../../../api/http/guard.ts'
import { readProxies, tellAsker } from '../../../api/http/proxies.ts'

async function headersOf(path: string, proto = 'https') {
  const app = new Hono()
    .use(tellAsker(readProxies('10.0.0.1')), securityHeaders)
    .get('*', (c) => c.html('<p>here'))
  const env = {
    incoming: { socket: { remoteAddress: '10.0.0.1', localAddress: '10.0.0.2', localPort: 80 } },
  }
  const asked = { headers: { host: 'sdrif.example', 'x-forwarded-proto': proto } }
  return (await app.request(path, asked, env)).headers
}

it('passes each of its tests', async () => {
  const headers = await headersOf('/')
  const policy = Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split('; ').map((one) => {
      const [name = '', ...values] = one.split(' ')
      return [name, values] as const
    }),
  )
  // Content security policy: no inline or evaluated script, nothing from everywhere, no plug-in, no base, frames of our own.
  expect(policy['default-src']).toEqual(["'self'"])
  expect(policy['script-src']?.join()).not.toMatch(/unsafe-(inline|eval)|\*|data:|https?:$/)
  expect(policy['object-src']).toEqual(["'none'"])
  expect(policy['base-uri']).toEqual(["'none'"])
  expect(policy['form-action']).toEqual(["'self'"])
  expect(policy['frame-ancestors']).toEqual(["'self'"])
  expect(Object.values(policy).flat()).not.toContain('*')
  expect(headers.get('set-cookie')).toBeNull()
  expect(headers.get('access-control-allow-credentials')).toBeNull()
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  // Half a year at least.
  expect(
    Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]),
  ).toBeGreaterThan(15_768_000)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toMatch(/^(DENY|SAMEORIGIN)$/)
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
})

it('binds nobody to TLS who has none, and leaves the API open to other origins', async () => {
  const headers = await headersOf('/api/health', 'http')
  expect(headers.get('strict-transport-security')).toBeNull()
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
})
