// Where a plot lies: in which département, EPCI, commune or site.
import { DEPARTEMENTS } from '../../codes.ts'
import { DEPARTEMENT_LABELS } from '../../labels.ts'
import { LIMITS } from '../filter-words.ts'
import { ID } from '../word-readers.ts'
import { codes, list } from './lists.ts'
import { headed } from './say.ts'

const DEPARTEMENT = list({
  id: 'departement',
  column: 'departement',
  values: DEPARTEMENTS,
  valueLabels: DEPARTEMENT_LABELS,
  example: '95',
  shown: 8,
  label: {
    fr: { short: 'Département', meaning: 'Code du département.' },
    en: { short: 'Département', meaning: 'Code of the département.' },
  },
  say: (values, language) =>
    headed(
      { fr: 'Département', en: 'Département' },
      values.map((code) => DEPARTEMENT_LABELS[code][language].short),
      language,
    ),
  page: { group: 'territory', place: 3 },
})

const EPCI = codes({
  id: 'epci',
  column: 'epci',
  faceted: true,
  rule: { pattern: /^\d{9}$/, what: 'SIREN codes of nine digits', most: LIMITS.codes },
  items: { type: 'string', pattern: '^\\d{9}$' },
  example: '200054781',
  label: {
    fr: {
      short: 'Intercommunalité',
      meaning: 'EPCI, ou EPT dans la métropole du Grand Paris.',
    },
    en: { short: 'Intercommunal authority', meaning: 'EPCI, or EPT inside Greater Paris.' },
  },
  head: { fr: 'Intercommunalité', en: 'Intercommunal authority' },
  page: { group: 'territory', place: 4 },
})

const COMMUNE = codes({
  id: 'commune',
  column: 'code_insee',
  faceted: true,
  rule: { pattern: /^\d[\dAB]\d{3}$/, what: 'INSEE codes of five characters', most: LIMITS.codes },
  items: { type: 'string', maxLength: 80 },
  example: '95018',
  label: {
    fr: {
      short: 'Commune',
      meaning:
        'Code INSEE de la commune, actuel ou ancien (93059 est aujourd’hui 93066), son nom, ou un code postal qui n’est qu’à elle.',
    },
    en: {
      short: 'Commune',
      meaning:
        'INSEE code of the commune, of today or of the past (93059 is now 93066), its name, or a postal code that is of it alone.',
    },
  },
  head: { fr: 'Commune', en: 'Commune' },
  page: { group: 'territory', place: 4 },
})

const SITE = codes({
  id: 'site',
  column: 'site_id',
  faceted: false,
  rule: { pattern: ID, what: 'site ids', most: LIMITS.ids },
  items: { type: 'string', maxLength: 64 },
  example: 'S-000001',
  label: {
    fr: { short: 'Site', meaning: 'Site d’activité qui contient le terrain.' },
    en: { short: 'Site', meaning: 'Economic site that holds the plot.' },
  },
  head: { fr: 'Site', en: 'Site' },
  page: { group: 'territory', place: 4 },
})

export const TERRITORY_CRITERIA = [DEPARTEMENT, EPCI, COMMUNE, SITE] as const
