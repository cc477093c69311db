// Kinds of access point by how one travels to them: those that roads lead to have minutes and kilometres.
import type { AccessEntry } from './access-table.ts'
import { ACCESS_TABLE } from './access-table.ts'
import type { AccessKind } from '../codes.ts'
import { ACCESS_KINDS } from '../codes.ts'
import type { Language, Translated } from '../language.ts'
import { recordOf } from '../record-of.ts'

type Table = typeof ACCESS_TABLE

/** Kinds that are reached by road. */
export type RoadKind = {
  [Kind in AccessKind]: Table[Kind]['travel'] extends null ? never : Kind
}[AccessKind]
export type AccessTravel = NonNullable<AccessEntry['travel']>

export const ACCESS: Readonly<Record<AccessKind, AccessEntry>> = ACCESS_TABLE

export const isAccessKind = (kind: string | null): kind is AccessKind =>
  kind !== null && Object.hasOwn(ACCESS_TABLE, kind)

export const isRoadKind = (kind: AccessKind): kind is RoadKind => ACCESS[kind].travel !== null
export const ROAD_KINDS: readonly RoadKind[] = ACCESS_KINDS.filter(isRoadKind)

export const travelTo = (kind: RoadKind): AccessTravel => ACCESS_TABLE[kind].travel

/** Whether one walks there. */
export const isWalkedTo = (kind: AccessKind): boolean => ACCESS[kind].travel?.mode === 'foot'

/** Who travels, in words. */
export const TRAVELLERS: Readonly<Record<AccessTravel['mode'], Translated>> = {
  truck: { fr: 'en poids lourd', en: 'by lorry' },
  foot: { fr: 'à pied', en: 'on foot' },
}

/** All kinds, several of each, as a list inside a sentence. */
export function accessKindsInWords(language: Language): string {
  const plurals = ACCESS_KINDS.map((kind) => ACCESS[kind].name[language].plural)
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(plurals)
}

/** A point by its name and its detail; where the detail of its kind is a fact, also that it is unknown. Null: no point. */
export function sayPoint(
  kind: AccessKind,
  name: string | null | undefined,
  detail: string | null | undefined,
  language: Language,
): string | null {
  const told = detail ?? (name ? ACCESS[kind].detail?.[language].unknown : undefined)
  return [name, told].filter(Boolean).join(', ') || null
}

/** A value for each kind. */
export const forEachKind = <Value>(of: (kind: AccessKind) => Value): Record<AccessKind, Value> =>
  recordOf(ACCESS_KINDS, of)
