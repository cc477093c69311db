// Where a webhook may be posted: an https address of the open network. Every address that its name stands for is looked at,
// when a brief is saved and before each delivery, and the delivery connects to no other.
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** All addresses of a name. */
export type Lookup = (host: string) => Promise<LookupAddress[]>

export type CheckedAddress = { url: URL; addresses: readonly LookupAddress[] }

/** One sentence for whatever is wrong, so that nothing of this network can be told from it. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
  constructor(cause?: unknown) {
    super('A webhook takes an https address of the public internet', { cause })
  }
}

export type AddressRules = {
  /** `host:port` of the one address that may be of this machine and without TLS. */
  allow?: string | undefined
  lookup?: Lookup | undefined
}

const LONGEST = 1000
const FIRST_FREE_PORT = 1024
const LOOKUP_MS = 5000

const lookupAll: Lookup = (host) => lookup(host, { all: true, verbatim: true })

/** The address and what it resolves to now. Throws an AddressRefused. */
export async function checkAddress(
  text: string,
  rules: AddressRules = {},
): Promise<CheckedAddress> {
  const url = readAddress(text)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const allowed = url.host === rules.allow
  if (!allowed && !isOpen(url)) throw new AddressRefused()
  const family = isIP(host)
  const addresses = family
    ? [{ address: host, family }]
    : await resolve(host, rules.lookup ?? lookupAll)
  if (addresses.length === 0) throw new AddressRefused()
  if (!allowed && !addresses.every(({ address }) => isPublicAddress(address)))
    throw new AddressRefused()
  return { url, addresses }
}

/** The parser of URLs writes `127.1`, decimal, octal and hexadecimal hosts as what they are: 127.0.0.1. */
function readAddress(text: string): URL {
  if (text.length > LONGEST || !URL.canParse(text)) throw new AddressRefused()
  const url = new URL(text)
  if (url.username !== '' || url.password !== '' || url.hostname === '') throw new AddressRefused()
  url.hash = ''
  return url
}

function isOpen({ protocol, port }: URL): boolean {
  return protocol === 'https:' && (port === '' || Number(port) >= FIRST_FREE_PORT)
}

async function resolve(host: string, ask: Lookup): Promise<LookupAddress[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new AddressRefused()), LOOKUP_MS)
    timer.unref()
  })
  try {
    return await Promise.race([ask(host), late])
  } catch (cause) {
    throw new AddressRefused(cause)
  } finally {
    clearTimeout(timer)
  }
}
