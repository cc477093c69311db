// What the plans admit on a plot, by the share of it that they admit it on.
import type { Use } from '../../codes.ts'
import { USES } from '../../codes.ts'
import type { Language, Translated } from '../../language.ts'
import { USE_ANSWER_LABELS, USE_LABELS } from '../../labels.ts'
import type { UseBasis } from '../../plans/use-answers.ts'
import { USE_BASES, USE_SHARE } from '../../plans/use-answers.ts'
import { NARROW } from '../../text/format-figures.ts'
import { percentReader } from '../word-readers.ts'
import type { UseCriterion } from './criterion.ts'
import { joined, oneOf } from './say.ts'
import { listWord, word } from './words.ts'

const NOUNS: Record<Use, Translated> = {
  industry: { fr: 'l’industrie', en: 'industry' },
  logistics: { fr: 'la logistique', en: 'logistics' },
  data_centre: { fr: 'les centres de données', en: 'data centres' },
  crafts: { fr: 'l’artisanat', en: 'crafts' },
  offices: { fr: 'les bureaux', en: 'offices' },
  retail: { fr: 'le commerce', en: 'retail' },
}

export const USE: UseCriterion = {
  id: 'use',
  how: 'use',
  control: 'use',
  values: USES,
  valueLabels: USE_LABELS,
  shown: 6,
  words: [
    listWord('use', USES, 'industry'),
    described(
      listWord('use_basis', USE_BASES, 'yes'),
      'which answers count: admitted, with conditions, to check in the written rules. All three unless given.',
    ),
    word('use_share_min', percentReader, String, {
      about: `the share of the plot, in percent, over which the use must pass. ${USE_SHARE} unless given.`,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: USE_SHARE },
      example: 80,
    }),
  ],
  label: {
    fr: {
      short: 'Usage admis',
      meaning:
        'Ce que les zones du terrain admettent, avec ou sans conditions, ou ne nomment pas (à vérifier au règlement), sur la moitié du terrain au moins.',
    },
    en: {
      short: 'Admitted use',
      meaning:
        'What the zones of the plot admit, with or without conditions, or do not name (to check in the written rules), over half of the plot or more.',
    },
  },
  say: ({ use, use_basis, use_share_min = USE_SHARE }, language) =>
    [sayUses(use, language), sayBases(use_basis, language), sayShare(use_share_min, language)]
      .filter(Boolean)
      .join(' '),
  page: { group: 'zoning', place: 3 },
}

/** Uses that a filter asks for; without any, one of them all. */
export const usesAsked = (filter: { readonly use?: readonly Use[] | undefined }): readonly Use[] =>
  filter.use ?? USES

function sayUses(uses: readonly Use[] | undefined, language: Language): string {
  if (!uses) return language === 'fr' ? 'Admet un usage économique' : 'Admits an economic use'
  const nouns = oneOf(
    uses.map((use) => NOUNS[use][language]),
    language,
  )
  return language === 'fr' ? `Admet ${nouns}` : `Admits ${nouns}`
}

/** Which answers count is said where it is not all of them. */
function sayBases(bases: readonly UseBasis[] | undefined, language: Language): string {
  if (!bases || bases.length === USE_BASES.length) return ''
  const said = bases.map((basis) => USE_ANSWER_LABELS[basis][language].short.toLowerCase())
  return `(${joined(said, language === 'fr' ? ' ou ' : ' or ')})`
}

const sayShare = (percent: number, language: Language): string =>
  language === 'fr'
    ? `sur au moins ${percent}${NARROW}% du terrain`
    : `over at least ${percent}${NARROW}% of the plot`

function described<One extends { document: { about: string | null } }>(one: One, about: string) {
  return { ...one, document: { ...one.document, about } }
}
