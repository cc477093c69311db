// The server before the application: old clients answered, doubtful and slow ones refused.
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Hono } from 'hono'
import { answerFault } from '../../api/http/answer-fault.ts'
import { oneHost } from '../../api/http/guard.ts'
import { askedBy, readProxies, tellAsker } from '../../api/http/proxies.ts'
import type { Listening } from '../../scripts/start/listen.ts'
import { listen } from '../../scripts/start/listen.ts'

let listening: Listening
beforeAll(async () => {
  const app = new Hono()
    .onError((error, c) => answerFault(error, c, { log: console.error }))
    .use(oneHost, tellAsker(readProxies('127.0.0.1')))
    .get('/', (c) => c.json(askedBy(c)))
  listening = await listen('127.0.0.1', 0, (request, env) => app.fetch(request, env), {
    headersMs: 1000,
  })
})
afterAll(() => listening.close())

/** What comes back to these bytes until the server, or a quarter of a second without more, ends it. */
async function send(text: string, until = 250): Promise<string> {
  const socket = connect(Number(new URL(listening.url).port), '127.0.0.1')
  let heard = ''
  socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece))
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(text)
  await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, until))])
  socket.destroy()
  return heard
}

it('answers a health check in HTTP/1.0, which names no host', async () => {
  expect(await send('GET / HTTP/1.0\r\n\r\n', 2000)).toMatch(/^HTTP\/1\.1 200 /)
})

it('refuses two hosts, in whatever case', async () => {
  const heard = await send(
    'GET / HTTP/1.1\r\nHost: a\r\nhOST: b\r\nConnection: close\r\n\r\n',
    2000,
  )
  expect(heard).toMatch(/^HTTP\/1\.1 400 /)
})

it('hands on the connection, so that each client is known by its own address', async () => {
  const heard = await send(
    'GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 6.6.6.6, 1.2.3.4\r\nConnection: close\r\n\r\n',
    2000,
  )
  expect(heard).toContain('"address":"1.2.3.4"')
})

it('closes a connection whose headers come drop by drop, soon after its time', async () => {
  const socket = connect(Number(new URL(listening.url).port), '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n')
  const drops = setInterval(() => socket.writable && socket.write('X: 1\r\n'), 500)
  const late = new Promise((resolve) => setTimeout(resolve, 5_000, 'still open').unref())
  const ended = await Promise.race([
    new Promise((resolve) => socket.on('close', () => resolve('closed'))),
    late,
  ])
  clearInterval(drops)
  socket.destroy()
  expect(ended).toBe('closed')
})
