// The editor of an offer: what is not saved survives a reload, and two authors do not overwrite each other unknowingly.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Offer, OfferContent } from '../../../geodata/model/offers/offer.ts'
import { OfferState } from '../../../web/state/written/offer-state.svelte.ts'

const kept = new Map<string, string>()
afterAll(() => vi.unstubAllGlobals())
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
})

const KEY = { id: '0123456789ab', secret: 's'.repeat(43) }
const FIRST: OfferContent = {
  title: 'Offre',
  client: '',
  introduction: '',
  contact: { name: '', organisation: '', email: '', phone: '' },
  language: 'fr',
  items: [{ plot: 'P-1', note: '', photographs: [] }],
  project: null,
  expires_on: '2027-01-01',
}

/** A server of one offer, with the rule that counts: a save is made on the version that is there. */
let versions: OfferContent[] = []
let away = false
const told = (): Offer => ({
  id: KEY.id,
  version: versions.length,
  saved_at: '2026-11-25T14:32:00Z',
  content: versions.at(-1)!,
  plots: [],
  news: null,
  client: { path: null, openings: 0, days: [] },
  versions: versions.map(({ title }, i) => ({ version: i + 1, saved_at: '', title })),
  photographs: [],
})
const answer = (status: number, body: unknown) =>
  Promise.resolve(new Response(body === null ? null : JSON.stringify(body), { status }))
const refused = (status: number, code: string) => answer(status, { error: { code, message: code } })
vi.stubGlobal(
  'fetch',
  (address: string, init: RequestInit & { headers: Record<string, string> }) => {
    if (away) return Promise.reject(new TypeError('away'))
    expect(address).not.toContain(KEY.secret)
    if (init.headers.authorization !== `Bearer ${KEY.secret}` || versions.length === 0)
      return refused(404, 'not_found')
    const [, version] = /versions\/(\d+)$/.exec(address) ?? []
    if (version)
      return answer(200, { ...told(), version: +version, content: versions[+version - 1] })
    if (init.method === 'DELETE') versions = []
    if (init.method === 'DELETE') return answer(204, null)
    if (init.method !== 'PUT') return answer(200, told())
    if (init.headers['if-match'] !== `"${versions.length}"`) return refused(412, 'saved_meanwhile')
    versions.push(JSON.parse(String(init.body)) as OfferContent)
    return answer(200, told())
  },
)

const opened = async (): Promise<OfferState> => {
  const state = new OfferState(KEY)
  await state.read()
  return state
}
/** Somebody else, elsewhere. */
const theySave = (more: Partial<OfferContent>) => versions.push({ ...versions.at(-1)!, ...more })

beforeEach(() => {
  kept.clear()
  versions = [FIRST]
  away = false
})

describe('the editor of an offer', () => {
  it('saves on top of what was read', async () => {
    const state = await opened()
    expect(state.dirty).toBe(false)
    state.change({ client: 'ACME' })
    expect(state.dirty).toBe(true)
    expect(await state.save()).toBe(true)
    expect([state.dirty, state.saved?.version, versions.at(-1)?.client]).toEqual([false, 2, 'ACME'])
    expect(kept.size).toBe(0)
  })

  it('finds what was not saved after a reload', async () => {
    const state = await opened()
    state.change({ introduction: 'Bonjour' })
    const again = await opened()
    expect([again.dirty, again.draft?.introduction]).toEqual([true, 'Bonjour'])
    again.change({ introduction: '' })
    expect([again.dirty, kept.size]).toEqual([false, 0])
  })

  it('passes over a draft that is garbage', async () => {
    kept.set(`offer-draft-${KEY.id}`, '{"form":1,"version":1,"content":{"title":5}}')
    const state = await opened()
    expect([state.dirty, state.draft]).toEqual([false, FIRST])
  })

  it('keeps what is written while the server is away, and says why', async () => {
    const state = await opened()
    state.change({ client: 'ACME' })
    away = true
    expect(await state.save()).toBe(false)
    expect(state.failure).toMatchObject({ code: 'unreachable' })
    away = false
    expect(await state.save()).toBe(true)
    expect(state.failure).toBeNull()
  })

  it('keeps what is written while a save is on its way', async () => {
    const state = await opened()
    state.change({ client: 'ACME' })
    const saving = state.save()
    state.change({ title: 'Later' })
    await saving
    expect([state.dirty, state.draft?.title, state.draft?.client]).toEqual([true, 'Later', 'ACME'])
  })

  it('overwrites nothing when another saved first, and shows what differs', async () => {
    const state = await opened()
    theySave({ title: 'Theirs' })
    state.change({ title: 'Mine' })
    expect(await state.save()).toBe(false)
    expect(versions).toHaveLength(2)
    expect(state.theirs?.version).toBe(2)
    expect(state.differences).toEqual([{ part: 'title', mine: 'Mine', theirs: 'Theirs' }])
    expect(state.draft?.title).toBe('Mine')
    expect(await state.save()).toBe(false)
  })

  it('saves mine on top, takes theirs, or goes on from theirs, as I choose', async () => {
    const met = async () => {
      versions = [FIRST]
      kept.clear()
      const state = await opened()
      theySave({ title: 'Theirs' })
      state.change({ title: 'Mine', client: 'ACME' })
      await state.save()
      return state
    }
    const mine = await met()
    await mine.keepMine()
    expect(versions.map(({ title }) => title)).toEqual(['Offre', 'Theirs', 'Mine'])
    const theirs = await met()
    theirs.takeTheirs()
    expect([theirs.dirty, theirs.draft?.title, theirs.draft?.client]).toEqual([false, 'Theirs', ''])
    const both = await met()
    both.goOnFromTheirs()
    expect([both.draft?.title, both.draft?.client]).toEqual(['Theirs', 'ACME'])
    expect(both.aside).toEqual([{ part: 'title', mine: 'Mine', theirs: 'Theirs' }])
    expect(await both.save()).toBe(true)
    expect(versions).toHaveLength(3)
  })

  it('treats a draft of before a reload as a save that came too late', async () => {
    const before = await opened()
    before.change({ client: 'ACME' })
    theySave({ title: 'Theirs' })
    const state = await opened()
    expect(state.theirs?.version).toBe(2)
    state.goOnFromTheirs()
    expect(state.draft).toMatchObject({ title: 'Theirs', client: 'ACME' })
  })

  it('takes up an older version as the next one', async () => {
    const state = await opened()
    state.change({ title: 'Second' })
    await state.save()
    await state.restore(FIRST)
    expect(versions.map(({ title }) => title)).toEqual(['Offre', 'Second', 'Offre'])
  })

  it('is lost with a wrong secret, and once it is erased', async () => {
    const wrong = new OfferState({ ...KEY, secret: 'x'.repeat(43) })
    await wrong.read()
    expect(wrong.lost).toBe(true)
    const state = await opened()
    state.change({ client: 'ACME' })
    expect(await state.erase()).toBe(true)
    expect(kept.size).toBe(0)
  })
})
