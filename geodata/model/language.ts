// The languages of all that people read.
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The same in every language. */
export type Translated<T = string> = Readonly<Record<Language, T>>
