// What an entry expects of its address: the fields it reads under the service's names, with the types of its stage.sql.
import { readFileSync } from 'node:fs'
import type { Source } from '../sources/source.ts'
import { sqlFileOf, stagingTable } from '../sources/source.ts'
import type { FieldType } from './seen.ts'

/** Fields that come in another type than they are staged in, and are meant to. */
const SERVED: Readonly<Record<string, Readonly<Record<string, FieldType>>>> = {
  'routes-bdtopo': {
    urbain: 'boolean',
    vitesse_moyenne_vl: 'integer',
    restriction_de_poids_total: 'number',
    restriction_de_hauteur: 'number',
    restriction_de_largeur: 'number',
    restriction_de_longueur: 'number',
    restriction_de_poids_par_essieu: 'number',
  },
  'zone-urba': { gid: 'integer' },
  'secteurs-cc': { gid: 'integer' },
  'communes-gpu': { is_rnu: 'boolean', is_deleted: 'boolean' },
  prescriptions: { gid: 'integer' },
  'sup-pm1': { gid: 'integer' },
  'sup-pm3': { gid: 'integer' },
  'sup-ac1': { gid: 'integer' },
  'gares-idfm': { id_ref_zda: 'integer' },
}

const COLUMN_TYPES: Readonly<Record<string, FieldType>> = {
  text: 'text',
  integer: 'integer',
  'double precision': 'number',
}

/** By the service's own name. Empty for entries whose fields are not known beforehand. */
export function expectedFields(source: Source): Map<string, FieldType> {
  const { address } = source
  const stage = readFileSync(sqlFileOf(source, 'stage.sql'), 'utf8')
  const body = new RegExp(`create table ${stagingTable(source)} \\(([^;]*)\\);`).exec(stage)?.[1]
  const types = new Map(
    [...(body ?? '').matchAll(/^ {2}"?(\w+)"? (text|integer|double precision)/gm)].map(
      ([, name = '', type = '']) => [name, COLUMN_TYPES[type] ?? 'text'] as const,
    ),
  )
  const rename = 'rename' in address ? (address.rename ?? {}) : {}
  const ownName = new Map(Object.entries(rename).map(([own, file]) => [file, own]))
  const served = SERVED[source.id] ?? {}
  return new Map(
    Object.keys(source.fields).map((field) => {
      const own = ownName.get(field) ?? field
      return [own, served[own] ?? types.get(field) ?? 'text']
    }),
  )
}
