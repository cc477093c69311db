// Counts and hectares beside each use, and by what each plot answers for it.
import type { FacetValue } from '../../geodata/model/answers.ts'
import { recordOf } from '../../geodata/model/record-of.ts'
import type { CriterionHow, PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { UseAnswer } from '../../geodata/model/plans/use-answers.ts'
import {
  answerOfUse,
  USE_ANSWERS,
  USE_SHARE,
  useColumn,
  useColumns,
  useM2Of,
} from '../../geodata/model/plans/use-answers.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'
import { FAIL, judgeOfUse, UNKNOWN } from '../columnar/criterion-masks.ts'
import type { Tally } from './facet-tally.ts'

type Sum = { count: number; m2: number }
const none = (): Sum => ({ count: 0, m2: 0 })

/**
 * Plots that each use would give by itself under the answers and the share of the filter, and, under the same share, how
 * many answer what: `answers` of a use add up to all plots that are counted. null: at least one use is unknown.
 */
export function useTally(
  columns: ColumnarCopy,
  criterion: CriterionHow<'use'>,
  filter: PlotFilter,
): Tally {
  const percent = filter.use_share_min ?? USE_SHARE
  const tallies = criterion.values.map((use) => {
    const held = useColumns(use).map((column) => columns.uses[column])
    const answers = recordOf(USE_ANSWERS, none)
    return { use, judge: judgeOfUse(columns, filter, use), held, passing: none(), answers }
  })
  const unknown = none()
  const answerAt = (use: (typeof tallies)[number]['use'], plot: number): UseAnswer => {
    const surface_m2 = columns.surface_m2[plot]!
    const row = recordOf(useColumns(use), (column) => columns.uses[column][plot]!)
    return answerOfUse(useM2Of({ ...row, surface_m2 }, use), percent)
  }
  return {
    id: criterion.id,
    add(plot) {
      const m2 = Math.max(0, columns.surface_m2[plot]!)
      let unsure = false
      for (const { use, judge, passing, answers } of tallies) {
        const verdict = judge(plot)
        if (verdict === UNKNOWN) unsure = true
        if (verdict !== FAIL && (verdict !== UNKNOWN || filter.unknown === 'keep')) put(passing, m2)
        put(answers[answerAt(use, plot)], m2)
      }
      if (unsure) put(unknown, m2)
    },
    values: () => [
      ...tallies.map(({ use, passing, answers }) => ({
        value: use,
        ...said(passing),
        answers: recordOf(USE_ANSWERS, (answer) => said(answers[answer])),
      })),
      ...(criterion.values.some((use) =>
        columns.uses[useColumn(use, 'unknown')].some((m2) => m2 > 0),
      )
        ? [{ value: null, ...said(unknown) }]
        : []),
    ],
  }
}

function put(sum: Sum, m2: number): void {
  sum.count++
  sum.m2 += m2
}

const said = ({ count, m2 }: Sum): Pick<FacetValue, 'count' | 'surface_ha'> => ({
  count,
  surface_ha: m2ToHa(m2),
})
