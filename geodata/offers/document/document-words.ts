// The fixed words of an offer's document by language: every key stands in both.
import type { Language } from '../../model/labels.ts'
import { wordsEn } from './words.en.ts'
import { wordsFr } from './words.fr.ts'

export type DocumentWords = Readonly<Record<keyof typeof wordsFr, string>>

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = {
  fr: wordsFr,
  en: wordsEn,
}
