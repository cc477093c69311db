// Words of the printed map, in English.
import type { printFr } from './print.fr.ts'
import type { Translation } from './translation.ts'

export const printEn: Translation<typeof printFr> = {
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
  sources: (list) => `Sources: ${list}`,
  made: (date, version) => `Printed on ${date}, data version ${version}`,
  caveat: 'SDRIF-E layers are drawn for 1:150,000 and bind local plans, not permits.',
}
