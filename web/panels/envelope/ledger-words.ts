// The words of the ledger in the language of the moment.
import { ledgerEn } from '../../messages/ledger.en.ts'
import { ledgerFr } from '../../messages/ledger.fr.ts'
import type { LanguageState } from '../../state/page/language-state.svelte.ts'

export const ledgerWords = (language: LanguageState) =>
  language.pick(ledgerFr, ledgerEn as typeof ledgerFr)
