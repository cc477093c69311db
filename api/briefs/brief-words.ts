// The sentences of a brief's page and feed, in French and English.
import type { SharedBrief } from '../../geodata/model/briefs/brief.ts'
import { count } from '../../geodata/model/text/format-figures.ts'
import type { Language } from '../../geodata/model/language.ts'
import { messages } from '../../geodata/model/messages.ts'

type Answer = SharedBrief['answers'][number]

export const BRIEF_WORDS = messages({
  fr: {
    kind: 'Besoin d’implantation',
    need: 'Ce qui est cherché',
    anything: 'Tous les terrains',
    today: 'La réponse d’aujourd’hui',
    table: 'Tableau des terrains',
    nothing: 'Aucun terrain ne répond aujourd’hui.',
    first: 'Les premiers sont montrés, dans l’ordre du besoin.',
    bySuitability:
      'Classés selon les préférences du besoin : elles ordonnent, elles n’excluent rien.',
    rank: 'Rang',
    plot: 'Terrain',
    surface: 'Surface',
    usable: 'Surface utile estimée',
    unknown: 'inconnu',
    fit: 'Accord',
    changes: 'Ce qui a changé',
    appeared: 'Répondent désormais',
    went: 'Ne répondent plus',
    changed: 'Ont changé',
    replaced:
      'Les données ont été remplacées par des données d’une autre nature : rien ne se compare.',
    unnamed: 'D’autres terrains ne sont pas nommés ici.',
    further: 'Suivre',
    explorer: 'Ouvrir dans l’explorateur',
    feed: 'S’abonner (flux Atom)',
    json: 'Les mêmes réponses en JSON',
    estimates:
      'Les minutes sont des estimations pour un poids lourd (à pied jusqu’à une gare), sans trafic.',
  },
  en: {
    kind: 'Site requirement',
    need: 'What is looked for',
    anything: 'All plots',
    today: 'Today’s answer',
    table: 'Table of the plots',
    nothing: 'No plot answers today.',
    first: 'The first ones are shown, in the order of the brief.',
    bySuitability: 'Ranked by the preferences of the brief: they order, they exclude nothing.',
    rank: 'Rank',
    plot: 'Plot',
    surface: 'Surface',
    usable: 'Estimated usable surface',
    unknown: 'unknown',
    fit: 'Fit',
    changes: 'What has changed',
    appeared: 'Newly answer',
    went: 'No longer answer',
    changed: 'Changed',
    replaced: 'The data was replaced by data of another kind: nothing can be compared.',
    unnamed: 'Further plots are not named here.',
    further: 'Follow',
    explorer: 'Open in the explorer',
    feed: 'Subscribe (Atom feed)',
    json: 'The same answers as JSON',
    estimates: 'Minutes are estimates for a lorry (on foot to a station), without traffic.',
  },
})

/** «3 terrains répondent», said of a data version. */
export function matchedWords(matched: number, version: number, language: Language): string {
  const figure = count(matched, language)
  if (language === 'fr')
    return `${figure} ${matched > 1 ? 'terrains répondent' : 'terrain répond'} (données version ${version})`
  return `${figure} ${matched === 1 ? 'plot answers' : 'plots answer'} (data version ${version})`
}

/** One line for what a data version changed. */
export function newsTitle(
  { data_version: version, matched, news }: Answer,
  language: Language,
): string {
  const fr = language === 'fr'
  const head = fr ? `Données version ${version}` : `Data version ${version}`
  const colon = fr ? '\u00a0:' : ':'
  if (news.first) return `${head}${colon} ${firstWords(matched, language)}`
  if (news.replaced) return `${head}${colon} ${fr ? 'données remplacées' : 'data replaced'}`
  const { appeared, went, changed } = news.counts
  const parts = [
    appeared &&
      `${count(appeared, language)} ${fr ? plural(appeared, 'nouveau', 'nouveaux') : 'new'}`,
    went && `${count(went, language)} ${fr ? plural(went, 'sorti', 'sortis') : 'gone'}`,
    changed &&
      `${count(changed, language)} ${fr ? plural(changed, 'changé', 'changés') : 'changed'}`,
  ].filter((part) => typeof part === 'string')
  const said = parts.length ? parts.join(', ') : fr ? 'rien de nouveau' : 'nothing new'
  return `${head}${colon} ${said}`
}

const firstWords = (matched: number, language: Language): string => {
  const figure = count(matched, language)
  if (language === 'en') return `first answer, ${figure} ${matched === 1 ? 'plot' : 'plots'}`
  return `première réponse, ${figure} ${plural(matched, 'terrain', 'terrains')}`
}

const plural = (many: number, one: string, more: string): string => (many > 1 ? more : one)
