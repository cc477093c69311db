// Vite over web/, which also answers for the addresses of the API: one address for everything, as when it is built.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { createServer } from 'vite'
import { documentAt } from '../../api/page-routes.ts'
import { ROOT } from '../start/built-page.ts'
import type { ApiProcess } from './api-process.ts'

/** All that the service answers and the page does not. */
const OF_API = /^\/(?:(?:api|ogc|o|b|fonts)(?:\/|$)|robots\.txt$)/
/** Whose sources the API runs. */
const HOUSES = ['api', 'geodata', 'scripts']

export type PageServerOptions = {
  host: string
  port: number
  apiPort: number
  api: Pick<ApiProcess, 'listens'>
  /** Called with the path of each file of the API that was written, made or removed. */
  onChange(file: string): void
}

/** Listens at `host` and `port`, or throws. */
export async function startPageServer(options: PageServerOptions): Promise<ViteDevServer> {
  const { host, port, apiPort } = options
  const server = await createServer({
    configFile: join(ROOT, 'web/vite.config.ts'),
    clearScreen: false,
    // What is at no address of the page is 404, as when it is built.
    appType: 'mpa',
    plugins: [addresses(options)],
    server: {
      host,
      port,
      strictPort: true,
      proxy: { [OF_API.source]: `http://127.0.0.1:${apiPort}` },
    },
  })
  return server.listen()
}

const addresses = ({ api, onChange }: PageServerOptions): Plugin => ({
  name: 'addresses-of-the-service',
  configureServer({ middlewares, watcher }) {
    watcher.add(HOUSES.map((house) => join(ROOT, house)))
    watcher.on('all', (_event, path) => {
      const file = relative(ROOT, path).split(sep).join('/')
      if (HOUSES.includes(file.split('/')[0] ?? '')) onChange(file)
    })
    middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
      const [path = '/', ...query] = (request.url ?? '/').split(/(?=\?)/)
      const document = documentAt(path)
      if (document) request.url = `/${document}${query.join('')}`
      if (!OF_API.test(path)) return next()
      // While it begins anew, whoever asks waits instead of failing.
      void api.listens().then((there) => (there ? next() : sayItEnded(response)))
    })
  },
})

function sayItEnded(response: ServerResponse): void {
  const message = 'The API has ended: the terminal says why.'
  response.writeHead(503, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error: { code: 'not_ready', message } }))
}
