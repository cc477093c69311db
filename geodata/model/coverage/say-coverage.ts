// Where a dataset can be relied on, in words: the départements that it covers whole and in part, and who says so.
import type { Dataset } from '../answers.ts'
import type { Departement } from '../codes.ts'
import { DEPARTEMENTS } from '../codes.ts'
import { DEPARTEMENT_NAMES } from '../labels.ts'
import type { Language } from '../language.ts'
import { COVERAGE_BASIS_LABELS } from './coverage-basis.ts'

type Told = Pick<Dataset, 'covers' | 'covers_part' | 'coverage_basis'>

/** «Val-d’Oise ; en partie : Yvelines (déclarée à côté du fichier)». */
export function sayCoverage({ covers, covers_part, coverage_basis }: Told, language: Language) {
  const fr = language === 'fr'
  const names = (codes: readonly string[]) =>
    codes.map((code) => DEPARTEMENT_NAMES[code as Departement] ?? code).join(', ')
  const whole = DEPARTEMENTS.every((code) => covers.includes(code))
  const parts = [
    whole ? (fr ? 'toute la région' : 'the whole region') : names(covers),
    covers_part.length > 0 ? `${fr ? 'en partie : ' : 'in part: '}${names(covers_part)}` : '',
  ].filter(Boolean)
  if (parts.length === 0)
    return fr
      ? 'aucune : ailleurs que sur ses objets, la valeur est inconnue'
      : 'none: off its own objects the value is unknown'
  const basis = coverage_basis && COVERAGE_BASIS_LABELS[coverage_basis][language]
  return `${parts.join(fr ? ' ; ' : '; ')}${basis ? ` (${basis})` : ''}`
}
