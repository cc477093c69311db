// Words of the order by preference, in French: the source.
export const wishFr = {
  order: 'Ordre',
  bySurface: 'Surface',
  byWish: 'Préférences',
  wish: 'Mes préférences',
  wishNote:
    'Une préférence n’écarte aucun terrain : elle l’avance ou le recule. Une valeur inconnue ne rapporte rien.',
  weight: (name: string) => `Importance : ${name}`,
  ignored: 'sans importance',
  surfaceWish: 'Surface souhaitée',
  surfaceFromFilter: 'd’après les critères',
  reset: 'Rétablir',
  score: 'Accord',
  scoreOf: (percent: string) => `Accord avec vos préférences : ${percent}`,
  gives: (value: string, weight: string) => `${value} × ${weight}`,
  unknown: 'inconnu, ne rapporte rien',
  breakdown: 'Pourquoi ce rang',
}
