// The compiler holds the words of both languages together: each `@ts-expect-error` here is an error that it must find.
import { expect, it } from 'vitest'
import { messages, wordOf } from '../../../geodata/model/messages.ts'

it('gives the words as they were written', () => {
  const words = messages({
    fr: { title: 'Accès', found: (n: number) => `${n} trouvés`, of: { km: 'par la route' } },
    en: { title: 'Access', found: (n: number) => `${n.toFixed()} found`, of: { km: 'by road' } },
  })
  expect([words.fr.title, words.en.found(2), words.en.of.km]).toEqual([
    'Accès',
    '2 found',
    'by road',
  ])
})

it('refuses an empty sentence of either language', () => {
  // @ts-expect-error empty in English
  messages({ fr: { a: 'un', of: { b: 'deux' } }, en: { a: 'one', of: { b: '' } } })
  // @ts-expect-error empty in French
  messages({ fr: { a: '' }, en: { a: 'one' } })
})

it('refuses a sentence that one language alone has', () => {
  // @ts-expect-error missing in English
  messages({ fr: { a: 'un', of: { b: 'deux' } }, en: { a: 'one', of: {} } })
  // @ts-expect-error left over in English
  messages({ fr: { a: 'un' }, en: { a: 'one', b: 'two' } })
})

it('refuses another kind of sentence, other parameters, and words that hide their keys', () => {
  // @ts-expect-error a function in French alone
  messages({ fr: { a: (n: number) => `${n}` }, en: { a: 'one' } })
  // @ts-expect-error another type of parameter
  messages({ fr: { a: (n: number) => `${n}` }, en: { a: (n: string) => n } })
  const none = (n: number) => (n > 1 ? undefined : 'one')
  // @ts-expect-error perhaps no text
  messages({ fr: { a: (n: number) => `${n}` }, en: { a: none } })
  const hidden: Record<string, string> = { b: '' }
  // @ts-expect-error nobody sees whether `b` is empty
  messages({ fr: { of: hidden }, en: { of: hidden } })
})

it('wants the types of parameters in both languages: without them no English sentence would be checked', () => {
  // @ts-expect-error `n` has no type of its own
  messages({ fr: { a: 'un', f: (n: number) => `${n}` }, en: { a: 'one', f: (n) => `${n}` } })
})

it('says a code that has no word by itself', () => {
  expect([wordOf({ high: 'forte' }, 'high'), wordOf({ high: 'forte' }, 'new')]).toEqual([
    'forte',
    'new',
  ])
})
