// Sentences of an offer’s document that hold a name or a figure, in both languages.
import { messages } from '../../model/messages.ts'

export const SENTENCES = messages({
  fr: {
    made: (version: number, day: string, data: string) => `Version ${version} du ${day} · ${data}`,
    data: (versions: string, many: boolean) =>
      many ? `données, versions ${versions}` : `données, version ${versions}`,
    dataOf: (version: number, day: string) => `Données, version ${version}, publiées le ${day}`,
    atMost: (figure: string) => `au plus ${figure}`,
    atLeast: (figure: string) => `${figure} au moins`,
    about: (figure: string) => `à environ ${figure}`,
    approvedOn: (day: string) => `approuvé le ${day}`,
    grossSurface: (ha: string, plots: string, many: boolean) =>
      `${ha} bruts, ${plots} ${many ? 'terrains' : 'terrain'}`,
    andMore: (n: number) => (n > 1 ? `et ${n} autres` : 'et une autre'),
    nearer: (name: string) => `à vol d’oiseau, le plus proche est ${name}`,
    snapped: (metres: string) =>
      `Le terrain est à ${metres} de la route par laquelle il est atteint.`,
    touches: 'La route par laquelle il est atteint touche le terrain.',
    notSnapped: 'Aucune route assez proche pour dire par où le terrain est atteint.',
    allAreas: (n: string) => `les ${n} ensemble, recouvrements comptés une fois`,
    sdrifENote: (scale: string, tolerance: string) =>
      `Cartes dressées au ${scale} : à moins de ${tolerance} d’un bord, la lecture est « en lisière ».`,
    itemsOutside: (list: string) => `Dehors, à plus de 2 km ou sans objet proche : ${list}.`,
    itemsUnknown: (list: string) => `Non disponible ici : ${list}.`,
    consumption: (commune: string, years: string) =>
      `Espaces naturels, agricoles et forestiers consommés par ${commune}, ${years}`,
    forActivity: (ha: string) => `dont activité : ${ha}`,
    mapAlt: (name: string, wide: string) =>
      `Carte des abords de ${name} : le terrain au milieu, ${wide} de large.`,
    mapCredit: (list: string) => `Carte : ${list}. Projection Lambert-93.`,
    away: (figure: string) => `à ${figure}`,
  },
  en: {
    made: (version: number, day: string, data: string) => `Version ${version} of ${day} · ${data}`,
    data: (versions: string, many: boolean) =>
      many ? `data versions ${versions}` : `data version ${versions}`,
    dataOf: (version: number, day: string) => `Data version ${version}, published on ${day}`,
    atMost: (figure: string) => `at most ${figure}`,
    atLeast: (figure: string) => `at least ${figure}`,
    about: (figure: string) => `about ${figure} away`,
    approvedOn: (day: string) => `approved on ${day}`,
    grossSurface: (ha: string, plots: string, many: boolean) =>
      `${ha} gross, ${plots} ${many ? 'plots' : 'plot'}`,
    andMore: (n: number) => `and ${n} more`,
    nearer: (name: string) => `in a straight line, ${name} is nearest`,
    snapped: (metres: string) => `The plot is ${metres} from the road by which it is reached.`,
    touches: 'The road by which it is reached touches the plot.',
    notSnapped: 'No road is near enough to say how the plot is reached.',
    allAreas: (n: string) => `all ${n} together, overlaps counted once`,
    sdrifENote: (scale: string, tolerance: string) =>
      `Maps drawn for ${scale}: nearer than ${tolerance} to an edge, the reading is “edge”.`,
    itemsOutside: (list: string) => `Outside, over 2 km away or with nothing near: ${list}.`,
    itemsUnknown: (list: string) => `Not available here: ${list}.`,
    consumption: (commune: string, years: string) =>
      `Natural, farm and forest land consumed by ${commune}, ${years}`,
    forActivity: (ha: string) => `of which activity: ${ha}`,
    mapAlt: (name: string, wide: string) =>
      `Map of the surroundings of ${name}: the plot in the middle, ${wide} wide.`,
    mapCredit: (list: string) => `Map: ${list}. Lambert-93 projection.`,
    away: (figure: string) => `${figure} away`,
  },
})
