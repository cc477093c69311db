// Kinds of network by what their table tells of them.
import type { NetworkKind } from '../codes.ts'
import { NETWORK_KINDS } from '../codes.ts'
import type { Language } from '../language.ts'
import type { NetworkEntry } from './network-table.ts'
import { NETWORK_TABLE } from './network-table.ts'

export const NETWORK: Readonly<Record<NetworkKind, NetworkEntry>> = NETWORK_TABLE

/** All kinds, several of each, as a list inside a sentence. */
export function networkKindsInWords(language: Language): string {
  const plurals = NETWORK_KINDS.map((kind) => NETWORK[kind].name[language].plural)
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(plurals)
}
