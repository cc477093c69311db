// A receiver of webhooks on this machine that keeps what it is sent.
import type { Service } from '../../../rig/service.ts'
import { startService } from '../../../rig/service.ts'

export type Received = { headers: Record<string, string>; body: string }
export type Receiver = Service & { received: Received[]; host: string }

/** Answers 204, unless it is told how to answer next. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  const service = await startService((_url, response, request) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body })
      response.writeHead(204).end()
    })
  })
  return Object.assign(service, { received, host: new URL(service.origin).host })
}
