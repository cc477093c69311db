// What a PLU zone admits, as far as its open data tells: type, wording, destination, name. Rules as data, read in four
// groups; the first group in which a rule applies answers. A reading helps to look, it does not replace the regulation.
// Sources: GPU columns typezone, libelle, libelong, destdomi. DESTDOMI is filled in about one zone in ten, and UE is an
// economic zone in some plans and public facilities in others: alone it says nothing.
import type { Use, UseAnswer, Zone } from '../codes.ts'
import { USES } from '../codes.ts'
import { normaliseText } from '../text/normalise-text.ts'

export type Confidence = 'high' | 'medium' | 'low'
export type UseReading = Record<Use, { answer: UseAnswer; rule: string; confidence: Confidence }>

export type UseRule = {
  id: string
  /** Every condition that is given must hold. */
  when: { zone?: readonly Zone[]; wording?: RegExp; destdomi?: readonly string[]; libelle?: RegExp }
  /** One answer for all uses, or by use: industry, logistics, data_centre, crafts, offices, retail. */
  answers: UseAnswer | readonly [UseAnswer, UseAnswer, UseAnswer, UseAnswer, UseAnswer, UseAnswer]
  confidence: Confidence
  sentence: { fr: string; en: string }
}

const [Y, C, N] = ['yes', 'conditional', 'no'] as const
const BUILT: readonly Zone[] = ['U', 'AUc', 'Zc', 'other']

/** Folded wordings: no accents, lower case (normaliseText). Within a group the strongest answer of all rules counts. */
export const USE_RULES: readonly (readonly UseRule[])[] = [
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
    },
    {
      id: 'type_farming',
      when: { zone: ['A'] },
      answers: 'no',
      confidence: 'high',
      sentence: {
        fr: 'Zone agricole : seules les constructions liées à l’agriculture et certains équipements.',
        en: 'Farming zone: only buildings for farming and some facilities.',
      },
    },
    {
      id: 'type_natural',
      when: { zone: ['N'] },
      answers: 'no',
      confidence: 'high',
      sentence: {
        fr: 'Zone naturelle : pas de nouvelle activité économique, sauf secteur délimité.',
        en: 'Natural zone: no new economic activity, save in a delimited sector.',
      },
    },
    {
      id: 'type_not_buildable',
      when: { zone: ['ZnC'] },
      answers: 'no',
      confidence: 'high',
      sentence: {
        fr: 'Secteur non constructible de la carte communale.',
        en: 'Sector of the carte communale where building is not allowed.',
      },
    },
    {
      id: 'type_rnu',
      when: { zone: ['RNU'] },
      answers: 'conditional',
      confidence: 'low',
      sentence: {
        fr: 'Règlement national d’urbanisme : dans les parties déjà urbanisées seulement.',
        en: 'National planning rules: only within the parts already built up.',
      },
    },
  ],
  [
    {
      id: 'wording_exclusion',
      when: { zone: BUILT, wording: /\b(interdi\w*|exclu\w*|sauf|hors|sans|excepte\w*)\b/ },
      answers: 'unknown',
      confidence: 'low',
      sentence: {
        fr: 'L’intitulé de la zone exclut quelque chose : à lire dans le règlement.',
        en: 'The wording of the zone excludes something: read the regulation.',
      },
    },
  ],
  [
    {
      id: 'wording_industry',
      when: { zone: BUILT, wording: /\bindustri/ },
      answers: [Y, C, C, Y, C, N],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’industrie.',
        en: 'The wording of the zone names industry.',
      },
    },
    {
      id: 'wording_logistics',
      when: { zone: BUILT, wording: /\b(logisti|entrepot|portuaire)/ },
      answers: [C, Y, C, C, C, N],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme la logistique, les entrepôts ou le port.',
        en: 'The wording of the zone names logistics, warehouses or the port.',
      },
    },
    {
      id: 'wording_data_centre',
      when: { zone: BUILT, wording: /\b(centres? de donnees|data ?cent|numeriques?\b)/ },
      answers: [C, N, Y, C, C, N],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme les centres de données.',
        en: 'The wording of the zone names data centres.',
      },
    },
    {
      id: 'wording_crafts',
      when: { zone: BUILT, wording: /\bartisan/ },
      answers: [C, N, N, Y, C, C],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’artisanat.',
        en: 'The wording of the zone names crafts.',
      },
    },
    {
      id: 'wording_offices',
      when: { zone: BUILT, wording: /\b(tertiaire|bureau)/ },
      answers: [N, N, C, C, Y, C],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme les bureaux ou le tertiaire.',
        en: 'The wording of the zone names offices or services.',
      },
    },
    {
      id: 'wording_retail',
      when: { zone: BUILT, wording: /\bcommerc/ },
      answers: [N, N, N, C, C, Y],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme le commerce.',
        en: 'The wording of the zone names retail.',
      },
    },
    {
      id: 'wording_activity',
      when: {
        zone: BUILT,
        wording: /\b(activites?\b(?! (de |d )?(loisir|sport|touris|agricol|hotel))|economi|zae\b)/,
      },
      answers: [C, C, C, Y, C, C],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’activité économique, sans dire laquelle.',
        en: 'The wording of the zone names economic activity without saying which.',
      },
    },
    {
      id: 'wording_facility',
      when: { zone: BUILT, wording: /\b(equipement|loisir|sport|hospital|universit)/ },
      answers: 'no',
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme des équipements ou des loisirs.',
        en: 'The wording of the zone names facilities or leisure.',
      },
    },
    {
      id: 'wording_housing',
      when: {
        zone: BUILT,
        wording: /\b(habitat|logement|residentiel|pavillon|centre (ancien|bourg|ville))/,
      },
      answers: [N, N, N, C, C, C],
      confidence: 'medium',
      sentence: {
        fr: 'L’intitulé de la zone nomme l’habitat ou le centre.',
        en: 'The wording of the zone names housing or the town centre.',
      },
    },
  ],
  [
    {
      id: 'destination_activity',
      when: { zone: BUILT, destdomi: ['02'] },
      answers: [C, C, C, Y, C, C],
      confidence: 'medium',
      sentence: {
        fr: 'Destination dominante 02 : activité économique.',
        en: 'Main destination 02: economic activity.',
      },
    },
    {
      id: 'destination_mixed',
      when: { zone: BUILT, destdomi: ['03'] },
      answers: [N, N, N, C, C, C],
      confidence: 'medium',
      sentence: {
        fr: 'Destination dominante 03 : habitat et activité mêlés.',
        en: 'Main destination 03: housing and activity mixed.',
      },
    },
    {
      id: 'destination_housing',
      when: { zone: BUILT, destdomi: ['01'] },
      answers: [N, N, N, C, C, C],
      confidence: 'medium',
      sentence: {
        fr: 'Destination dominante 01 : habitat.',
        en: 'Main destination 01: housing.',
      },
    },
    {
      id: 'destination_other',
      when: { zone: BUILT, destdomi: ['04', '05', '07', '08', '09', '10'] },
      answers: 'no',
      confidence: 'medium',
      sentence: {
        fr: 'Destination dominante : équipement, loisirs, agriculture, nature ou carrière.',
        en: 'Main destination: facilities, leisure, farming, nature or quarry.',
      },
    },
  ],
  [
    {
      id: 'name_activity',
      when: { zone: BUILT, libelle: /^\d*(AU|U)[XYZI]/ },
      answers: [C, C, C, Y, C, C],
      confidence: 'low',
      sentence: {
        fr: 'Le nom de la zone (UX, UY, UZ, UI) désigne d’ordinaire l’activité économique.',
        en: 'The name of the zone (UX, UY, UZ, UI) usually means economic activity.',
      },
    },
    {
      id: 'name_housing',
      when: { zone: BUILT, libelle: /^\d*(AU|U)[A-D](?![A-Z])/ },
      answers: [N, N, N, C, C, C],
      confidence: 'low',
      sentence: {
        fr: 'Le nom de la zone (UA à UD) désigne d’ordinaire l’habitat et les centres.',
        en: 'The name of the zone (UA to UD) usually means housing and centres.',
      },
    },
    {
      id: 'name_ambiguous',
      when: { zone: BUILT, libelle: /^\d*(AU|U)E/ },
      answers: 'unknown',
      confidence: 'low',
      sentence: {
        fr: 'UE désigne l’économie dans certains PLU, les équipements dans d’autres : à lire dans le règlement.',
        en: 'UE means the economy in some PLUs and public facilities in others: read the regulation.',
      },
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
        en: 'The data of the zone does not tell what it admits: read the regulation.',
      },
    },
  ],
]

/** The sentence of a rule by its id, or undefined for an id that is not of this table. */
export function useRuleSentence(id: string): { fr: string; en: string } | undefined {
  return USE_RULES.flat().find((rule) => rule.id === id)?.sentence
}

const STRENGTH: Record<UseAnswer, number> = { yes: 3, conditional: 2, no: 1, unknown: 0 }

/** What a zone admits, use by use, each with the rule that it was read from. */
export function readUses(zone: {
  zone: Zone
  libelle: string
  libelong: string | null
  destdomi: string | null
}): UseReading {
  const told = {
    ...zone,
    libelle: zone.libelle.trim().toUpperCase(),
    wording: normaliseText(zone.libelong ?? ''),
    destdomi: destination(zone.destdomi),
  }
  const group = USE_RULES.map((rules) => rules.filter((rule) => applies(rule, told))).find(
    (rules) => rules.length > 0,
  ) as UseRule[]
  return Object.fromEntries(
    USES.map((use, at) => {
      const readings = group.map(({ id, answers, confidence }) => ({
        answer: typeof answers === 'string' ? answers : (answers[at] as UseAnswer),
        rule: id,
        confidence,
      }))
      return [use, readings.reduce((a, b) => (STRENGTH[b.answer] > STRENGTH[a.answer] ? b : a))]
    }),
  ) as UseReading
}

/** The code of two figures; some plans write a word after it, or instead of it. */
function destination(text: string | null): string {
  const code = /^\s*(\d{1,2})(?!\d)/.exec(text ?? '')?.[1]
  return code?.padStart(2, '0') ?? (/activit/i.test(text ?? '') ? '02' : '')
}

function applies(
  { when }: UseRule,
  told: { zone: Zone; libelle: string; wording: string; destdomi: string },
): boolean {
  return (
    (!when.zone || when.zone.includes(told.zone)) &&
    (!when.wording || when.wording.test(told.wording)) &&
    (!when.destdomi || when.destdomi.includes(told.destdomi)) &&
    (!when.libelle || when.libelle.test(told.libelle))
  )
}
