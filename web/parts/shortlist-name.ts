// How what a person keeps is called in the lists.
import { plotsOfGroup } from '../../geodata/model/plots/assembly.ts'
import type { Language } from '../../geodata/model/language.ts'
import { shortlistWords } from '../messages/shortlist.ts'
import type { Keepable } from '../state/plots/shortlist-items.ts'

export function keptName({ id, name }: Pick<Keepable, 'id' | 'name'>, language: Language): string {
  const members = plotsOfGroup(id).length
  return members > 1 ? shortlistWords[language].group(members) : (name ?? id)
}
