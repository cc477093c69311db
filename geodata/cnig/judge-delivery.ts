// All rows of a delivery in turn: each judged by the rules of its table, against the rows before it and those it names.
import type { CnigTable } from './field.ts'
import type { DeliveredRow, DeliveredTable } from './delivered-table.ts'
import { judgeCell } from './judge-cell.ts'
import { judgeShape } from './judge-shape.ts'
import type { Fault, Violation } from './violation.ts'

export type JudgedRow = {
  table: CnigTable
  /** Place among the rows of its table in the whole delivery, from 1. */
  number: number
  /** By the names of the standard; null where nothing is known. */
  values: Readonly<Record<string, string | null>>
  /** EWKT with SRID 4326 or 2154. */
  shape: string | undefined
  mended: string[]
  /** Why the row cannot be used at all. */
  rejected?: string
}

type Keys = Map<CnigTable['name'], Set<string>>

/** Yields every row; breaches of the official schemas go to `onViolation`, those of the header with no row. */
export async function* judgeDelivery(
  tables: readonly DeliveredTable[],
  onViolation: (violation: Violation) => void,
): AsyncGenerator<JudgedRow> {
  const keys: Keys = new Map(tables.map(({ table }) => [table.name, new Set<string>()]))
  const counts = new Map<CnigTable, number>()
  for (const delivered of tables) {
    const { table, name } = delivered
    const tell = (row: number | null, column: string | null, fault: Fault, value: string | null) =>
      onViolation({ file: name, table: table.name, row, column, value, ...fault })
    judgeHeader(delivered, keys, (column, reason) =>
      tell(null, column, { kind: 'en-tête', reason }, null),
    )
    let isFirst = true
    for await (const row of delivered.rows) {
      const number = (counts.get(table) ?? 0) + 1
      counts.set(table, number)
      const judged = judgeRow(delivered, row, keys, (column, fault, value) =>
        tell(row.row, column, fault, value),
      )
      yield { number, ...judged, mended: [...(isFirst ? delivered.mended : []), ...judged.mended] }
      isFirst = false
    }
  }
}

function judgeHeader(
  { table, fields, strange }: DeliveredTable,
  keys: Keys,
  tell: (column: string, reason: string) => void,
): void {
  for (const { name, required } of table.fields)
    if (required && !fields.has(name)) tell(name, 'colonne obligatoire absente')
  for (const column of strange) tell(column, 'colonne inconnue du standard')
  for (const { field, table: other } of table.references)
    if (!keys.has(other)) tell(field, `la table ${other} n’est pas livrée : non vérifié`)
}

function judgeRow(
  { table, fields }: DeliveredTable,
  { cells, geometry, mended: before }: DeliveredRow,
  keys: Keys,
  tell: (column: string | null, fault: Fault, value: string | null) => void,
): Omit<JudgedRow, 'number'> {
  const values: Record<string, string | null> = {}
  const mended: string[] = [...before]
  const none = { table, values, shape: undefined, mended }
  if (!cells) {
    const reason = 'nombre de cellules différent de celui de l’en-tête'
    tell(null, { kind: 'ligne', reason }, null)
    return { ...none, rejected: reason }
  }
  for (const field of table.fields) {
    if (!fields.has(field.name) || field.name === table.shape) continue
    const raw = cells[field.name] ?? null
    const judged = judgeCell(field, raw)
    values[field.name] = judged.value
    mended.push(...judged.mended)
    if (judged.fault) tell(field.name, judged.fault, field.personal ? null : raw)
  }
  const shape = judgeTableShape(table, geometry ?? cells[table.shape] ?? null)
  if (fields.has(table.shape) && shape.fault) tell(table.shape, shape.fault, null)
  mended.push(...shape.mended)

  const key = values[table.key]
  const known = keys.get(table.name)
  if (key == null) return { ...none, rejected: 'sans identifiant' }
  if (known?.has(key)) {
    const reason = 'identifiant en double'
    const personal = table.fields.find(({ name }) => name === table.key)?.personal
    tell(table.key, { kind: 'doublon', reason }, personal ? null : key)
    return { ...none, rejected: reason }
  }
  known?.add(key)
  for (const { field, table: other, list } of table.references) {
    const named = values[field]
    const there = keys.get(other)
    if (named == null || !there) continue
    for (const one of list ? named.split('|').filter(Boolean) : [named])
      if (!there.has(one))
        tell(
          field,
          { kind: 'référence', reason: `aucune ligne de ${other} n’a cet identifiant` },
          one,
        )
  }
  const unusable = table.geometry === 'polygon' ? shape.unusable : undefined
  return {
    ...none,
    shape: shape.ewkt,
    ...(unusable === undefined ? {} : { rejected: unusable }),
  }
}

/** The place of a pole is a text "longitude, latitude", or the point of a layer; that of the others GeoJSON. */
function judgeTableShape(table: CnigTable, given: Parameters<typeof judgeShape>[0]) {
  const field = table.fields.find(({ name }) => name === table.shape)
  if (field?.type !== 'geopoint' || (given !== null && typeof given !== 'string'))
    return judgeShape(given, table.geometry)
  const { mended, fault } = judgeCell(field, given)
  return { mended, ...(fault && { fault }), ewkt: undefined, unusable: undefined }
}
