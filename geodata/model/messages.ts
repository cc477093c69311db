// Words of one part of what people read, in every language, where the compiler refuses a gap.
import type { Translated } from './language.ts'

/** What such words are: sentences, functions that make one, and groups of them. */
type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Words<T[K]>
}

type Written = { error: 'a sentence that is written out here, and not empty' }

/** What `T` must be to have the keys of `Source` alone, and every sentence of it written out. */
type Full<T, Source> = {
  readonly [K in keyof T]: K extends keyof Source
    ? T[K] extends string
      ? T[K] extends ''
        ? Written
        : string extends T[K]
          ? Written
          : T[K]
      : T[K] extends (...args: never[]) => string
        ? T[K]
        : T[K] extends object
          ? Full<T[K], Source[K]>
          : never
    : never
}

/**
 * French is the source: English has the same keys, and functions of the same parameters.
 * A sentence that is missing, left over or empty is a type error. Functions name the types of their parameters in both:
 * were they taken from the French ones, the compiler would no longer see what the English sentences are.
 */
export const messages = <const F, const E extends Words<F>>(words: {
  fr: F & Words<F> & Full<F, F>
  en: E & Full<E, F>
}): Translated<Words<F>> => words

/** The word of a code, or the code where it has none. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code
