// Words of the area and the footprint that a person draws, brings or types, in English.
import type { areaFr } from './area.fr.ts'
import type { Translation } from './translation.ts'

export const areaEn: Translation<typeof areaFr> = {
  usable: 'Usable surface of at least',
  usableNote:
    'An estimate: without what forbids building, nor the 10 m along the boundary. Unknown where data is missing.',
  fits: 'A rectangle must fit',
  width: 'Width in metres',
  length: 'Length in metres',
  fitsNote: 'From 5 to 2,000 m, at any bearing.',
  area: 'Area',
  polygon: 'Draw a polygon',
  circle: 'Draw a circle',
  bring: 'Bring a file',
  bringNote: 'GeoJSON, KML, zipped shapefile or GeoPackage, 8 MB at most.',
  bringing: 'Reading the file…',
  paste: 'Paste a list',
  pasteLabel: 'Cadastral references or ids, one a line',
  pasteUse: 'Find these plots',
  pasteFound: (found, asked) =>
    `${found} plot${found > 1 ? 's' : ''} for ${asked} line${asked > 1 ? 's' : ''}`,
  pasteMissing: (list) => `Not found: ${list}`,
  pasteNone: 'None of these lines names a plot.',
  pasteMany: '1,000 lines at most.',
  radius: 'Radius in kilometres',
  see: 'See the area',
  remove: 'Remove the area',
  drawn: (km2) => `Drawn area, ${km2}`,
  brought: (name, km2) => `${name}, ${km2}`,
  circleOf: 'Circle',
  helpPolygon:
    'Click each corner; double-click or press Enter to close. By keyboard: arrows move the map, Space puts a corner at its centre.',
  helpCircle:
    'Click the centre, then the edge. By keyboard: arrows move the map, Space puts the point at its centre.',
  finish: 'Finish',
  takeBack: 'Undo last',
  atCentre: 'Put at the centre',
  cancel: 'Cancel',
  crosses: 'The outline crosses itself: move or take back a corner.',
  tooFew: 'At least three corners are needed.',
  impossible: (why) => `This area cannot be used: ${why}.`,
}
