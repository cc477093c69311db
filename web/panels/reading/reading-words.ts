// Sentences of a reading that the page, the comparison and the printed sheet share.
import type { Use } from '../../../geodata/model/codes.ts'
import type { UseAnswer } from '../../../geodata/model/plans/use-answers.ts'
import { USE_ANSWERS } from '../../../geodata/model/plans/use-answers.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { SDRIF_E_ITEM_LABELS } from '../../../geodata/model/labels.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import { saySymbol } from '../../../geodata/model/plans/symbol-reading.ts'
import { legendItem } from '../../../geodata/model/plans/sdrif-e-legend.ts'
import { m2ToHa } from '../../../geodata/model/units.ts'
import { readArea } from '../../../geodata/model/filter/area.ts'
import {
  hectares,
  inWords,
  kilometres,
  NARROW,
} from '../../../geodata/model/text/format-figures.ts'
import { readingWords } from '../../messages/reading.ts'

/** Below a hundredth of a hectare, in square metres. */
export function surface(m2: number, language: Language): string {
  if (m2 >= 100) return inWords(hectares(m2ToHa(m2), language))
  return `${Math.round(m2).toLocaleString(language)}${NARROW}m²`
}

/** What was read, by name: "Lot 3", "Parcelle 95018000AB0012", "Cercle de 1,3 km de rayon". */
export function readingName(reading: Reading, language: Language): string {
  const t = readingWords[language]
  if (reading.name) return reading.name
  if (reading.kind !== 'area') return `${t.kinds[reading.kind]} ${reading.ids.join(' + ')}`
  const read = readArea(reading.of)
  const circle = 'area' in read && read.area.kind === 'circle' ? read.area : undefined
  return circle ? t.circle(inWords(kilometres(circle.radius_m / 1000, language))) : t.drawn
}

/** The name of a legend item: ours, the published one, or the title of its layer. */
export const legendName = (
  { item, title }: Reading['sdrif_e']['items'][number],
  language: Language,
): string =>
  SDRIF_E_ITEM_LABELS[item]?.[language].short ??
  legendItem(item)?.title?.[language] ??
  title ??
  item

/** Where the area stands to a legend item; a symbol has no inside. */
export function sayPosition(
  { position, distance_m, tolerance_m }: Reading['sdrif_e']['items'][number],
  language: Language,
): string {
  if (position === 'symbol') return saySymbol(distance_m, tolerance_m)[language]
  return readingWords[language].positions[position]
}

/** The share of the area that areas of one kind cover together: what overlaps counts once. */
export function coveredShare(
  areas: readonly { area_m2: number }[],
  { overlap_m2 }: { overlap_m2: number },
  surface_m2: number,
): number {
  const sum = areas.reduce((all, { area_m2 }) => all + area_m2, 0)
  return Math.min(1, (sum - overlap_m2) / surface_m2)
}

export type UseShares = { use: Use; shares: Record<UseAnswer, number> }

/** By use, the share of the area where the zones give each answer; zones that overlap count each. */
export function shareUses(zones: Reading['zones']): UseShares[] {
  const found = new Map<Use, UseShares>()
  for (const { uses, share } of zones)
    for (const { use, answer } of uses) {
      const one = found.get(use) ?? {
        use,
        shares: Object.fromEntries(USE_ANSWERS.map((each) => [each, 0])) as UseShares['shares'],
      }
      one.shares[answer] += share
      found.set(use, one)
    }
  return [...found.values()]
}

/** Each rule once, with the zones that it was read from. */
export function rulesRead(zones: Reading['zones']) {
  const rules = new Map<
    string,
    {
      rule: string
      basis: Reading['zones'][number]['uses'][number]['basis']
      confidence: string
      zones: string[]
    }
  >()
  for (const { libelle, uses } of zones)
    for (const { rule, basis, confidence } of uses) {
      const one = rules.get(rule) ?? { rule, basis, confidence, zones: [] }
      if (!one.zones.includes(libelle)) one.zones.push(libelle)
      rules.set(rule, one)
    }
  return [...rules.values()]
}
