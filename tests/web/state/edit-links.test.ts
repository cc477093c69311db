// The edit links that a browser holds, and the address that they make.
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { editPath, EditLinks } from '../../../web/state/written/edit-links.svelte.ts'
import { readWrittenAddress } from '../../../web/panels/written/written-address.ts'
import { clockTime, dayAfter } from '../../../web/panels/written/days.ts'

const kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
}
afterAll(() => vi.unstubAllGlobals())
vi.stubGlobal('localStorage', storage)
vi.stubGlobal('sessionStorage', storage)
const SECRET = 'Ab-_'.repeat(10) + 'xyz'
const link = { kind: 'offer' as const, id: '0123456789ab', secret: SECRET, title: 'Offre' }
beforeEach(() => kept.clear())

it('holds a link once, under its last title, until it is forgotten', () => {
  const held = new EditLinks()
  held.hold(link)
  held.hold({ ...link, title: 'Autre' })
  held.hold({ ...link, kind: 'brief' })
  expect(new EditLinks().offers).toEqual([{ ...link, title: 'Autre' }])
  held.forget('offer', link.id)
  expect(new EditLinks().links.map(({ kind }) => kind)).toEqual(['brief'])
})

it('shows the link of what was just made once, also where the browser keeps nothing', () => {
  const held = new EditLinks()
  expect(held.begin(link)).toBe(editPath(link))
  expect([held.isNew(link.id), new EditLinks().offers.length]).toEqual([true, 1])
  held.seen(link.id)
  expect(held.isNew(link.id)).toBe(false)
  vi.spyOn(storage, 'setItem').mockImplementation(() => {
    throw new Error('refused')
  })
  expect(held.begin(link)).toBe(editPath(link))
  vi.restoreAllMocks()
})

it('passes over garbage', () => {
  const links = [null, { ...link, secret: '<' }, { ...link, id: 'x' }, { ...link, kind: 'a' }, link]
  kept.set('held-links', JSON.stringify({ form: 1, links }))
  expect(new EditLinks().links).toEqual([link])
  kept.set('held-links', '[{}]')
  expect(new EditLinks().links).toEqual([])
})

it('makes an address with the secret behind the hash, and reads it', () => {
  const { hash, pathname } = new URL(editPath(link), 'http://x')
  expect(readWrittenAddress({ hash, pathname })).toEqual({
    kind: 'offer',
    id: link.id,
    secret: SECRET,
  })
  expect(readWrittenAddress({ pathname: '/briefs/0123456789ab', hash: '' })).toMatchObject({
    kind: 'brief',
    secret: '',
  })
  expect(readWrittenAddress({ pathname: '/offers/0123456789AB', hash }).secret).toBe('')
})

it('says the time of today, and the day of another day', () => {
  const now = new Date(2026, 10, 25, 16)
  expect(clockTime(new Date(2026, 10, 25, 14, 32).toISOString(), 'fr', now)).toBe('14:32')
  expect(clockTime(new Date(2026, 10, 24, 9, 5).toISOString(), 'fr', now)).toBe(
    '24 nov. 2026, 09:05',
  )
  expect(dayAfter(now, 40)).toBe('2027-01-04')
})
