// Partitions of the Géoportail de l'urbanisme by which the region's plans are asked for: DU_<insee> for a commune's plan,
// DU_<siren> for that of an EPCI or EPT, where a sector's letter may follow.
import { listCommunes, listGroups } from './listed-communes.ts'

/** Partitions in one filter: some 600 characters, well below what a server takes in an address. */
export const PARTITIONS_A_FILTER = 40

/** CQL filters that together match every plan of the region once. */
export const partitionFilters = (): string[] => [
  ...inGroups(listCommunes()).map(
    (codes) => `partition IN (${codes.map((code) => `'DU_${code}'`).join(',')})`,
  ),
  ...inGroups(listGroups()).map((codes) =>
    codes.map((code) => `partition LIKE 'DU_${code}%'`).join(' OR '),
  ),
]

/** Codes of as many as stand in one filter. */
export function inGroups(all: readonly string[]): string[][] {
  const groups: string[][] = []
  for (let from = 0; from < all.length; from += PARTITIONS_A_FILTER)
    groups.push(all.slice(from, from + PARTITIONS_A_FILTER))
  return groups
}
