// The keys of look.md.
import { describe, expect, it } from 'vitest'
import { keyAction } from '../../../web/parts/keyboard.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('the keys', () => {
  it('search with /, help with ?, close with Escape', () => {
    expect(keyAction(press('/'), false)).toBe('search')
    expect(keyAction(press('?', { shiftKey: true }), false)).toBe('help')
    expect(keyAction(press('Escape'), false)).toBe('close')
  })

  it('undo and redo with Control or Command', () => {
    expect(keyAction(press('z', { ctrlKey: true }), false)).toBe('undo')
    expect(keyAction(press('Z', { metaKey: true, shiftKey: true }), false)).toBe('redo')
    expect(keyAction(press('y', { ctrlKey: true }), false)).toBe('redo')
  })

  it('are letters while a person writes, but for Escape', () => {
    expect(keyAction(press('/'), true)).toBeUndefined()
    expect(keyAction(press('z', { ctrlKey: true }), true)).toBeUndefined()
    expect(keyAction(press('Escape'), true)).toBe('close')
  })

  it('leave the browser its own', () => {
    expect(keyAction(press('f', { ctrlKey: true }), false)).toBeUndefined()
    expect(keyAction(press('Tab'), false)).toBeUndefined()
  })
})
