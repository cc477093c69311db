// Ground on which nobody settles, whatever the cadastre draws on it: why it is out of play, and what tells so.

export const OUT_OF_PLAY = ['airport', 'railway', 'road', 'water', 'cemetery'] as const
export type OutOfPlay = (typeof OUT_OF_PLAY)[number]

/** As the row of the cadastre's dataset says it. */
export const OUT_OF_PLAY_NAMES: Readonly<Record<OutOfPlay, string>> = {
  airport: 'aéroport',
  railway: 'voie ferrée',
  road: 'route',
  water: 'eau',
  cemetery: 'cimetière',
}

/** Classes of the MOS (land-use.ts). Car parks, bus stations and building sites stay in. */
export const OUT_OF_PLAY_CLASSES: Readonly<Record<number, OutOfPlay>> = {
  11: 'water',
  12: 'water',
  25: 'cemetery',
  73: 'railway',
  74: 'road',
  78: 'airport',
}

/** What a site is, by its folded name or kind, when it begins so. */
const BEGINS: readonly (readonly [OutOfPlay, RegExp])[] = [
  ['airport', /^(l )?(aeroport|aerodrome|plate ?forme aeroportuaire|base aerienne|heliport)\b/],
  ['railway', /^(gare de triage|triage|faisceau|emprises? ferroviaires?|voies? ferrees?)\b/],
  ['road', /^(l )?(autoroute|echangeur|(barriere de )?peage|aires? de (repos|services?))\b/],
  ['water', /^(plans? d eau|bassins? de retenue)\b/],
  ['cemetery', /^(le )?cimetiere\b/],
]
/** A business park at an airport is no airport: "Aéroport – zone de fret", "Échangeur, parc d'activités". */
const ECONOMIC =
  /\b(zones?|z a|z i|za|zi|zac|zae|parcs?|activites?|industri\w*|artisan\w*|fret|cargo|logisti\w*|affaires|commerc\w*|bureaux|entreprises)\b/

/** Which ground a site is by its own words, both folded (`normaliseText`); undefined when they do not say. */
export function outOfPlayOf(name: string, kind: string): OutOfPlay | undefined {
  if (ECONOMIC.test(name)) return undefined
  return BEGINS.find(([, begins]) => begins.test(name) || begins.test(kind))?.[0]
}
