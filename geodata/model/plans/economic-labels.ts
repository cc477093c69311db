// What the sheet says of a zone that counts, or not, as economic: the answer, and the rule by which it was read.
import type { EconomicAnswer, EconomicRule } from './economic-zone.ts'
import type { Translated } from '../language.ts'

export const ECONOMIC_ANSWER_LABELS: Record<EconomicAnswer, Translated> = {
  yes: { fr: 'Zone économique', en: 'Economic zone' },
  no: { fr: 'Zone non économique', en: 'Not an economic zone' },
  ambiguous: {
    fr: 'Zone peut-être économique, à lire dans le règlement',
    en: 'Perhaps an economic zone: read the regulation',
  },
  unknown: {
    fr: 'Vocation économique inconnue',
    en: 'Whether it is economic is unknown',
  },
}

export const ECONOMIC_RULE_LABELS: Record<EconomicRule, Translated> = {
  type: { fr: 'par le type de la zone', en: 'by the type of the zone' },
  destination: {
    fr: 'par sa destination dominante (DESTDOMI)',
    en: 'by its main destination (DESTDOMI)',
  },
  destination_mixed: {
    fr: 'destination dominante mixte, habitat et activité',
    en: 'main destination mixes housing and activity',
  },
  destination_against_wording: {
    fr: 'destination dominante et intitulé se contredisent',
    en: 'main destination and wording disagree',
  },
  wording: { fr: 'par son intitulé', en: 'by its wording' },
  wording_mixed: {
    fr: 'l’intitulé nomme l’activité et autre chose',
    en: 'the wording names activity and something else',
  },
  wording_exclusion: {
    fr: 'l’intitulé nomme l’activité et une exclusion',
    en: 'the wording names activity and an exclusion',
  },
  name: { fr: 'par le préfixe de son nom', en: 'by the prefix of its name' },
  name_ambiguous: {
    fr: 'UE : économie dans certains plans, équipements dans d’autres',
    en: 'UE: the economy in some plans, public facilities in others',
  },
  nothing_told: {
    fr: 'les données de la zone n’en disent rien',
    en: 'the data of the zone does not tell',
  },
}
