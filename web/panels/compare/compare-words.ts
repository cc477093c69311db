// The words of the comparison in the language of the moment.
import { compareEn } from '../../messages/compare.en.ts'
import { compareFr } from '../../messages/compare.fr.ts'
import type { Language } from '../../state/page/language-state.svelte.ts'

export const compareWords = (language: Language) => (language === 'fr' ? compareFr : compareEn)
