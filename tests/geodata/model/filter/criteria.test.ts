// What one entry of the table of criteria says is told apart from what every other one says.
import { expect, it } from 'vitest'
import type { CriterionId } from '../../../../geodata/model/filter/plot-filter.ts'
import { CRITERIA, WORDS } from '../../../../geodata/model/filter/plot-filter.ts'
import { readFilter } from '../../../../geodata/model/filter/read-filter.ts'
import { sentences } from '../../../../geodata/model/filter/sentence.ts'
import { LANGUAGES } from '../../../../geodata/model/language.ts'
import { generatorOf } from '../../../rig/random-filter.ts'

/** One value for every word that takes a number; the example of the document for the others. */
function sentenceOf(word: string, example: unknown, language: (typeof LANGUAGES)[number]) {
  const text = typeof example === 'number' ? '7' : [example].flat().join(',')
  return sentences(readFilter(new URLSearchParams({ [word]: text })).filter, language)
}

for (const language of LANGUAGES)
  it(`says the same value of each word in a sentence of its own, with its unit (${language})`, () => {
    const said = new Map<string, CriterionId>()
    for (const { id, words, ...criterion } of CRITERIA)
      for (const { name, document } of words) {
        const [sentence, ...others] = sentenceOf(name, document.example, language)
        expect(others, name).toEqual([])
        expect(sentence?.criterion, name).toBe(id)
        const text = sentence?.text ?? ''
        expect(said.get(text), `${name} is said as another: ${text}`).toBeUndefined()
        said.set(text, id)
        if ('unit' in criterion) expect(text).toContain(`7\u202f${criterion.unit.sign}`)
      }
    expect(said.size).toBe(WORDS.length - 1)
  })

it('has no two criteria of one name, and no two words', () => {
  for (const names of [CRITERIA.map(({ id }) => id), WORDS.map(({ name }) => name)])
    expect(names).toEqual([...new Set(names)])
})

it('has a histogram that begins at 0, grows, and ends below the largest limit that is read', () => {
  for (const criterion of CRITERIA) {
    if (!('edges' in criterion)) continue
    const { id, edges, unit } = criterion
    expect(edges[0], id).toBe(0)
    expect(
      [...edges].sort((a, b) => a - b),
      id,
    ).toEqual(edges)
    expect(edges.length, id).toBeGreaterThan(10)
    expect(edges.at(-1), id).toBeLessThanOrEqual(unit.most)
    expect(new Set(edges.map(unit.toStored)).size, id).toBe(edges.length)
  }
})

it('refuses to draw random filters without values for one of the words', () => {
  for (const { name } of WORDS) expect(generatorOf(name)).toBeDefined()
  expect(() => generatorOf('cadastral' as 'zone')).toThrow('no random values are drawn')
})
