// Which columns of `plot` a tile carries so that the map decides the filter by itself.
import type { Criterion } from './plot-filter.ts'
import { CRITERIA } from './plot-filter.ts'
import { useColumns } from '../plans/use-answers.ts'

/** `m2`: whole square metres, absent where there are none. */
export type TileColumns = {
  plain: readonly string[]
  m2: readonly string[]
  sets: readonly string[]
}

/** The columns of one criterion, each a tag of its name; none where the server must decide. */
function columnsOf(criterion: Criterion): TileColumns {
  switch (criterion.how) {
    case 'range':
    case 'list':
      return { plain: [criterion.column], m2: [], sets: [] }
    case 'distance':
      return { plain: [criterion.column, criterion.leastColumn], m2: [], sets: [] }
    case 'use':
      return { plain: [], m2: criterion.values.flatMap(useColumns), sets: [] }
    case 'none':
      return { plain: [], m2: [], sets: [criterion.column, criterion.unknownColumn] }
    case 'fits':
    case 'server':
      return { plain: [], m2: [], sets: [] }
  }
}

const ALL = CRITERIA.map(columnsOf)
export const TILE_COLUMNS: TileColumns = {
  plain: ALL.flatMap(({ plain }) => plain),
  m2: ALL.flatMap(({ m2 }) => m2),
  sets: ALL.flatMap(({ sets }) => sets),
}
