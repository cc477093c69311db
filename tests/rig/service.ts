// A server of this machine that speaks a protocol, or fails at it, as a test says.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = (url: URL, response: ServerResponse, request: IncomingMessage) => void

export type Service = {
  origin: string
  /** Path and query of every request so far. */
  asked: string[]
  /** Sets how the next requests are answered, each once; then `usual` answers. */
  next(...answers: Answer[]): void
  close(): Promise<void>
}

export async function startService(usual: Answer): Promise<Service> {
  const asked: string[] = []
  const queue: Answer[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    asked.push(`${url.pathname}${url.search}`)
    ;(queue.shift() ?? usual)(url, response, request)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    next: (...answers) => void queue.push(...answers),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

export const json =
  (body: unknown, status = 200): Answer =>
  (_url, response) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }

export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_url, response) => {
    response.writeHead(code, headers)
    response.end()
  }

export const html: Answer = (_url, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end('<!doctype html><title>Maintenance</title>')
}

/** Announces `length` bytes, sends `text` and breaks the connection. */
export const cut =
  (text: string, length: number, headers: Record<string, string> = {}): Answer =>
  (_url, response) => {
    response.writeHead(200, { 'content-length': String(length), ...headers })
    response.write(text, () => setTimeout(() => response.destroy(), 20))
  }
