// Signatures by the Standard Webhooks convention (standardwebhooks.com): HMAC-SHA256 of "id.timestamp.body".
import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

/** `whsec_` and 32 random bytes in base64: what a receiver checks signatures with. */
export const newSigningKey = (): string => PREFIX + randomBytes(32).toString('base64')

/** The headers of one attempt. `at` is seconds since 1970. */
export function signWebhook(key: string, id: string, at: number, body: string) {
  const secret = Buffer.from(key.slice(PREFIX.length), 'base64')
  const signature = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${signature}`,
  }
}
