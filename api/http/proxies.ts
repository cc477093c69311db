// Who asks, and under which origin, when proxies stand before the service. What they add to a request is believed of those
// alone that are named: anybody can write a header.
import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'

export type Proxies = { trusts(address: string): boolean }

/** Of `10.0.0.0/8, 127.0.0.1, fd00::/8`. Throws an Error that names what is neither an address nor a range. */
export function readProxies(text: string): Proxies {
  const list = new BlockList()
  for (const one of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', prefix] = one.split('/')
    const family = isIP(address)
    const bits = prefix === undefined ? undefined : Number(prefix)
    const most = family === 4 ? 32 : 128
    const isRange = bits === undefined || (/^\d{1,3}$/.test(prefix ?? '') && bits <= most)
    if (family === 0 || !isRange) throw new Error(`${one} is neither an address nor a range`)
    const type = family === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(address, type)
    else list.addSubnet(address, bits, type)
  }
  return {
    trusts: (address) =>
      isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'),
  }
}

export const NO_PROXIES: Proxies = { trusts: () => false }

/** What a request says of who asks, once it has passed `tellAsker`. */
export type Asker = {
  /** The address of the client, `unknown` without a connection. */
  address: string
  /** `https://host:port` that trusted proxies say or that the connection shows; undefined without either. */
  origin: string | undefined
}

type Socket = {
  remoteAddress?: string
  localAddress?: string
  localPort?: number
  encrypted?: boolean
}
const socketOf = (c: Context): Socket | undefined =>
  (c.env as { incoming?: { socket?: Socket } } | undefined)?.incoming?.socket

const askers = new WeakMap<Request, Asker>()

/** Keeps for each request who asks. */
export const tellAsker =
  (proxies: Proxies): MiddlewareHandler =>
  (c, next) => {
    askers.set(c.req.raw, askerOf(c, proxies))
    return next()
  }

/** Who asks; of a request that has not passed `tellAsker`, what its connection shows. */
export const askedBy = (c: Context): Asker => askers.get(c.req.raw) ?? askerOf(c, NO_PROXIES)

function askerOf(c: Context, proxies: Proxies): Asker {
  const socket = socketOf(c)
  const near = plain(socket?.remoteAddress ?? '')
  if (!proxies.trusts(near)) return { address: near || 'unknown', origin: ownOrigin(c, socket) }
  return { address: farthest(c, near, proxies), origin: toldOrigin(c) ?? ownOrigin(c, socket) }
}

/** From the right: each proxy adds whom it has heard; the first that is not one of ours is the client. */
function farthest(c: Context, near: string, proxies: Proxies): string {
  const told = forwardedOf(c, 'for') ?? (c.req.header('x-forwarded-for') ?? '').split(',')
  let client = near
  for (const one of told.map((text) => plain(text.trim())).reverse()) {
    if (isIP(one) === 0) break
    client = one
    if (!proxies.trusts(one)) break
  }
  return client
}

/** `::ffff:10.0.0.1`, `"[2001:db8::1]:443"` and `10.0.0.1:4711` as addresses. */
function plain(text: string): string {
  const bare = text.replace(/^"|"$/g, '')
  const address = /^\[([^\]]+)\]/.exec(bare)?.[1] ?? bare.replace(/^([\d.]+):\d+$/, '$1')
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

/** The values of one word of `Forwarded` (RFC 7239), from the left; undefined without such a header. */
function forwardedOf(c: Context, word: 'for' | 'proto' | 'host'): string[] | undefined {
  const header = c.req.header('forwarded')
  if (header === undefined) return undefined
  const pattern = new RegExp(`(?:^|;)\\s*${word}\\s*=\\s*("[^"]*"|[^;,\\s]+)`, 'i')
  return header
    .split(',')
    .map((element) => (pattern.exec(element)?.[1] ?? '').replace(/^"|"$/g, ''))
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:]{2,45}\])(?::\d{1,5})?$/i

/** What the nearest proxy says: the last value, which it has written itself. */
function toldOrigin(c: Context): string | undefined {
  const last = (name: string, word: 'proto' | 'host') =>
    (forwardedOf(c, word) ?? (c.req.header(name) ?? '').split(',')).at(-1)?.trim() || undefined
  const host = last('x-forwarded-host', 'host') ?? c.req.header('host') ?? ''
  const proto = last('x-forwarded-proto', 'proto')?.toLowerCase()
  if (!HOST.test(host)) return undefined
  return `${proto === 'https' ? 'https' : 'http'}://${host.toLowerCase()}`
}

/**
 * The host is a client's word: it is believed where it names this machine by the connection, else the connection's own
 * address stands for it. Without a connection, as in a test, the address of the request is what there is.
 */
function ownOrigin(c: Context, socket: Socket | undefined): string | undefined {
  const { localAddress, localPort } = socket ?? {}
  if (localAddress === undefined || localPort === undefined) {
    const { origin, host } = new URL(c.req.url)
    return HOST.test(host) ? origin : undefined
  }
  const scheme = socket?.encrypted ? 'https' : 'http'
  const address = plain(localAddress)
  const own = `${isIPv6(address) ? `[${address}]` : address}:${localPort}`
  const said = (c.req.header('host') ?? '').toLowerCase()
  const isLoop = /^127\.|^::1$/.test(address)
  const isOurs = said === own || (isLoop && said === `localhost:${localPort}`)
  return `${scheme}://${isOurs ? said : own}`
}
