// Words of the groups of adjoining plots, in English.
import type { assemblyFr } from './assembly.fr.ts'
import type { Translation } from './translation.ts'

export const assemblyEn: Translation<typeof assemblyFr> = {
  what: 'Show',
  plots: 'Plots',
  groups: 'Groups',
  needsSurface: 'State a least surface: groups are sought to reach it.',
  note: 'Adjoining plots that pass every criterion and reach the surface together. None is spare.',
  found: (n) => (n > 1 ? `${n} groups` : n === 1 ? '1 group' : 'No group'),
  notAll: 'The search stopped before it had seen everything: others are possible.',
  none: 'No group of adjoining plots reaches this surface with these criteria.',
  of: (n) => `${n} plots`,
  shared: (m) => `${m} of common boundary`,
  gaps: (n, m) => (n > 1 ? `${n} gaps to bridge, ${m} at most` : `a gap of ${m} to bridge`),
  owners: (n) => (n > 1 ? `${n} types of owner` : 'one type of owner'),
  reading: 'Looking for groups…',
  members: 'Plots of the group',
  group: (n) => `Group of ${n} plots`,
}
