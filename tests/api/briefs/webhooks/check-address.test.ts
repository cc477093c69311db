// Which addresses a webhook may be posted to, in every way of writing one that points inside.
import { expect, it } from 'vitest'
import { AddressRefused, checkAddress } from '../../../../api/briefs/webhooks/check-address.ts'
import { isPublicAddress } from '../../../../api/briefs/webhooks/public-address.ts'

const resolvesTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
const open = resolvesTo('93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c')
const refused = (text: string, lookup = open, allow?: string) =>
  expect(checkAddress(text, { lookup, allow }), text).rejects.toThrow(AddressRefused)

it('takes an https address whose name stands for public addresses, and tells which', async () => {
  const { url, addresses } = await checkAddress('https://example.org/hook?a=1#x', { lookup: open })
  expect(url.href).toBe('https://example.org/hook?a=1')
  expect(addresses).toHaveLength(2)
  await checkAddress('https://example.org:8443/', { lookup: open })
  await checkAddress('https://93.184.215.14/', { lookup: open })
  await checkAddress('https://[2606:4700::1111]/', { lookup: open })
})

it('refuses what is no plain https address', async () => {
  for (const text of [
    'http://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:word@example.org/',
    'https://user@example.org/',
    'https://example.org:22/',
    'https://example.org:80/',
    'https://example.org:1023/',
    'https://',
    'example.org',
    '',
    `https://example.org/${'x'.repeat(1000)}`,
  ])
    await refused(text)
})

it('refuses addresses inside, however they are written', async () => {
  for (const host of [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0x7f.1',
    '0',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.192',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '１２７.0.0.1',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:93.184.215.14]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::1]',
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[2001::1]',
    '[2002:7f00:1::]',
    '[100::1]',
    '[3fff::1]',
    '[5f00::1]',
  ])
    await refused(`https://${host}/`)
})

it('refuses a name when any of its addresses is inside, or when it has none', async () => {
  await refused('https://example.org/', resolvesTo('93.184.215.14', '127.0.0.1'))
  await refused('https://example.org/', resolvesTo('2606:4700::1111', '::ffff:10.0.0.1'))
  await refused('https://metadata.internal/', resolvesTo('169.254.169.254'))
  await refused('https://example.org/', resolvesTo())
  await refused('https://example.org/', () => Promise.reject(new Error('ENOTFOUND')))
  await refused('https://localhost/', resolvesTo('127.0.0.1', '::1'))
})

it('lets the one address that is named stand inside, and no other', async () => {
  const allow = '127.0.0.1:9000'
  const { url } = await checkAddress('http://127.0.0.1:9000/hook', { allow })
  expect(url.port).toBe('9000')
  await refused('http://127.0.0.1:9001/', open, allow)
  await refused('http://127.0.0.2:9000/', open, allow)
  await refused('http://localhost:9000/', resolvesTo('127.0.0.1'), allow)
  await refused('http://user@127.0.0.1:9000/', open, allow)
  await refused('http://127.0.0.1:9000/', open, '')
})

it('takes no name for an address', () => {
  for (const text of ['', 'localhost', 'example.org', 'fe80::1%eth0', '1.1.1.1/8'])
    expect(isPublicAddress(text), text).toBe(false)
  for (const text of ['1.1.1.1', '172.32.0.1', '2a00:1450::1'])
    expect(isPublicAddress(text), text).toBe(true)
})
