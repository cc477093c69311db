// The words of the panels in the language of the moment, for any panel.
import { panelsEn } from '../messages/panels.en.ts'
import { panelsFr } from '../messages/panels.fr.ts'
import type { LanguageState } from '../state/page/language-state.svelte.ts'

export const panelWords = (language: LanguageState) =>
  language.pick(panelsFr, panelsEn as typeof panelsFr)
