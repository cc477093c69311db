// The words of briefs in the language of the moment.
import { briefEn } from '../../messages/brief.en.ts'
import { briefFr } from '../../messages/brief.fr.ts'
import type { Language } from '../../state/page/language-state.svelte.ts'

export const briefWords = (language: Language) => (language === 'fr' ? briefFr : briefEn)
