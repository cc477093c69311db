import { expect, it } from 'vitest'
import * as codes from '../../../geodata/model/codes.ts'
import { CRITERIA } from '../../../geodata/model/filter/plot-filter.ts'
import { LANGUAGES } from '../../../geodata/model/language.ts'
import * as labels from '../../../geodata/model/labels.ts'

const PAIRS: [readonly string[], Readonly<Record<string, labels.Label>>][] = [
  [codes.ZONES, labels.ZONE_LABELS],
  [codes.CATEGORIES, labels.CATEGORY_LABELS],
  [codes.LANDS, labels.LAND_LABELS],
  [codes.STATUSES, labels.STATUS_LABELS],
  [codes.STAGES, labels.STAGE_LABELS],
  [codes.SERVICINGS, labels.SERVICING_LABELS],
  [codes.USES, labels.USE_LABELS],
  [codes.USE_ANSWERS, labels.USE_ANSWER_LABELS],
  [codes.ACCESS_KINDS, labels.ACCESS_LABELS],
  [codes.CONSTRAINTS, labels.CONSTRAINT_LABELS],
  [codes.CONSTRAINT_EFFECTS, labels.CONSTRAINT_EFFECT_LABELS],
  [codes.SDRIF_E_MAPS, labels.SDRIF_E_MAP_LABELS],
  [CRITERIA.map(({ id }) => id), labels.CRITERION_LABELS],
]

it('names every code of every list in both languages, and no other', () => {
  for (const [list, names] of PAIRS) {
    expect(Object.keys(names).sort()).toEqual([...list].sort())
    for (const label of Object.values(names))
      for (const language of LANGUAGES) {
        expect(label[language].short).not.toBe('')
        expect(label[language].meaning).toMatch(/\.$/)
      }
  }
})

it('gives no two codes of a list the same name', () => {
  for (const [, names] of PAIRS)
    for (const language of LANGUAGES) {
      const shown = Object.values(names).map((label) => label[language].short)
      expect(new Set(shown).size).toBe(shown.length)
    }
})

it('writes French apostrophes as apostrophes', () => {
  for (const [, names] of PAIRS)
    for (const label of Object.values(names)) expect(JSON.stringify(label)).not.toContain("'")
})
