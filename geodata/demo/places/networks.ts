// Networks of the demonstration, by communes served in order. From general knowledge and approximate: good for a
// region that says it is synthetic, never shown as fact.

export const MOTORWAYS: Record<string, string> = {
  'A 1': 'Saint-Denis, Le Bourget, Gonesse, Roissy-en-France, Saint-Witz, Survilliers',
  'A 3': 'Bagnolet, Noisy-le-Sec, Bondy, Aulnay-sous-Bois, Roissy-en-France',
  'A 4':
    'Paris, Joinville-le-Pont, Nogent-sur-Marne, Noisy-le-Grand, Lognes, Collégien, Jossigny, Serris, Coutevroult, Ussy-sur-Marne',
  'A 5': 'Lieusaint, Vert-Saint-Denis, Forges, Marolles-sur-Seine',
  'A 6':
    'Paris, Rungis, Wissous, Savigny-sur-Orge, Évry-Courcouronnes, Lisses, Ury, Nemours, Château-Landon',
  'A 10': 'Massy, Palaiseau, Les Ulis, Saint-Arnoult-en-Yvelines',
  'A 12': "Bois-d'Arcy, Trappes",
  'A 13':
    "Paris, Bois-d'Arcy, Orgeval, Flins-sur-Seine, Épône, Buchelay, Rosny-sur-Seine, Bonnières-sur-Seine",
  'A 14': 'Nanterre, Orgeval',
  'A 15': 'Gennevilliers, Argenteuil, Sannois, Éragny, Cergy',
  'A 16': "L'Isle-Adam, Beaumont-sur-Oise",
  'A 77': 'Nemours, Château-Landon',
  'A 86':
    'Nanterre, Gennevilliers, Saint-Denis, Bobigny, Rosny-sous-Bois, Nogent-sur-Marne, Créteil, Choisy-le-Roi, Antony, Vélizy-Villacoublay, Rueil-Malmaison, Nanterre',
  'A 104':
    'Roissy-en-France, Villepinte, Mitry-Mory, Villevaudé, Torcy, Croissy-Beaubourg, Pontault-Combault, Brie-Comte-Robert, Combs-la-Ville, Lieusaint, Corbeil-Essonnes, Évry-Courcouronnes, Fleury-Mérogis, Linas, Les Ulis',
  'A 115': 'Sannois, Taverny, Méry-sur-Oise',
}

export const NATIONAL_ROADS: Record<string, string> = {
  'N 2': 'Le Bourget, Aulnay-sous-Bois, Mitry-Mory, Dammartin-en-Goële',
  'N 4': 'Joinville-le-Pont, Pontault-Combault, Gretz-Armainvilliers, Rozay-en-Brie, Provins',
  'N 10': 'Trappes, Coignières, Rambouillet',
  'N 12': "Bois-d'Arcy, Plaisir, Houdan",
  'N 13': 'Poissy, Les Mureaux, Mantes-la-Jolie',
  'N 14': 'Cergy, Magny-en-Vexin',
  'N 20': 'Linas, Arpajon, Étampes',
  'N 36': 'Meaux, Coutevroult, Melun',
  'N 184': "Cergy, Méry-sur-Oise, L'Isle-Adam",
}

export const RAIL: Record<string, string> = {
  'RER A':
    'Cergy, Conflans-Sainte-Honorine, Poissy, Chatou, Nanterre, Puteaux, Paris, Vincennes, Nogent-sur-Marne, Noisy-le-Grand, Torcy, Serris',
  'RER B':
    'Roissy-en-France, Villepinte, Aulnay-sous-Bois, Drancy, La Courneuve, Paris, Cachan, Antony, Massy, Palaiseau, Gif-sur-Yvette',
  'RER C':
    "Saint-Ouen-l'Aumône, Argenteuil, Gennevilliers, Paris, Ivry-sur-Seine, Choisy-le-Roi, Athis-Mons, Savigny-sur-Orge, Brétigny-sur-Orge, Arpajon, Étampes",
  'RER D':
    'Louvres, Goussainville, Villiers-le-Bel, Saint-Denis, Paris, Maisons-Alfort, Villeneuve-Saint-Georges, Brunoy, Combs-la-Ville, Lieusaint, Melun',
  'RER E': 'Paris, Pantin, Noisy-le-Sec, Bondy, Gagny, Chelles, Vaires-sur-Marne',
  'Ligne H':
    "Saint-Denis, Sarcelles, Ermont, Taverny, Méry-sur-Oise, L'Isle-Adam, Persan, Bruyères-sur-Oise",
  'Ligne J':
    'Paris, Houilles, Conflans-Sainte-Honorine, Triel-sur-Seine, Les Mureaux, Aubergenville, Mantes-la-Jolie, Rosny-sur-Seine, Bonnières-sur-Seine',
  'Ligne K': 'Aulnay-sous-Bois, Mitry-Mory, Dammartin-en-Goële',
  'Ligne N': "Paris, Clamart, Versailles, Saint-Cyr-l'École, Trappes, Coignières, Rambouillet",
  'Ligne P nord': 'Chelles, Lagny-sur-Marne, Meaux, La Ferté-sous-Jouarre',
  'Ligne P sud': 'Noisy-le-Sec, Villiers-sur-Marne, Gretz-Armainvilliers, Nangis, Provins',
  'Ligne R': 'Melun, Montereau-Fault-Yonne',
  'Ligne R Gâtinais': 'Melun, Nemours, Château-Landon',
}

export const PORTS =
  "Gennevilliers, Bonneuil-sur-Marne, Limay, Porcheville, Évry-Courcouronnes, Corbeil-Essonnes, Montereau-Fault-Yonne, Bray-sur-Seine, Bruyères-sur-Oise, Saint-Ouen-l'Aumône, Argenteuil, Nanterre, Ivry-sur-Seine, Vitry-sur-Seine, Vigneux-sur-Seine, Triel-sur-Seine, Les Mureaux, Lagny-sur-Marne, Pantin, Achères"

export const RAIL_FREIGHT =
  'Valenton, Drancy, Villeneuve-Saint-Georges, Vaires-sur-Marne, Noisy-le-Sec, Gennevilliers, Bonneuil-sur-Marne, Rungis, Achères, Trappes, Goussainville, Mitry-Mory, Montereau-Fault-Yonne, Brétigny-sur-Orge, Limay, Bruyères-sur-Oise'

/** Name, longitude, latitude, and half length of the synthetic noise ellipse, metres. */
export const AIRPORTS = [
  ['Paris-Charles-de-Gaulle', 2.55, 49.01, 9000],
  ['Paris-Orly', 2.37, 48.72, 7000],
  ['Paris-Le Bourget', 2.44, 48.97, 3200],
  ['Pontoise-Cormeilles', 2.04, 49.1, 1800],
  ['Toussus-le-Noble', 2.11, 48.75, 1500],
  ['Melun-Villaroche', 2.67, 48.6, 2200],
] as const

/** Invented: no such pipe lies there. */
export const PIPELINES: Readonly<Record<string, { detail: string; through: readonly string[] }>> = {
  'Canalisation fictive du nord': {
    detail: 'gaz',
    through: ['Bruyères-sur-Oise', "L'Isle-Adam", 'Goussainville', 'Mitry-Mory', 'Meaux'],
  },
  'Canalisation fictive de la Seine': {
    detail: 'hydrocarbures',
    through: ['Bonnières-sur-Seine', 'Mantes-la-Jolie', 'Les Mureaux', 'Poissy', 'Gennevilliers'],
  },
  'Canalisation fictive de l’est': {
    detail: 'gaz',
    through: ['Mitry-Mory', 'Torcy', 'Brie-Comte-Robert', 'Melun', 'Montereau-Fault-Yonne'],
  },
  'Canalisation fictive du sud': {
    detail: 'hydrocarbures',
    through: ['Rungis', 'Savigny-sur-Orge', 'Arpajon', 'Étampes'],
  },
}

/** Towns that are given an invented heat network. */
export const HEAT_NETWORKS = [
  'Paris',
  'Nanterre',
  'Saint-Denis',
  'Créteil',
  'Vitry-sur-Seine',
  'Cergy',
  'Sarcelles',
  'Massy',
  'Évry-Courcouronnes',
  'Meaux',
  'Melun',
  'Mantes-la-Jolie',
  'Versailles',
  'Argenteuil',
] as const

/** A spur leads at least so far from its yard. */
export const FREIGHT_SPUR_M = 1800
