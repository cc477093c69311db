// Single cells: numbers by language, formulas, texts that do not fit, colours.
import { expect, it } from 'vitest'
import { column } from '../../../geodata/exports/columns/column.ts'
import { exportColumns } from '../../../geodata/exports/columns/export-columns.ts'
import { categoryStyle, writeQml } from '../../../geodata/qgis/write-qml.ts'
import { dbfFields, dbfRecord } from '../../../geodata/exports/shapefile/dbf.ts'
import { csvCell } from '../../../geodata/exports/write-csv.ts'
import { columnLetters } from '../../../geodata/exports/xlsx/xlsx-parts.ts'
import { CATEGORY_COLOURS } from '../../../geodata/model/map/category-colours.ts'
import { escapeXml } from '../../../geodata/model/text/escape-xml.ts'

it('writes numbers as each language reads them, and never a formula', () => {
  expect(csvCell(8.4211, 'fr', { decimals: 4 })).toBe('8,4211')
  expect(csvCell(8.4211, 'en', { decimals: 4 })).toBe('8.4211')
  expect(csvCell(0.1 + 0.2, 'en', { decimals: 3 })).toBe('0.3')
  expect(csvCell(-1.5, 'fr', { decimals: 1 })).toBe('-1,5')
  expect(csvCell(null, 'fr')).toBe('')
  for (const bite of ['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1'])
    expect(csvCell(bite, 'fr').replace(/^"/, '')).toMatch(/^'/)
  // Sections E: 1E12 would open as a number with twelve zeros.
  for (const parcel of ['950180000E0012', '1E12', '12e3'])
    expect(csvCell(parcel, 'fr')).toBe(`'${parcel}`)
  for (const plain of ['95018000AB0012', '950180000E0012|950180000E0013', 'E12', '1E'])
    expect(csvCell(plain, 'fr')).toBe(plain)
  expect(csvCell('Lot "A"; est', 'fr')).toBe('"Lot ""A""; est"')
})

it('writes what XML allows, and columns past Z', () => {
  expect(escapeXml('a\u0000\u000bb\ud800<&>"\tc💥')).toBe('ab&lt;&amp;&gt;&quot;\tc💥')
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    ...['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'],
  ])
})

it('cuts texts of a Shapefile between signs or values, and tells it', () => {
  const text = column('name', 'name', 'text', ['', '', '', ''], () => null)
  const cuts: string[] = []
  const record = (value: string) =>
    dbfRecord(
      dbfFields([text]),
      () => value,
      ({ key }) => cuts.push(key),
    )
      .toString()
      .slice(1)
      .trim()
  expect(record('é'.repeat(127))).toBe('é'.repeat(127))
  expect(cuts).toEqual([])
  expect(record('é'.repeat(128))).toBe(`${'é'.repeat(125)}…`)
  const parcels = Array.from({ length: 30 }, (_, at) => `95018000AB00${10 + at}`).join('|')
  expect(record(parcels)).toMatch(/^(95018000AB00\d\d\|){16}…$/)
  expect(cuts).toEqual(['name', 'name'])
})

it('has names that every format takes', () => {
  const columns = exportColumns(true)
  for (const name of ['key', 'short'] as const)
    expect(new Set(columns.map((one) => one[name].toLowerCase())).size).toBe(columns.length)
  for (const { short, fr, en } of columns) {
    expect(short).toMatch(/^[a-z][a-z0-9_]{0,9}$/)
    for (const { name, meaning } of [fr, en]) expect(name && meaning).not.toBe('')
  }
})

it('colours QGIS as the map is coloured', () => {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    Number.parseInt(CATEGORY_COLOURS.light.industrial_regional.fill.slice(at, at + 2), 16),
  )
  expect(writeQml(categoryStyle('en'), 'polygon')).toContain(`v="${red},${green},${blue},168"`)
  expect(writeQml(categoryStyle('fr'), 'polygon')).toContain('Zone d’activité existante')
})
