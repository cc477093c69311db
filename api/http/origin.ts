// The origin that absolute addresses in answers are built on. The Host header is a client's word: it is used only when
// it has the shape of a host, and never stored, logged or cached for another client.
import type { Context } from 'hono'

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:]{2,45}\])(?::\d{1,5})?$/i

/** `http://127.0.0.1:8080`, or the empty string (addresses relative to the host) when the header cannot be trusted. */
export function originOf(c: Context, publicUrl?: string): string {
  if (publicUrl) return publicUrl.replace(/\/+$/, '')
  const host = c.req.header('host') ?? new URL(c.req.url).host
  if (!HOST.test(host)) return ''
  return `${new URL(c.req.url).protocol}//${host.toLowerCase()}`
}
