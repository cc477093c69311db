// Words of the groups of adjoining plots.
import { messages } from '../../geodata/model/messages.ts'

export const assemblyWords = messages({
  fr: {
    what: 'Montrer',
    plots: 'Terrains',
    groups: 'Assemblages',
    needsSurface: 'Dites une surface minimale : les assemblages sont cherchés pour l’atteindre.',
    note: 'Terrains voisins qui passent tous les critères et atteignent ensemble la surface. Aucun n’est de trop.',
    found: (n: number) =>
      n > 1 ? `${n} assemblages` : n === 1 ? '1 assemblage' : 'Aucun assemblage',
    notAll: 'La recherche s’est arrêtée avant d’avoir tout vu : d’autres sont possibles.',
    none: 'Aucun groupe de terrains voisins n’atteint cette surface avec ces critères.',
    of: (n: number) => (n > 1 ? `${n} terrains` : `${n} terrain`),
    shared: (m: string) => `${m} de limite commune`,
    gaps: (n: number, m: string) =>
      n > 1 ? `${n} intervalles à franchir, ${m} au plus` : `un intervalle de ${m} à franchir`,
    owners: (n: number) => (n > 1 ? `${n} types de propriétaires` : 'un seul type de propriétaire'),
    reading: 'Recherche des assemblages…',
    members: 'Terrains de l’assemblage',
    group: (n: number) => `Assemblage de ${n} ${n > 1 ? 'terrains' : 'terrain'}`,
  },
  en: {
    what: 'Show',
    plots: 'Plots',
    groups: 'Groups',
    needsSurface: 'State a least surface: groups are sought to reach it.',
    note: 'Adjoining plots that pass every criterion and reach the surface together. None is spare.',
    found: (n: number) => (n > 1 ? `${n} groups` : n === 1 ? '1 group' : 'No group'),
    notAll: 'The search stopped before it had seen everything: others are possible.',
    none: 'No group of adjoining plots reaches this surface with these criteria.',
    of: (n: number) => (n === 1 ? `${n} plot` : `${n} plots`),
    shared: (m: string) => `${m} of common boundary`,
    gaps: (n: number, m: string) =>
      n > 1 ? `${n} gaps to bridge, ${m} at most` : `a gap of ${m} to bridge`,
    owners: (n: number) => (n > 1 ? `${n} types of owner` : 'one type of owner'),
    reading: 'Looking for groups…',
    members: 'Plots of the group',
    group: (n: number) => `Group of ${n} ${n === 1 ? 'plot' : 'plots'}`,
  },
})
