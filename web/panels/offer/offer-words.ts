// The words of the editor in the language of the moment.
import { offerEn } from '../../messages/offer.en.ts'
import { offerFr } from '../../messages/offer.fr.ts'
import type { Language } from '../../state/page/language-state.svelte.ts'

export const offerWords = (language: Language) => (language === 'fr' ? offerFr : offerEn)
