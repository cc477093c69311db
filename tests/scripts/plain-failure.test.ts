// Failures at the terminal: one sentence, in which what is named stands as it is written.
import { expect, it } from 'vitest'
import { sentenceOf } from '../../scripts/plain-failure.ts'

it('begins with a capital and ends with a full stop', () => {
  expect(sentenceOf(new Error('there is no folder mirror'))).toBe('There is no folder mirror.')
  expect(sentenceOf(new Error('the disk’s place is gone!'))).toBe('The disk’s place is gone!')
  expect(sentenceOf(new Error('écrit en vain'))).toBe('Écrit en vain.')
})

it('keeps the case of a path, a file or a command at its beginning', () => {
  for (const begun of [
    'offres.gz is not whole: nothing was restored',
    './sauvegardes/offres is a folder',
    '.data/kept cannot be written',
    'data/eco/friches.geojson, feature 3, has no geometry',
    'c:\\données is no folder',
    'a_b is nothing',
    'npm run backup -- --to FILE takes the file to write',
  ])
    expect(sentenceOf(new Error(begun))).toBe(`${begun}.`)
})
