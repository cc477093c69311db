// One question over a connection that is kept, as cheaply as Node allows: the machine is shared with who answers.
import type { Agent } from 'node:http'
import { request } from 'node:http'

const PATIENCE_MS = 60_000
const HEADERS = { 'accept-encoding': 'gzip' }

/** Status and bytes of the body. Rejects when there is no answer within a minute. */
export function ask(agent: Agent, url: string): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: HEADERS, timeout: PATIENCE_MS }, (answer) => {
      let bytes = 0
      answer.on('data', (piece: Buffer) => (bytes += piece.length))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
      answer.on('error', reject)
    })
    asked.on('timeout', () => asked.destroy(new Error(`no answer in ${PATIENCE_MS} ms`)))
    asked.on('error', reject)
    asked.end()
  })
}
