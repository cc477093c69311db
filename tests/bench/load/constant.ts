// A service that answers the same kilobyte to everything, over the same HTTP server: what is left when there is nothing to do.
import { listen } from '../../../scripts/start/listen.ts'

const body = 'x'.repeat(1024)
const { url } = await listen('127.0.0.1', Number(process.env.PORT), () => new Response(body))
process.stdout.write(`ready: ${url}\n`)
process.on('SIGTERM', () => process.exit(0))
