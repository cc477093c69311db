// The editor of a brief: what is typed is not lost, and two authors do not overwrite each other unknowingly.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Brief, BriefContent } from '../../../geodata/model/briefs/brief.ts'
import { BriefState } from '../../../web/state/written/brief-state.svelte.ts'

const KEY = { id: '0123456789ab', secret: 's'.repeat(43) }
const FIRST: BriefContent = {
  title: 'Besoin',
  words: '',
  query: '',
  language: 'fr',
  webhook: null,
  expires_on: '2027-01-01',
}

/** A server of one brief, with the rule that counts: a save is made on the version that is there. */
let versions: BriefContent[] = []
let link: Brief['link']
const told = () => ({ version: versions.length, content: versions.at(-1), link })
const answer = (status: number, body: unknown) =>
  Promise.resolve(new Response(JSON.stringify(body), { status }))
afterAll(() => vi.unstubAllGlobals())
vi.stubGlobal(
  'fetch',
  (address: string, init: RequestInit & { headers: Record<string, string> }) => {
    if (address.endsWith('/link')) {
      link = init.method === 'DELETE' ? { path: null, feed: null } : { path: '/b/2', feed: null }
      return answer(200, told())
    }
    if (init.method !== 'PUT') return answer(200, told())
    if (init.headers['if-match'] !== `"${versions.length}"`)
      return answer(412, { error: { code: 'saved_meanwhile', message: 'Saved meanwhile' } })
    versions.push(JSON.parse(String(init.body)) as BriefContent)
    return answer(200, told())
  },
)

const opened = async (): Promise<BriefState> => {
  const state = new BriefState(KEY)
  await state.read()
  return state
}

beforeEach(() => {
  versions = [FIRST]
  link = { path: '/b/1', feed: null }
})

describe('the editor of a brief', () => {
  it('keeps what is written while a save is on its way', async () => {
    const state = await opened()
    state.change({ words: 'Near a port' })
    const saving = state.save()
    state.change({ title: 'Later' })
    await saving
    expect(versions.at(-1)).toMatchObject({ title: 'Besoin', words: 'Near a port' })
    expect(state.draft).toMatchObject({ title: 'Later', words: 'Near a port' })
    expect([state.dirty, state.saved?.version]).toEqual([true, 2])
  })

  it('overwrites nothing when another saved first, until one of both is chosen', async () => {
    const state = await opened()
    versions.push({ ...FIRST, title: 'Theirs' })
    state.change({ title: 'Mine' })
    expect(await state.save()).toBe(false)
    expect([state.theirs?.content.title, versions.length]).toEqual(['Theirs', 2])
    await state.keepMine()
    expect([versions.at(-1)?.title, state.theirs, state.dirty]).toEqual(['Mine', null, false])
  })

  it('renews and withdraws the link without touching what is written', async () => {
    const state = await opened()
    state.change({ title: 'Mine' })
    versions.push({ ...FIRST, title: 'Theirs' })
    await state.renewLink()
    expect([state.saved?.link.path, state.saved?.version]).toEqual(['/b/2', 1])
    await state.revokeLink()
    expect([state.saved?.link.path, state.draft?.title]).toEqual([null, 'Mine'])
  })
})
