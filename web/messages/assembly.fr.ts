// Words of the groups of adjoining plots, in French: the source.
export const assemblyFr = {
  what: 'Montrer',
  plots: 'Terrains',
  groups: 'Assemblages',
  needsSurface: 'Dites une surface minimale : les assemblages sont cherchés pour l’atteindre.',
  note: 'Terrains voisins qui passent tous les critères et atteignent ensemble la surface. Aucun n’est de trop.',
  found: (n: number) =>
    n > 1 ? `${n} assemblages` : n === 1 ? '1 assemblage' : 'Aucun assemblage',
  notAll: 'La recherche s’est arrêtée avant d’avoir tout vu : d’autres sont possibles.',
  none: 'Aucun groupe de terrains voisins n’atteint cette surface avec ces critères.',
  of: (n: number) => `${n} terrains`,
  shared: (m: string) => `${m} de limite commune`,
  gaps: (n: number, m: string) =>
    n > 1 ? `${n} intervalles à franchir, ${m} au plus` : `un intervalle de ${m} à franchir`,
  owners: (n: number) => (n > 1 ? `${n} types de propriétaires` : 'un seul type de propriétaire'),
  reading: 'Recherche des assemblages…',
  members: 'Terrains de l’assemblage',
  group: (n: number) => `Assemblage de ${n} terrains`,
}
