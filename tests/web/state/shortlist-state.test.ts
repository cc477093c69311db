// The shortlist: kept in order, never lost by a reload or by garbage beside it, in step between tabs.
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Keepable } from '../../../web/state/plots/shortlist-items.ts'
import { SHORTLIST_MOST } from '../../../web/state/plots/shortlist-items.ts'
import { ShortlistState } from '../../../web/state/plots/shortlist-state.svelte.ts'

const kept = new Map<string, string>()
let heard: ((event: { key: string | null } | { persisted: boolean }) => void) | undefined
afterAll(() => vi.unstubAllGlobals())
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
})
vi.stubGlobal('addEventListener', (_: string, listener: typeof heard) => (heard = listener))
vi.stubGlobal('removeEventListener', () => (heard = undefined))

const plot = (id: string): Keepable => ({ id, name: `Lot ${id}`, commune: 'Cergy', surface_ha: 2 })
const holding = (...ids: string[]) => {
  const list = new ShortlistState()
  for (const id of ids) list.keep(plot(id))
  return list
}

beforeEach(() => kept.clear())

describe('the shortlist', () => {
  it('survives a reload with its order and notes', () => {
    const list = holding('P-1', 'P-2', 'P-3+P-4')
    list.move('P-3+P-4', 0)
    list.note('P-2', 'Près du port')
    const again = new ShortlistState()
    expect(again.ids).toEqual(['P-3+P-4', 'P-1', 'P-2'])
    expect(again.items[2]?.note).toBe('Près du port')
  })

  it('keeps a plot once, and lets it go by the same press', () => {
    const list = holding('P-1', 'P-1')
    expect(list.ids).toEqual(['P-1'])
    list.toggle(plot('P-1'))
    expect(list.has('P-1')).toBe(false)
  })

  it('brings back what was removed to its place, with its note', () => {
    const list = holding('P-1', 'P-2', 'P-3')
    list.note('P-2', 'à voir')
    list.remove('P-2')
    list.undoRemove()
    expect(list.ids).toEqual(['P-1', 'P-2', 'P-3'])
    expect(list.items[1]?.note).toBe('à voir')
    list.undoRemove()
    expect(list.ids).toHaveLength(3)
  })

  it('takes no more than it can hold', () => {
    const list = holding(...Array.from({ length: SHORTLIST_MOST }, (_, i) => `P-${i}`))
    expect(list.full).toBe(true)
    expect(list.keep(plot('P-x'))).toBe(false)
    expect(list.toggle(plot('P-0'))).toBe(true)
    expect(list.keep(plot('P-x'))).toBe(true)
  })

  it('stays as it is when it is asked to move out of itself', () => {
    const list = holding('P-1', 'P-2')
    list.move('P-1', 2)
    list.move('P-1', -1)
    list.move('P-9', 0)
    expect(list.ids).toEqual(['P-1', 'P-2'])
  })

  it('passes over garbage without losing the rest', () => {
    const items = [
      null,
      { id: '<b>' },
      { id: 'P-1', name: 5, surface_ha: 'much', note: {} },
      { id: 'P-1' },
      { id: 'P-2', name: 'Lot', commune: null, surface_ha: 3, note: 'n' },
    ]
    kept.set('shortlist', JSON.stringify({ form: 1, items }))
    expect(new ShortlistState().items).toEqual([
      { id: 'P-1', name: null, commune: null, surface_ha: null, note: '' },
      { id: 'P-2', name: 'Lot', commune: null, surface_ha: 3, note: 'n' },
    ])
    for (const garbage of ['{', '[]', '7', '{"form":1,"items":{}}', '{"form":9,"items":[]}']) {
      kept.set('shortlist', garbage)
      expect(new ShortlistState().items).toEqual([])
    }
  })

  it('follows another tab, and what another page did before the way back', () => {
    const list = holding('P-1')
    const stop = list.follow()
    holding('P-2')
    expect(list.ids).toEqual(['P-1'])
    heard?.({ key: 'theme' })
    expect(list.ids).toEqual(['P-1'])
    heard?.({ key: 'shortlist' })
    expect(list.ids).toEqual(['P-1', 'P-2'])
    holding('P-3')
    heard?.({ persisted: false })
    expect(list.has('P-3')).toBe(false)
    heard?.({ persisted: true })
    expect(list.has('P-3')).toBe(true)
    stop()
    expect(heard).toBeUndefined()
  })

  it('says when the browser refuses to keep it, and goes on', () => {
    const list = new ShortlistState()
    vi.spyOn(localStorage, 'setItem').mockImplementationOnce(() => {
      throw new Error('full')
    })
    list.keep(plot('P-1'))
    expect([list.unkept, list.ids]).toEqual([true, ['P-1']])
    list.keep(plot('P-2'))
    expect(list.unkept).toBe(false)
  })
})
