// Which columns of `plot` a tile carries so that the map decides the filter by itself.
import type { Criterion } from './plot-filter.ts'
import { CRITERIA } from './plot-filter.ts'

export type TileColumns = { plain: readonly string[]; sets: readonly string[] }

/** The columns of one criterion, each a tag of its name; none where the server must decide. */
function columnsOf(criterion: Criterion): TileColumns {
  switch (criterion.how) {
    case 'range':
    case 'list':
      return { plain: [criterion.column], sets: [] }
    case 'distance':
      return { plain: [criterion.column, criterion.leastColumn], sets: [] }
    case 'any':
    case 'none':
      return { plain: [], sets: [criterion.column, criterion.unknownColumn] }
    case 'fits':
    case 'server':
      return { plain: [], sets: [] }
  }
}

const ALL = CRITERIA.map(columnsOf)
export const TILE_COLUMNS: TileColumns = {
  plain: ALL.flatMap(({ plain }) => plain),
  sets: ALL.flatMap(({ sets }) => sets),
}
