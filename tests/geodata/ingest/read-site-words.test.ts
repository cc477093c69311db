// The operator's file of sites.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readSiteWords, SITE_WORDS_FILE } from '../../../geodata/ingest/read-site-words.ts'

const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'sdrif-e-words-')))
const [mirror = '', data = ''] = folders
const say = (folder: string, text: string) => writeFileSync(join(folder, SITE_WORDS_FILE), text)
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

it('says nothing where there is none, and takes both folders together, the second before the first', async () => {
  expect(await readSiteWords(folders)).toEqual({})
  say(mirror, '{"A": "emprise militaire", "B": "au nom du miroir"}')
  say(data, '\uFEFF{"B": false}')
  expect(await readSiteWords(folders)).toEqual({ A: 'emprise militaire', B: false })
})

it.each([
  '',
  '[]',
  '{"A": true}',
  '{"A": ""}',
  '{"A": {"reason": "x"}}',
  `{"A": "${'x'.repeat(201)}"}`,
])('refuses %s in one sentence that names the file', async (text) => {
  say(data, text)
  const path = join(data, SITE_WORDS_FILE)
  await expect(readSiteWords(folders)).rejects.toThrow(`the file ${path} takes one object`)
})
