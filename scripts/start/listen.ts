// The HTTP server: bound before anything is prepared, so that a port in use is known at once.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { MAX_HEADER_BYTES } from '../../api/http/guard.ts'
import { SettingsError } from '../settings/settings-error.ts'

/** The second is what Node knows of the request: its connection. */
type Fetch = (request: Request, env?: object) => Response | Promise<Response>

export type Listening = {
  url: string
  /** Who answers from now on. */
  answerWith(fetch: Fetch): void
  /** Stops accepting, lets what is being answered end, then closes what is left. */
  close(): Promise<void>
}

const GRACE_MS = 1000
/** Headers that come drop by drop hold a connection no longer. */
const HEADERS_MS = 10_000

/** Throws a SettingsError when the port is in use or the address is not of this machine. */
export async function listen(
  host: string,
  port: number,
  first: Fetch,
  { headersMs = HEADERS_MS } = {},
): Promise<Listening> {
  let answer = first
  const server = createAdaptorServer({
    fetch: (request, env) => answer(request, env),
    // A health check in HTTP/1.0 names no host.
    hostname: host,
    serverOptions: {
      maxHeaderSize: MAX_HEADER_BYTES,
      requestTimeout: 30_000,
      headersTimeout: headersMs,
      connectionsCheckingInterval: headersMs / 5,
    },
  }) as Server
  server.keepAliveTimeout = 65_000
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new SettingsError(whyNot(error as NodeJS.ErrnoException, host, port), { cause: error })
  }
  const address = server.address()
  const bound = address && typeof address === 'object' ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    answerWith: (fetch) => {
      answer = fetch
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
      await closed
      clearTimeout(timer)
    },
  }
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is in use by another program: stop it, or choose another port with PORT=${port + 1} npm start`
  if (code === 'EACCES') return `Port ${port} needs rights that this account does not have`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is not an address of this machine`
  return message
}
