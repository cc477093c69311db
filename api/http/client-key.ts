// What tells one client from another.
import { isIPv6 } from 'node:net'

/** Of the address of who asks: itself; an IPv6 client has a whole /64 to ask from. */
export function keyOf(address: string): string {
  return isIPv6(address) ? networkOf(address) : address
}

/** The first four groups, `::` written out. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean)
  while (tail !== undefined && groups.length + after.length < 8) groups.push('0')
  return [...groups, ...after].slice(0, 4).join(':')
}
