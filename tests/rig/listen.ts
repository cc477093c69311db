// Serves an app on a free port for programs outside of the tests, and keeps the addresses that they asked for.
import { serve } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { createApp } from '../../api/app.ts'

export type Listening = {
  url: string
  /** Paths with their words, in the order that they were asked. */
  asked: string[]
  stop(): Promise<void>
}

export async function listenOn(app: ReturnType<typeof createApp>): Promise<Listening> {
  const asked: string[] = []
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: (request) => {
      const { pathname, search } = new URL(request.url)
      asked.push(`${pathname}${search}`)
      return app.fetch(request)
    },
  })
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
