// What a zone of a plan admits, as far as its open data tells: type, wording, destination, name. Rules as data, read in
// groups; the first group in which a rule applies answers. A reading helps to look, it does not replace the written rules.
// Sources: GPU columns typezone, libelle, libelong, destdomi. DESTDOMI is filled in about one zone in ten, and UE is an
// economic zone in some plans and public facilities in others: alone it says nothing.
//
// "yes" is said where the plan's own words name the use, "conditional" where a rule sets conditions, "no" where the type of
// the zone excludes it, "to_check" where the words of the zone do not name it: what a wording passes over is not excluded.
// Destinations are those of the order of 10 November 2016 as amended on 22 March 2023: data centres stand in the
// sub-destination "entrepôt" with logistics, so both are read alike.
import type { Use, Zone } from '../codes.ts'
import type { Translated } from '../language.ts'
import type { Evidence } from './evidence.ts'
import type { SourceStrength } from './plan-sentences.ts'
import type { UseAnswer } from './use-answers.ts'

export type UseRule = {
  id: string
  /** Every condition that is given must hold. */
  when: { zone?: readonly Zone[]; wording?: RegExp; destdomi?: readonly string[]; libelle?: RegExp }
  /** One answer for all uses, or the uses that are named: others are to check. */
  answers: UseAnswer | { yes: readonly Use[] }
  /** Of what it says; where a use is to check or unknown the evidence is low. */
  confidence: Evidence
  sentence: Translated
  /** Where the rule stands, or which column it is read from. */
  source: Translated
  /** How well that is known. */
  strength: SourceStrength
}

const BUILT: readonly Zone[] = ['U', 'AUc', 'other']
const OPEN: readonly Zone[] = ['A', 'N']

const code = (articles: string, strength: SourceStrength) => ({
  source: {
    fr: `Code de l’urbanisme, ${articles}`,
    en: `Code de l’urbanisme (planning code), ${articles}`,
  },
  strength,
})
const column = (name: string, also: Translated = { fr: '', en: '' }) => ({
  source: { fr: `GPU, champ ${name}${also.fr}`, en: `GPU, column ${name}${also.en}` },
  strength: 'data' as const,
})
const WORDING = column('libelong')
const DESTDOMI = column('destdomi')
const NAME = column('libelle')
const TYPE = column('typezone')
const CLOSED = {
  source: {
    fr: 'GPU, champ typezone ; Code de l’urbanisme, R151-20',
    en: 'GPU, column typezone; Code de l’urbanisme (planning code), R151-20',
  },
  strength: 'read' as const,
}
const ENTREPOT = column('libelong', {
  fr: ' ; arrêté du 10 novembre 2016 modifié le 22 mars 2023, sous-destination « entrepôt »',
  en: '; order of 10 November 2016 as amended on 22 March 2023, sub-destination “entrepôt”',
})

/** Folded wordings: no accents, lower case (normaliseText). Within a group the strongest answer of all rules counts. */
export const USE_RULES: readonly (readonly UseRule[])[] = [
  [
    {
      id: 'type_delimited_sector',
      when: {
        zone: OPEN,
        wording:
          /\b(stecal|(taille|capacite d accueil) (et de capacite d accueil )?limitees?|industri|artisan|logisti|entrepot|zae\b|activites? (economi|industri|artisan|commerc|tertiaire|existant))/,
      },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'Secteur d’une zone agricole ou naturelle dont l’intitulé laisse entendre qu’une activité peut y être admise à titre exceptionnel (STECAL).',
        en: 'Sector of a farming or natural zone whose wording suggests that activity may be admitted there by exception (STECAL).',
      },
      ...code('L151-13', 'reported'),
    },
  ],
  [
    {
      id: 'type_closed',
      when: { zone: ['AUs'] },
      answers: 'no',
      confidence: 'high',
      sentence: {
        fr: 'Zone à urbaniser fermée : rien avant une évolution du PLU.',
        en: 'Closed zone: nothing before the PLU is changed.',
      },
      ...CLOSED,
    },
    {
      id: 'type_farming',
      when: { zone: ['A'] },
      answers: 'no',
      confidence: 'medium',
      sentence: {
        fr: 'Zone agricole : les activités économiques n’y sont pas admises, sauf exceptions que le règlement peut prévoir : secteurs de taille et de capacité d’accueil limitées (STECAL), équipements collectifs, changement de destination de bâtiments désignés, transformation de produits agricoles.',
        en: 'Farming zone: economic activity is not admitted, save exceptions that the written rules may make: sectors of limited size and capacity (STECAL), public facilities, new uses of named buildings, processing of farm products.',
      },
      ...code('L151-11 et L151-13', 'reported'),
    },
    {
      id: 'type_natural',
      when: { zone: ['N'] },
      answers: 'no',
      confidence: 'medium',
      sentence: {
        fr: 'Zone naturelle : les activités économiques n’y sont pas admises, sauf exceptions que le règlement peut prévoir : secteurs de taille et de capacité d’accueil limitées (STECAL), équipements collectifs, changement de destination de bâtiments désignés.',
        en: 'Natural zone: economic activity is not admitted, save exceptions that the written rules may make: sectors of limited size and capacity (STECAL), public facilities, new uses of named buildings.',
      },
      ...code('L151-11 et L151-13', 'reported'),
    },
    {
      id: 'type_not_buildable',
      when: { zone: ['ZnC'] },
      answers: 'no',
      confidence: 'high',
      sentence: {
        fr: 'Secteur de la carte communale où les constructions ne sont pas admises, sauf constructions existantes, équipements collectifs, exploitation agricole ou forestière et mise en valeur des ressources naturelles.',
        en: 'Sector of the carte communale where building is not admitted, save existing buildings, public facilities, farming or forestry and the use of natural resources.',
      },
      ...code('L161-4', 'read'),
    },
    {
      id: 'type_communal',
      when: { zone: ['Zc'] },
      answers: 'conditional',
      confidence: 'high',
      sentence: {
        fr: 'Secteur de la carte communale où les constructions sont autorisées. Une carte communale n’a pas de règlement : les règles nationales d’urbanisme (RNU) s’appliquent.',
        en: 'Sector of the carte communale where building is allowed. A carte communale has no written rules: the national planning rules (RNU) apply.',
      },
      ...code('L161-4 et R111-1', 'read'),
    },
    {
      id: 'type_rnu',
      when: { zone: ['RNU'] },
      answers: 'conditional',
      confidence: 'high',
      sentence: {
        fr: 'Commune sans plan : règles nationales d’urbanisme (RNU), constructions dans les seules parties urbanisées, sauf exceptions. Si le terrain s’y trouve n’est pas connu ici.',
        en: 'Commune without a plan: national planning rules (RNU), building only within the parts already built up, save exceptions. Whether the plot lies there is not known here.',
      },
      ...code('L111-3 et L111-4', 'read'),
    },
  ],
  [
    {
      id: 'wording_exclusion',
      when: { zone: BUILT, wording: /\b(interdi\w*|exclu\w*|sauf|hors|sans|excepte\w*)\b/ },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'L’intitulé de la zone exclut quelque chose : à vérifier au règlement.',
        en: 'The wording of the zone excludes something: to check in the written rules.',
      },
      ...WORDING,
    },
  ],
  [
    {
      id: 'wording_industry',
      when: { zone: BUILT, wording: /\bindustri/ },
      answers: { yes: ['industry'] },
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’industrie.',
        en: 'The wording of the zone names industry.',
      },
      ...WORDING,
    },
    {
      id: 'wording_logistics',
      when: { zone: BUILT, wording: /\b(logisti|entrepot)/ },
      answers: { yes: ['logistics', 'data_centre'] },
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme la logistique ou les entrepôts ; les centres de données relèvent de la même sous-destination, « entrepôt ».',
        en: 'The wording of the zone names logistics or warehouses; data centres belong to the same sub-destination, “entrepôt”.',
      },
      ...ENTREPOT,
    },
    {
      id: 'wording_data_centre',
      when: { zone: BUILT, wording: /\b(centres? de donnees|data ?cent)/ },
      answers: { yes: ['logistics', 'data_centre'] },
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme les centres de données, qui relèvent de la sous-destination « entrepôt » avec la logistique.',
        en: 'The wording of the zone names data centres, which belong to the sub-destination “entrepôt” with logistics.',
      },
      ...ENTREPOT,
    },
    {
      id: 'wording_crafts',
      when: { zone: BUILT, wording: /\bartisan/ },
      answers: { yes: ['crafts'] },
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’artisanat.',
        en: 'The wording of the zone names crafts.',
      },
      ...WORDING,
    },
    {
      id: 'wording_offices',
      when: { zone: BUILT, wording: /\b(tertiaire|bureau)/ },
      answers: { yes: ['offices'] },
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme les bureaux ou le tertiaire.',
        en: 'The wording of the zone names offices or services.',
      },
      ...WORDING,
    },
    {
      id: 'wording_retail',
      when: { zone: BUILT, wording: /\bcommerc/ },
      answers: { yes: ['retail'] },
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme le commerce.',
        en: 'The wording of the zone names retail.',
      },
      ...WORDING,
    },
    {
      id: 'wording_activity',
      when: {
        zone: BUILT,
        wording: /\b(activites?\b(?! (de |d )?(loisir|sport|touris|agricol|hotel))|economi|zae\b)/,
      },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’activité économique, sans dire laquelle.',
        en: 'The wording of the zone names economic activity without saying which.',
      },
      ...WORDING,
    },
    {
      id: 'wording_port',
      when: { zone: BUILT, wording: /\bportuaire/ },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'L’intitulé de la zone nomme le port, sans dire quels usages.',
        en: 'The wording of the zone names the port without saying which uses.',
      },
      ...WORDING,
    },
    {
      id: 'wording_facility',
      when: { zone: BUILT, wording: /\b(equipement|loisir|sport|hospital|universit)/ },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'L’intitulé de la zone nomme des équipements ou des loisirs, sans nommer cet usage.',
        en: 'The wording of the zone names facilities or leisure, not this use.',
      },
      ...WORDING,
    },
    {
      id: 'wording_housing',
      when: {
        zone: BUILT,
        wording: /\b(habitat|logement|residentiel|pavillon|centre (ancien|bourg|ville))/,
      },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’habitat ou le centre, sans nommer cet usage.',
        en: 'The wording of the zone names housing or the town centre, not this use.',
      },
      ...WORDING,
    },
  ],
  [
    {
      id: 'destination_activity',
      when: { zone: BUILT, destdomi: ['02'] },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'Destination dominante 02 : activité économique, sans dire laquelle.',
        en: 'Main destination 02: economic activity, without saying which.',
      },
      ...DESTDOMI,
    },
    {
      id: 'destination_mixed',
      when: { zone: BUILT, destdomi: ['03'] },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'Destination dominante 03 : habitat et activité mêlés.',
        en: 'Main destination 03: housing and activity mixed.',
      },
      ...DESTDOMI,
    },
    {
      id: 'destination_housing',
      when: { zone: BUILT, destdomi: ['01'] },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'Destination dominante 01 : habitat ; l’usage n’est pas nommé.',
        en: 'Main destination 01: housing; the use is not named.',
      },
      ...DESTDOMI,
    },
    {
      id: 'destination_other',
      when: { zone: BUILT, destdomi: ['04', '05', '07', '08', '09', '10'] },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'Destination dominante : équipement, loisirs, agriculture, nature ou carrière ; l’usage n’est pas nommé.',
        en: 'Main destination: facilities, leisure, farming, nature or quarry; the use is not named.',
      },
      ...DESTDOMI,
    },
  ],
  [
    {
      id: 'name_activity',
      when: { zone: BUILT, libelle: /^\d*(AU|U)[XYZI]/ },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'Le nom de la zone (UX, UY, UZ, UI) désigne d’ordinaire l’activité économique, sans dire laquelle.',
        en: 'The name of the zone (UX, UY, UZ, UI) usually means economic activity, without saying which.',
      },
      ...NAME,
    },
    {
      id: 'name_housing',
      when: { zone: BUILT, libelle: /^\d*(AU|U)[A-D](?![A-Z])/ },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'Le nom de la zone (UA à UD) désigne d’ordinaire l’habitat et les centres ; l’usage n’est pas nommé.',
        en: 'The name of the zone (UA to UD) usually means housing and centres; the use is not named.',
      },
      ...NAME,
    },
    {
      id: 'name_ambiguous',
      when: { zone: BUILT, libelle: /^\d*(AU|U)E/ },
      answers: 'to_check',
      confidence: 'low',
      sentence: {
        fr: 'UE désigne l’économie dans certains PLU, les équipements dans d’autres : à vérifier au règlement.',
        en: 'UE means the economy in some PLUs and public facilities in others: to check in the written rules.',
      },
      ...NAME,
    },
  ],
  [
    {
      id: 'nothing_told',
      when: {},
      answers: 'unknown',
      confidence: 'low',
      sentence: {
        fr: 'Les données de la zone ne disent pas ce qu’elle admet : à lire dans le règlement.',
        en: 'The data of the zone does not tell what it admits: read the written rules.',
      },
      ...TYPE,
    },
  ],
]

/** Named uses are conditional where the same wording says so. */
const CONDITIONS =
  /\b(sous (certaines )?conditions?|sous reserve|conditionnel\w*|soumis\w* a condition\w*)\b/
export const CONDITION_RULE: UseRule = {
  id: 'wording_conditions',
  when: { zone: BUILT, wording: CONDITIONS },
  answers: 'conditional',
  confidence: 'medium',
  sentence: {
    fr: 'L’intitulé de la zone nomme l’usage et y met des conditions.',
    en: 'The wording of the zone names the use and sets conditions on it.',
  },
  ...WORDING,
}

const ALL_RULES: readonly UseRule[] = [...USE_RULES.flat(), CONDITION_RULE]

/** The rule of an id, or undefined for an id that is not of this table. */
export const useRule = (id: string): UseRule | undefined => ALL_RULES.find((rule) => rule.id === id)

/** The sentence of a rule by its id, or undefined for an id that is not of this table. */
export const useRuleSentence = (id: string): Translated | undefined => useRule(id)?.sentence
