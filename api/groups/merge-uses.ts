// What the zones admit on a group, from its plots: square metres add up, and the group answers as one plot would.
import type { Use } from '../../geodata/model/codes.ts'
import { USES } from '../../geodata/model/codes.ts'
import { recordOf } from '../../geodata/model/record-of.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import type { UseAnswer, UseM2 } from '../../geodata/model/plans/use-answers.ts'
import { answerOfUse, USE_ANSWERS, usePartsOf } from '../../geodata/model/plans/use-answers.ts'

/** Where one plot does not tell its parts, the strictest answer of all counts. */
export function mergeUses(sheets: readonly PlotSheet[]): Pick<PlotSheet, 'uses' | 'use_parts'> {
  if (sheets.some(({ use_parts }) => use_parts === undefined))
    return { uses: recordOf(USES, (use) => strictest(sheets, use)) }
  const m2 = recordOf(USES, (use) => sumOf(sheets, use))
  return {
    uses: recordOf(USES, (use) => answerOfUse(m2[use])),
    use_parts: recordOf(USES, (use) => usePartsOf(m2[use])),
  }
}

function sumOf(sheets: readonly PlotSheet[], use: Use): UseM2 {
  const sum = recordOf(USE_ANSWERS, () => 0)
  for (const { use_parts } of sheets)
    for (const { answer, area_m2 } of use_parts?.[use] ?? []) sum[answer] += area_m2
  return sum
}

const STRICTNESS: readonly UseAnswer[] = ['no', 'unknown', 'to_check', 'conditional', 'yes']

function strictest(sheets: readonly PlotSheet[], use: Use): UseAnswer {
  const answers = sheets.map(({ uses }) => uses[use])
  return STRICTNESS.find((answer) => answers.includes(answer)) ?? 'unknown'
}
