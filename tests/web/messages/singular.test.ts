// One is said in the singular, in both languages, wherever a count is said.
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SENTENCES } from '../../../geodata/offers/document/document-sentences.ts'

type Words = Readonly<Record<string, unknown>>

const FOLDER = new URL('../../../web/messages/', import.meta.url)
/** "1 terrains", "1 plots", but not "1 mois", nor what is said of the hectares before it. */
const PLURAL_OF_ONE =
  /(?<![\d.,\u00a0\u202f])1[ \u00a0\u202f](?!fois|mois|hors|sans|bruts|gross|radius|address)\p{Ll}{3,}s(?!\p{L})/u
/** A count comes as a number, or written, then with a word on whether it is one, or many. */
const ARGUMENTS: readonly (readonly unknown[])[] = [1, '1'].flatMap((one) =>
  [one, true, false].flatMap((second) => [true, false, one].map((third) => [one, second, third])),
)

function wordsOf(module: object): [string, Words][] {
  return Object.entries(module).filter(
    (entry): entry is [string, Words] => typeof entry[1] === 'object' && entry[1] !== null,
  )
}

/** What a sentence says of one, whatever is asked of it. */
function said(sentence: (...given: unknown[]) => unknown): string[] {
  return ARGUMENTS.flatMap((given) => {
    try {
      const text = sentence(...given)
      return typeof text === 'string' ? [text] : []
    } catch {
      return [] // it takes no count
    }
  })
}

/** Each function below `words`, by its path. */
function* sentencesOf(
  words: unknown,
  path: string,
): Generator<[string, (...given: unknown[]) => unknown]> {
  if (typeof words === 'function') yield [path, words as (...given: unknown[]) => unknown]
  else if (typeof words === 'object' && words !== null)
    for (const [name, part] of Object.entries(words)) yield* sentencesOf(part, `${path}.${name}`)
}

it('says one in the singular, wherever a count is said', async () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))
  const modules = await Promise.all(
    names.map(
      async (name) => [name, (await import(new URL(name, FOLDER).href)) as object] as const,
    ),
  )
  const all = [...modules, ['document-sentences.ts', { SENTENCES }] as const].flatMap(
    ([file, module]) =>
      wordsOf(module).flatMap(([name, words]) => [...sentencesOf(words, `${file} ${name}`)]),
  )
  expect(all.length).toBeGreaterThan(100)
  const wrong = all.filter(([, sentence]) => {
    const texts = said(sentence)
    return texts.length > 0 && texts.every((text) => PLURAL_OF_ONE.test(text))
  })
  expect(wrong.map(([path]) => path)).toEqual([])
})
