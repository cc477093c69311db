// What the words call one thing is one thing: a unit for a perimeter, two figures of two publications.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { panelWords } from '../../../web/messages/panels.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

it('gives a perimeter in hectares, drawn, within reach, brought, read or refused', () => {
  const files = ['web', 'api', 'geodata/model', 'geodata/offers'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|svelte|typ)$/.test(name) && !name.startsWith('dist'))
      .map((name) => join(folder, name)),
  )
  expect(files.length).toBeGreaterThan(400)
  // A comment may measure what it likes: people read strings.
  const said = (text: string) => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
  expect(
    files.filter((file) => said(readFileSync(join(ROOT, file), 'utf8')).includes('km²')),
  ).toEqual([])
})

it('does not call 800 and 895 ha two roundings of one figure', () => {
  for (const [language, words] of Object.entries(panelWords)) {
    const sentence = words.envelopeDifference
    expect(sentence, language).toMatch(/800.ha.*895.ha/)
    expect(sentence, language).not.toMatch(/arrondi|round/i)
    expect(sentence, language).toMatch(/deux publications|two publications/)
  }
})
