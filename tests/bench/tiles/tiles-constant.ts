// Child of the tiles benchmark: the same server stack, answering constants of the sizes of a list. What a tile is
// measured against.
import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { listen } from '../../../scripts/start/listen.ts'

const sizes = readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .map(Number)
const bodies = sizes.map((size) => new Uint8Array(randomBytes(size)))

const app = new Hono().get('/constant/:at', (c) =>
  c.body(bodies[Number(c.req.param('at'))] as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/vnd.mapbox-vector-tile',
    'content-encoding': 'gzip',
  }),
)
const { url } = await listen('127.0.0.1', 0, app.fetch)
console.log(`ready: ${url}`)
