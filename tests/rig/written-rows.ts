// Rows of what people write, for tests: made from a letter or a number.
import { createHash } from 'node:crypto'
import type { WrittenRows } from '../../geodata/written/written-tables.ts'

export const idOf = (name: string | number): string => String(name).padStart(12, '0')
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export const someOffer = (name: string | number): WrittenRows['offer'] => ({
  id: idOf(name),
  edit_hash: hash(`edit ${name}`),
  link_number: 1,
  link_hash: hash(`link ${name}`),
  version: 1,
  created_at: '2026-11-01T08:00:00+00:00',
  saved_at: '2026-11-02T08:00:00.123456+00:00',
  expires_on: '2027-05-01',
})

export const someFact = (name: string | number): WrittenRows['fact'] => ({
  key: hash(`fact ${name}`),
  facts: { id: `plot ${name}`, surface_m2: 12_345 },
})

export const someVersion = (
  name: string | number,
  version: number,
  facts: readonly (string | number)[] = [name],
): WrittenRows['offer_version'] => ({
  offer_id: idOf(name),
  version,
  saved_at: '2026-11-02T08:00:00+00:00',
  content: { title: `Offre « ${name} » – L’Haÿ-les-Roses`, note: 'ligne\nsuivante\u2028et "fin"' },
  fact_keys: facts.map((fact) => someFact(fact).key),
})

export const somePhotograph = (
  name: string | number,
  offer: string | number,
  bytes: Uint8Array,
): WrittenRows['photograph'] => ({
  id: idOf(name),
  offer_id: idOf(offer),
  width: 40,
  height: 30,
  added_at: '2026-11-03T08:00:00+00:00',
  jpeg: `\\x${Buffer.from(bytes).toString('hex')}`,
})

export const someBrief = (name: string | number): WrittenRows['brief'] => ({
  ...someOffer(`b${name}`),
  content: { title: `Besoin ${name}` },
  signing_key: hash(`key ${name}`),
})
