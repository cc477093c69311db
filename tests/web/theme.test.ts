// Text and controls of the page against their grounds, in both themes.
import { wcagContrast } from 'culori'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../web/theme.css', import.meta.url), 'utf8')
const tokens = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]))
const [first = '', second = ''] = css.split("[data-theme='dark']")
const light = tokens(first)
const dark = { ...light, ...tokens(second.split('}')[0] ?? '') }

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, token) => {
  const contrast = (a: string, b: string) => wcagContrast(token[a]!, token[b]!)

  it('keeps text at 4.5:1 or more', () => {
    for (const behind of ['background', 'raised', 'sunken'])
      for (const text of ['ink', 'ink-2', 'ink-3', 'accent'])
        expect(contrast(text, behind), `${text} on ${behind}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('ink', 'accent-soft')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('notice', 'notice-background')).toBeGreaterThanOrEqual(4.5)
    expect(contrast('error', 'error-background')).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps the edge of a control at 3:1 or more', () => {
    for (const behind of ['background', 'raised'])
      expect(contrast('control', behind), behind).toBeGreaterThanOrEqual(3)
  })
})
