// Words of the printed map.
import { PLAN_SENTENCES } from '../../geodata/model/plans/plan-sentences.ts'
import { messages } from '../../geodata/model/messages.ts'

export const printWords = messages({
  fr: {
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
    caveat: `${PLAN_SENTENCES.binds_plans.sentence.fr} ${PLAN_SENTENCES.map_scale.sentence.fr}`,
  },
  en: {
    print: 'Print the map',
    paper: 'Paper',
    landscape: 'Landscape',
    portrait: 'Portrait',
    orientation: 'Orientation',
    title: 'Title',
    titleHint: 'Economic land',
    note: 'The map with its legend, scale, criteria and sources, as they are on the screen.',
    go: 'Prepare and print',
    drawing: 'The map is being drawn for paper…',
    failed: 'The map could not be drawn in time. Try again, or zoom in.',
    noMap: 'There is no map to print in this browser.',
    criteria: 'Criteria',
    noCriteria: 'No criterion: all plots.',
    sources: (list: string) => `Sources: ${list}`,
    made: (date: string, version: string) => `Printed on ${date}, data version ${version}`,
    caveat: `${PLAN_SENTENCES.binds_plans.sentence.en} ${PLAN_SENTENCES.map_scale.sentence.en}`,
  },
})
