// What the table of kinds of network promises: they are told apart, exported under their own names, and filter nothing.
import { expect, it } from 'vitest'
import { NETWORK_COLUMNS } from '../../../../geodata/exports/columns/networks.ts'
import { NETWORK_KINDS } from '../../../../geodata/model/codes.ts'
import { DATASET_ROLES } from '../../../../geodata/model/dataset-roles.ts'
import { CRITERIA } from '../../../../geodata/model/filter/plot-filter.ts'
import { LANGUAGES } from '../../../../geodata/model/language.ts'
import { GRID_NOTICE } from '../../../../geodata/model/networks/grid-notice.ts'
import { NETWORK } from '../../../../geodata/model/networks/network-kinds.ts'
import type { NetworkEntry } from '../../../../geodata/model/networks/network-table.ts'
import { NETWORK_TABLE } from '../../../../geodata/model/networks/network-table.ts'
import { SOURCES } from '../../../../geodata/sources/registry.ts'

const entries = NETWORK_KINDS.map((kind) => NETWORK[kind])

it('tells kinds apart by their words, and by colour, width and dash on the map', () => {
  const told = [
    ...LANGUAGES.flatMap((language) =>
      (['short', 'meaning', 'plural'] as const).map((word) =>
        entries.map(({ name }) => name[language][word]),
      ),
    ),
    ...(['light', 'dark'] as const).map((theme) =>
      entries.map(({ colour, width, dash }) => [colour[theme], width, dash].join(' ')),
    ),
  ]
  for (const values of told) expect(new Set(values).size, values.join()).toBe(entries.length)
})

it('gives each kind columns with names of their own, ten characters at most in a Shapefile', () => {
  const short = NETWORK_COLUMNS.map((column) => column.short)
  expect(new Set(short).size).toBe(short.length)
  for (const one of short) expect(one.length, one).toBeLessThanOrEqual(10)
})

it('has a dataset that serves each kind, and no word of the filter', () => {
  for (const kind of NETWORK_KINDS) {
    expect(DATASET_ROLES).toContain(`network.${kind}`)
    expect(
      SOURCES.some(({ serves }) => serves.includes(`network.${kind}`)),
      kind,
    ).toBe(true)
    expect(CRITERIA.filter(({ id }) => id.startsWith(kind))).toEqual([])
  }
})

it('says whom to ask about the grid, in each language', () => {
  for (const language of LANGUAGES) expect(GRID_NOTICE[language]).toMatch(/Enedis.*RTE/)
})

it('is refused by the compiler when an entry is not whole', () => {
  const { dash: _dash, ...partial } = NETWORK_TABLE.heat
  // @ts-expect-error -- no dash
  expect(partial satisfies NetworkEntry).toBeTruthy()
})
