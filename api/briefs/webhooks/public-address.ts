// Which addresses of the network stand open to everybody: nothing of this machine, of a private network or of a cloud's inside.
import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IANA's special-purpose ranges (RFC 6890 and its registry), and the address inside Azure that answers for the machine. */
const SPECIAL_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Of the global unicast range: protocol assignments with Teredo, documentation, 6to4, segment routing. */
const SPECIAL_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3ffe::', 16],
  ['3fff::', 20],
] as const

const special4 = new BlockList()
for (const [net, prefix] of SPECIAL_4) special4.addSubnet(net, prefix, 'ipv4')
const special6 = new BlockList()
for (const [net, prefix] of SPECIAL_6) special6.addSubnet(net, prefix, 'ipv6')
// All else of IPv6 is not global unicast: loopback, IPv4-mapped, NAT64, unique local, link-local, multicast.
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Of an address as numbers, without brackets or zone; a name is never public. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}
