// The words of the shortlist in the language of the moment, and how its items are called.
import { plotsOfGroup } from '../../../geodata/model/plots/assembly.ts'
import { shortlistEn } from '../../messages/shortlist.en.ts'
import { shortlistFr } from '../../messages/shortlist.fr.ts'
import type { Language } from '../../state/page/language-state.svelte.ts'
import type { Keepable } from '../../state/plots/shortlist-items.ts'

export const shortlistWords = (language: Language) =>
  language === 'fr' ? shortlistFr : shortlistEn

export function keptName({ id, name }: Pick<Keepable, 'id' | 'name'>, language: Language): string {
  const members = plotsOfGroup(id).length
  return members > 1 ? shortlistWords(language).group(members) : (name ?? id)
}
