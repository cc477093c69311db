// One attempt to post a webhook: to an address that was just checked and to no other, once, within five seconds.
import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { WebhookFault } from '../../../geodata/model/briefs/webhook-fault.ts'
import type { AddressRules, CheckedAddress } from './check-address.ts'
import { AddressRefused, checkAddress } from './check-address.ts'
import { signWebhook } from './sign-webhook.ts'

export type Webhook = { address: string; key: string; id: string; body: string }
export type PostRules = AddressRules & {
  software: string
  /** In all: looking up, connecting, answering. */
  withinMs?: number | undefined
}
/** undefined: delivered. */
export type PostOutcome = WebhookFault | undefined

const WITHIN_MS = 5000
/** What is read of an answer before the connection is cut; none of it is kept. */
const MOST_READ = 4096

/** Never throws; `at` is when it is signed. */
export async function postWebhook(
  webhook: Webhook,
  at: Date,
  rules: PostRules,
): Promise<PostOutcome> {
  const end = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<PostOutcome>((told) => {
    timer = setTimeout(() => {
      told('timeout')
      end.abort()
    }, rules.withinMs ?? WITHIN_MS)
  })
  // What is still read of an answer in time is read to its end, or until then.
  timer?.unref()
  return Promise.race([late, post(webhook, at, rules, end.signal)])
}

async function post(
  { address, key, id, body }: Webhook,
  at: Date,
  rules: PostRules,
  signal: AbortSignal,
): Promise<PostOutcome> {
  try {
    const checked = await checkAddress(address, rules)
    const headers = {
      ...signWebhook(key, id, Math.floor(at.getTime() / 1000), body),
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': rules.software.replace(/[^\x20-\x7e]/g, '').replace(' ', '/'),
    }
    return outcomeOf(await statusOf(checked, headers, body, signal))
  } catch (error) {
    if (error instanceof AddressRefused) return 'address'
    return signal.aborted ? 'timeout' : 'unreachable'
  }
}

function outcomeOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return undefined
  return status >= 300 && status < 400 ? 'redirect' : `status ${status}`
}

function statusOf(
  { url, addresses }: CheckedAddress,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((answered, fail) => {
    const ask = url.protocol === 'https:' ? requestHttps : requestHttp
    const options = { method: 'POST', headers, signal, agent: false, lookup: pinnedTo(addresses) }
    const sent: ClientRequest = ask(url, options, (answer) => {
      answered(answer.statusCode ?? 0)
      readSome(answer, () => sent.destroy())
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

/** Whatever the name stands for by now: the connection goes where it was checked. */
const pinnedTo =
  (addresses: CheckedAddress['addresses']): LookupFunction =>
  (_host, { all }, told) => {
    const [first] = addresses
    if (all) told(null, [...addresses])
    else told(null, first!.address, first!.family)
  }

/** Lets the receiver end its answer, up to MOST_READ bytes and until the time is over. */
function readSome(answer: IncomingMessage, done: () => void): void {
  let read = 0
  answer.on('data', (part: Buffer) => {
    read += part.length
    if (read >= MOST_READ) done()
  })
  answer.on('end', done)
  answer.on('close', done)
  answer.on('error', done)
}
