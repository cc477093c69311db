// What a data version changed for a brief: its matches before and now, by id.
import { isDeepStrictEqual } from 'node:util'
import { BRIEF_FIGURES } from '../../geodata/model/briefs/brief-figures.ts'
import type { BriefNews } from '../../geodata/model/briefs/brief.ts'
import { BRIEF_LIMITS } from '../../geodata/model/briefs/brief.ts'
import type { PlotFigures } from './plot-figures.ts'

/** Matching plots by id. */
export type Matches = ReadonlyMap<string, PlotFigures>

export const NO_NEWS: BriefNews = {
  first: false,
  replaced: false,
  counts: { appeared: 0, went: 0, changed: 0 },
  appeared: [],
  went: [],
  changed: [],
}

export const FIRST_NEWS: BriefNews = { ...NO_NEWS, first: true }

/**
 * Ids in order. `successors` tells which plot took the place of one whose id is gone: both are the same plot, changed. Of
 * several that took its place the first is that plot, the others appeared.
 */
export function compareAnswers(
  before: Matches,
  current: Matches,
  successors: ReadonlyMap<string, readonly string[]>,
): BriefNews {
  const heirs = new Map<string, string>()
  const went: string[] = []
  for (const id of [...before.keys()].sort()) {
    if (current.has(id)) continue
    const heir = [...(successors.get(id) ?? [])]
      .sort()
      .find((one) => current.has(one) && !before.has(one) && !heirs.has(one))
    if (heir === undefined) went.push(id)
    else heirs.set(heir, id)
  }
  const appeared: string[] = []
  const changed: BriefNews['changed'] = []
  for (const id of [...current.keys()].sort()) {
    const old = heirs.get(id)
    const was = before.get(old ?? id)
    if (!was) {
      appeared.push(id)
      continue
    }
    const fields = old === undefined ? [] : [{ field: 'replaces', before: null, after: old }]
    const differing = [...fields, ...differences(was, current.get(id)!)]
    if (differing.length) changed.push({ plot: id, fields: differing })
  }
  const counts = { appeared: appeared.length, went: went.length, changed: changed.length }
  return { ...NO_NEWS, counts, ...firstOf(appeared, went, changed) }
}

function differences(
  before: PlotFigures,
  current: PlotFigures,
): BriefNews['changed'][number]['fields'] {
  return BRIEF_FIGURES.flatMap((field, at) =>
    isDeepStrictEqual(before[at], current[at])
      ? []
      : [{ field, before: before[at] ?? null, after: current[at] ?? null }],
  )
}

/** What is named: BRIEF_LIMITS.news plots in all. */
function firstOf(appeared: string[], went: string[], changed: BriefNews['changed']) {
  let left: number = BRIEF_LIMITS.news
  const some = <T>(list: T[]): T[] => {
    const named = list.slice(0, left)
    left -= named.length
    return named
  }
  return { appeared: some(appeared), went: some(went), changed: some(changed) }
}

export const isNews = ({ replaced, counts }: BriefNews): boolean =>
  replaced || counts.appeared + counts.went + counts.changed > 0
