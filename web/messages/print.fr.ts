// Words of the printed map, in French: the source.
export const printFr = {
  print: 'Imprimer la carte',
  paper: 'Format',
  landscape: 'Paysage',
  portrait: 'Portrait',
  orientation: 'Orientation',
  title: 'Titre',
  titleHint: 'Foncier économique',
  note: 'La carte, sa légende, l’échelle, les critères et les sources, tels qu’ils sont à l’écran.',
  go: 'Préparer et imprimer',
  drawing: 'La carte est dessinée pour le papier…',
  failed: 'La carte n’a pas pu être dessinée à temps. Réessayez, ou rapprochez-vous.',
  noMap: 'Il n’y a pas de carte à imprimer dans ce navigateur.',
  criteria: 'Critères',
  noCriteria: 'Aucun critère : tous les terrains.',
  sources: (list: string) => `Sources : ${list}`,
  made: (date: string, version: string) => `Imprimé le ${date}, données version ${version}`,
  caveat:
    'Les couches du SDRIF-E sont dressées au 1:150 000 et s’imposent aux documents d’urbanisme, pas aux permis.',
}
