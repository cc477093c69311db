// Mots de l’accès : minutes, kilomètres par la route, distances à vol d’oiseau.
export const accessFr = {
  title: 'Accès',
  measure: 'Mesure',
  measures: { min: 'minutes', km: 'km par la route', straight_km: 'à vol d’oiseau' },
  notes: {
    min: 'Temps estimé en poids lourd de 40 t (gare : à pied), depuis le bord du terrain.',
    km: 'Longueur du trajet le plus rapide en poids lourd (gare : à pied).',
    straight_km: 'Distance en ligne droite depuis le bord du terrain, pas par la route.',
  },
  noRoads: 'Ces données n’ont pas de routes : seules les distances à vol d’oiseau sont connues.',
  byRoad: 'par la route',
  onFoot: 'à pied',
  point: 'Point le plus vite atteint',
  minutesHead: 'Minutes',
  kmHead: 'Route',
  straightHead: 'Vol d’oiseau',
  nearestAsCrowFlies: (name: string) => `à vol d’oiseau, le plus proche est ${name}`,
  note: 'Par la route : temps estimé d’un poids lourd de 40 t (gare : à pied), d’après des vitesses moyennes par classe de route ; d’une route à l’autre, sans les derniers mètres jusqu’au point.',
  snapped: (metres: string) =>
    `Le terrain est à ${metres} de la route par laquelle il est atteint.`,
  touches: 'La route par laquelle il est atteint touche le terrain.',
  notSnapped: 'Aucune route assez proche pour dire par où le terrain est atteint.',
  unknown: 'inconnu',
  speeds: 'Vitesses moyennes par classe de route',
  speedsNote:
    'Hypothèses de ce projet, en km/h, arrêts compris : en dessous des vitesses limites, plus encore où les carrefours sont nombreux. Une vitesse affichée plus basse est prise à la place. À pied : 4,5 km/h.',
  speedClass: 'Classe',
  speedTruck: 'Poids lourd',
  speedCar: 'Voiture',
  speedWhy: 'Raison',
  draw: 'tracer le trajet',
  erase: 'effacer le trajet',
}
