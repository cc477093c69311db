// One pass over the columns for each criterion of a filter: which plots match, and which criterion alone costs a plot.
// More is not kept, so that any number of criteria may stand at once.
import type { Criterion, PlotFilter, ServerWord } from '../../geodata/model/filter/plot-filter.ts'
import { activeCriteria } from '../../geodata/model/filter/plot-filter.ts'
import type { Use } from '../../geodata/model/codes.ts'
import { usesAsked } from '../../geodata/model/filter/criteria/use.ts'
import {
  USE_BASES,
  USE_SHARE,
  useColumn,
  usePasses,
} from '../../geodata/model/plans/use-answers.ts'
import { normaliseText } from '../../geodata/model/text/normalise-text.ts'
import type { ColumnarCopy } from './columnar-copy.ts'
import { bitsOf } from './columnar-copy.ts'

/** 0: the plot matches. 1 + i: the i-th active criterion alone drops it. SEVERAL: more than one does. */
export type Drops = Uint16Array
export const SEVERAL = 0xffff

export type Masks = {
  active: Criterion[]
  /** Under this filter: criteria that fail, and those that are unknown unless unknowns are kept. */
  drops: Drops
  /** 1 where a criterion fails on a known value. */
  fails: Uint8Array
}

/** What the database decided, by ordinal: 1 passes. Only areas need it. */
export type ServerAnswers = { bbox?: Uint8Array | undefined; within?: Uint8Array | undefined }

export const PASS = 0
export const FAIL = 1
export const UNKNOWN = 2
type Verdict = typeof PASS | typeof FAIL | typeof UNKNOWN
export type Judge = (plot: number) => Verdict

export function criterionMasks(
  columns: ColumnarCopy,
  filter: PlotFilter,
  answers: ServerAnswers = {},
): Masks {
  const active = activeCriteria(filter)
  const judges = active.map((criterion) => judgeOf(columns, filter, criterion, answers))
  return { active, ...dropsOf(columns.count, judges, filter.unknown === 'keep') }
}

/** What the judges say about `count` plots; `keep` keeps a plot for which a judge does not know. */
export function dropsOf(
  count: number,
  judges: readonly Judge[],
  keep: boolean,
): Pick<Masks, 'drops' | 'fails'> {
  const drops = new Uint16Array(count)
  const fails = new Uint8Array(count)
  for (const [place, judge] of judges.entries()) {
    const alone = place + 1
    for (let plot = 0; plot < count; plot++) {
      // Nothing that the others say changes it.
      if (drops[plot] === SEVERAL && fails[plot] === 1) continue
      const verdict = judge(plot)
      if (verdict === PASS || (verdict === UNKNOWN && keep)) continue
      if (verdict === FAIL) fails[plot] = 1
      drops[plot] = drops[plot] === 0 ? alone : SEVERAL
    }
  }
  return { drops, fails }
}

/** How many plots match, their hectares in m², and how many fell out only for an unknown value. */
export function countMatches(
  columns: ColumnarCopy,
  { fails, drops }: Pick<Masks, 'drops' | 'fails'>,
) {
  let matched = 0
  let surface_m2 = 0
  let unknownDropped = 0
  for (let plot = 0; plot < columns.count; plot++) {
    if (drops[plot] === 0) {
      matched++
      surface_m2 += Math.max(0, columns.surface_m2[plot]!)
    } else if (fails[plot] === 0) unknownDropped++
  }
  return { matched, surface_m2, unknownDropped }
}

function judgeOf(
  columns: ColumnarCopy,
  filter: PlotFilter,
  criterion: Criterion,
  answers: ServerAnswers,
): Judge {
  switch (criterion.how) {
    case 'range': {
      const stored = columns[criterion.column]
      const { toStored } = criterion.unit
      const least = toStored(filter[criterion.least] ?? 0)
      const ceiling = criterion.most && filter[criterion.most]
      const most = ceiling === undefined ? Infinity : toStored(ceiling)
      return (plot) => {
        const value = stored[plot]!
        if (value < 0) return UNKNOWN
        return value >= least && value <= most ? PASS : FAIL
      }
    }
    case 'fits': {
      const [width, length] = filter.fits ?? [0, 0]
      return (plot) => {
        const fits = columns.fits.admits(plot, width, length)
        return fits === undefined ? UNKNOWN : fits ? PASS : FAIL
      }
    }
    case 'distance': {
      const metres = columns.metres[criterion.column]
      const leastMetres = columns.metres[criterion.leastColumn]
      const most = criterion.unit.toStored(filter[criterion.id] ?? 0)
      return (plot) => {
        const value = metres[plot]!
        if (value < 0) return UNKNOWN
        if (value <= most) return PASS
        const least = leastMetres[plot]!
        return least >= 0 && least <= most ? UNKNOWN : FAIL
      }
    }
    case 'list': {
      const { codes, placeOf, values } = columns.text[criterion.column]
      const passes = new Uint8Array(values.length)
      for (const value of filter[criterion.id] ?? []) passes[placeOf.get(value) ?? 0] = 1
      return (plot) => {
        const code = codes[plot]!
        if (code === 0) return UNKNOWN
        return passes[code] ? PASS : FAIL
      }
    }
    case 'use':
      return useJudge(columns, filter)
    case 'none': {
      const held = columns.sets[criterion.column]
      const unsure = columns.sets[criterion.unknownColumn]
      const wanted = bitsOf(filter[criterion.id] ?? [], criterion.values)
      return (plot) => {
        if (held[plot]! & wanted) return FAIL
        return unsure[plot]! & wanted ? UNKNOWN : PASS
      }
    }
    case 'server':
      return serverJudge(columns, filter, criterion.id, answers)
  }
}

/** One of the uses that are asked for passes; unknown when none does and one might. */
function useJudge(columns: ColumnarCopy, filter: PlotFilter): Judge {
  const judges = usesAsked(filter).map((use) => judgeOfUse(columns, filter, use))
  return (plot) => {
    let found: Verdict = FAIL
    for (const judge of judges) {
      const verdict = judge(plot)
      if (verdict === PASS) return PASS
      if (verdict === UNKNOWN) found = UNKNOWN
    }
    return found
  }
}

/** One use by itself, under the answers and the share that the filter states. */
export function judgeOfUse(
  columns: ColumnarCopy,
  { use_basis: bases = USE_BASES, use_share_min: percent = USE_SHARE }: PlotFilter,
  use: Use,
): Judge {
  const counted = bases.map((basis) => columns.uses[useColumn(use, basis)])
  const unknown = columns.uses[useColumn(use, 'unknown')]
  return (plot) => {
    let passing = 0
    for (const m2 of counted) passing += m2[plot]!
    const passes = usePasses(passing, unknown[plot]!, columns.surface_m2[plot]!, percent)
    return passes === null ? UNKNOWN : passes ? PASS : FAIL
  }
}

function serverJudge(
  columns: ColumnarCopy,
  filter: PlotFilter,
  id: ServerWord,
  answers: ServerAnswers,
): Judge {
  if (id === 'ids') {
    const chosen = new Set((filter.ids ?? []).map((one) => columns.ordinalOf.get(one)))
    return (plot) => (chosen.has(plot) ? PASS : FAIL)
  }
  if (id === 'q') {
    const words = normaliseText(filter.q ?? '').split(' ')
    return (plot) => (words.every((word) => columns.search[plot]!.includes(word)) ? PASS : FAIL)
  }
  const passes = answers[id]
  if (!passes) throw new Error(`the database has not been asked about ${id}`)
  return (plot) => (passes[plot] === 1 ? PASS : FAIL)
}
