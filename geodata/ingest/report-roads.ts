// What a run says of the roads that lorries may not take.
import type { RoadFacts } from '../derive/access/derive-road-graph.ts'
import { BANS } from '../roads/graph/describe-bans.ts'

/** Lines for a person; none without roads. */
export function describeRoads(facts: RoadFacts | undefined): string[] {
  if (!facts) return []
  const { bans, turns } = facts
  const by = BANS.filter((ban) => bans[ban].roads > 0).map((ban) => `${ban} ${bans[ban].roads}`)
  const left = [
    [turns.hours, 'at certain hours only'],
    [turns.away, 'of roads that do not meet'],
    [turns.unclear, 'of roads that meet in several ways'],
    [turns.unread, 'not understood'],
  ] as const
  const leftOut = left.filter(([count]) => count > 0).map(([count, why]) => `${count} ${why}`)
  return [
    `roads closed to the 40 t lorry: ${bans.closed.roads} of ${facts.roads}, ${bans.closed.km} km` +
      (by.length > 0 ? ` (by ${by.join(', ')})` : ''),
    `    open though banned at certain hours ${bans.atHours.roads}, open for their limit cannot be read ${bans.unread.roads}`,
    `turns banned or ordered: ${turns.kept} honoured` +
      (leftOut.length > 0 ? `; left out ${leftOut.join(', ')}` : ''),
  ]
}
