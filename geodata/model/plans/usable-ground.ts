// What was taken away from a plot to get its usable surface, and what was not: said with the figure, wherever it stands.
import type { Language, Translated } from '../language.ts'
import { CONSTRAINT_LABELS } from '../labels.ts'
import type { PlotSheet } from '../plots/plot.ts'
import { hectares, inWords } from '../text/format-figures.ts'

/** Width of the strip that is kept free along the boundary, metres. */
export const USABLE_SETBACK_M = 10
/** CNIG TYPEPSC of classified woods (espaces boisés classés). */
export const CLASSIFIED_WOOD = '01'

export const USABLE_WORDS = {
  fr: {
    taken: 'Retiré',
    strip: `une bande de ${USABLE_SETBACK_M} m le long de la limite`,
    zone: 'zone',
    woods: 'espaces boisés classés',
    left: 'Non retiré',
    risk: 'les zones rouges des plans de prévention des risques, dont seul le périmètre est connu',
    setbacks: 'les reculs le long des routes et autres servitudes',
    woodsUnknown: 'les bois protégés, faute de prescriptions connues ici',
    zonesUnknown: 'le sol dont la zone n’est pas connue',
    estimate: 'Une estimation.',
    none: 'La surface utile n’est pas connue ici.',
  },
  en: {
    taken: 'Taken away',
    strip: `a strip of ${USABLE_SETBACK_M} m along the boundary`,
    zone: 'zone',
    woods: 'classified woods (espaces boisés classés)',
    left: 'Not taken away',
    risk: 'red zones of risk prevention plans, of which only the perimeter is known',
    setbacks: 'setbacks along roads and other easements',
    woodsUnknown: 'protected woods, as no prescriptions are known here',
    zonesUnknown: 'ground whose zone is not known',
    estimate: 'An estimate.',
    none: 'The usable surface is not known here.',
  },
} as const

/** Of any plot, where no sheet is at hand. */
export const USABLE_RULE: Translated = {
  fr: `Le terrain moins ce que des contraintes interdisent, moins le sol de zones qui excluent tout usage économique (A, N, AU fermée, secteur non constructible), moins les espaces boisés classés là où ils sont connus, moins ${USABLE_WORDS.fr.strip}. Restent comptés : ${USABLE_WORDS.fr.risk} ; ${USABLE_WORDS.fr.setbacks} ; ${USABLE_WORDS.fr.zonesUnknown}.`,
  en: `The plot less what constraints forbid, less ground of zones that exclude every economic use (A, N, closed AU, sectors not to be built on), less classified woods where they are known, less ${USABLE_WORDS.en.strip}. Still counted: ${USABLE_WORDS.en.risk}; ${USABLE_WORDS.en.setbacks}; ${USABLE_WORDS.en.zonesUnknown}.`,
}

/** The same where there is little room: what was taken away from a plot stands on its sheet. */
export const USABLE_SHORT: Translated = {
  fr: `Estimation : le terrain moins ce qui interdit de bâtir, ${USABLE_WORDS.fr.strip}, et le sol que le plan ferme à toute activité. La fiche dit ce qui est retiré, et ce qui ne l’est pas.`,
  en: `An estimate: the plot less what forbids building, ${USABLE_WORDS.en.strip}, and ground that the plan closes to every economic use. The sheet says what was taken away, and what was not.`,
}

type Facts = Pick<PlotSheet, 'usable_ha' | 'constraint_areas' | 'zones' | 'prescriptions'>

/** What was taken away from this plot and what was not, each named; hectares are those on the plot before overlaps. */
export function sayUsableGround(sheet: Facts, language: Language): string {
  const w = USABLE_WORDS[language]
  if (sheet.usable_ha === null) return w.none
  const colon = language === 'fr' ? '\u202f: ' : ': '
  const semicolon = language === 'fr' ? '\u202f; ' : '; '
  return [
    `${w.taken}${colon}${[w.strip, ...takenFrom(sheet, language)].join(semicolon)}.`,
    `${w.left}${colon}${[w.risk, w.setbacks, ...leftIn(sheet, language)].join(semicolon)}.`,
    w.estimate,
  ].join(' ')
}

/** By name, with the hectares of each on the plot. */
function takenFrom(sheet: Facts, language: Language): string[] {
  const w = USABLE_WORDS[language]
  const found = new Map<string, number>()
  const add = (name: string, ha: number) => found.set(name, (found.get(name) ?? 0) + ha)
  for (const { kind, effect, area_ha } of sheet.constraint_areas)
    if (effect === 'forbids') add(CONSTRAINT_LABELS[kind][language].short, area_ha)
  for (const { excluded, libelle, area_ha } of sheet.zones)
    if (excluded) add(`${w.zone} ${libelle}`, area_ha)
  // A sheet that an older offer froze does not tell zones so: woods were not taken away then either.
  const isOld = sheet.zones.some(({ excluded }) => excluded === undefined)
  for (const { code, area_ha } of isOld ? [] : (sheet.prescriptions ?? []))
    if (code === CLASSIFIED_WOOD) add(w.woods, area_ha)
  return [...found].map(([name, ha]) => `${name} (${inWords(hectares(ha, language))})`)
}

/** Less of a plot than this may be the play between two drawings of one boundary. */
const PLAY = 0.005

function leftIn({ prescriptions, zones }: Facts, language: Language): string[] {
  const w = USABLE_WORDS[language]
  const zoned = zones.reduce((sum, { share }) => sum + share, 0)
  return [
    ...(prescriptions === null ? [w.woodsUnknown] : []),
    ...(zoned < 1 - PLAY ? [w.zonesUnknown] : []),
  ]
}
