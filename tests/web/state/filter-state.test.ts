// The filter of the page: steps, undo and redo, and drags that are one step.
import { describe, expect, it } from 'vitest'
import { FilterState } from '../../../web/state/filter/filter-state.svelte.ts'

describe('the filter of the page', () => {
  it('drops words set to undefined, to an empty list or to an empty text', () => {
    const state = new FilterState({ surface_min: 1, zone: ['U'], q: 'port' })
    state.set({ surface_min: undefined, zone: [], q: '' })
    expect(state.filter).toEqual({})
    expect(state.query).toBe('')
  })

  it('undoes and redoes step by step', () => {
    const state = new FilterState()
    state.set({ surface_min: 1 })
    state.set({ zone: ['U'] })
    expect([state.canUndo, state.canRedo]).toEqual([true, false])
    state.undo()
    expect(state.filter).toEqual({ surface_min: 1 })
    state.undo()
    expect(state.filter).toEqual({})
    expect([state.canUndo, state.canRedo]).toEqual([false, true])
    state.redo()
    state.redo()
    expect(state.query).toBe('surface_min=1&zone=U')
  })

  it('makes one step of a drag, however many values it passed through', () => {
    const state = new FilterState()
    state.set({ surface_min: 1 }, 'dragging')
    state.set({ surface_min: 2 }, 'dragging')
    state.set({ surface_min: 3 }, 'dragging')
    state.set({ surface_min: 3 })
    expect(state.step).toBe(1)
    state.set({ surface_min: 4 }, 'dragging')
    expect(state.step).toBe(2)
    state.undo()
    expect(state.filter).toEqual({ surface_min: 3 })
    state.undo()
    expect(state.filter).toEqual({})
  })

  it('does not join drags of different words', () => {
    const state = new FilterState()
    state.set({ surface_min: 1 }, 'dragging')
    state.set({ station_straight_km: 2 }, 'dragging')
    state.undo()
    expect(state.filter).toEqual({ surface_min: 1 })
  })

  it('makes no step of a change that changes nothing', () => {
    const state = new FilterState({ surface_min: 1 })
    state.set({ surface_min: 1 })
    state.replace({ surface_min: 1 })
    expect([state.step, state.canUndo]).toEqual([0, false])
  })

  it('forgets what could be redone once a new step is made', () => {
    const state = new FilterState()
    state.set({ surface_min: 1 })
    state.undo()
    state.set({ zone: ['N'] })
    expect(state.canRedo).toBe(false)
  })

  it('drops one criterion with both its words, and clears all but the treatment of the unknown', () => {
    const state = new FilterState({
      surface_min: 1,
      surface_max: 5,
      land: ['natural'],
      unknown: 'keep',
    })
    state.drop('surface')
    expect(state.filter).toEqual({ land: ['natural'], unknown: 'keep' })
    state.clear()
    expect(state.filter).toEqual({ unknown: 'keep' })
  })
})
