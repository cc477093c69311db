// How QGIS draws plots when it opens an export: by SDRIF-E category, as the light map does.
import type { CategoryColour } from '../../model/category-colours.ts'
import { CATEGORY_COLOURS, FILL_OPACITY, UNKNOWN_COLOUR } from '../../model/category-colours.ts'
import { CATEGORIES } from '../../model/codes.ts'
import type { Language } from '../../model/labels.ts'
import { CATEGORY_LABELS } from '../../model/labels.ts'

const OPACITY = Math.round(FILL_OPACITY * 255)

/** A QML document of QGIS 3. */
export function plotStyle(language: Language): string {
  const unknown = language === 'fr' ? 'Catégorie inconnue' : 'Category unknown'
  const classes: [value: string, label: string, colour: CategoryColour][] = [
    ...CATEGORIES.map((one): [string, string, CategoryColour] => [
      one,
      CATEGORY_LABELS[one][language].short,
      CATEGORY_COLOURS.light[one],
    ]),
    ['', unknown, UNKNOWN_COLOUR.light],
  ]
  const categories = classes.map(
    ([value, label], at) =>
      `<category symbol="${at}" value="${value}" label="${label.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" render="true"/>`,
  )
  const symbols = classes.map(
    ([, , colour], at) =>
      `<symbol type="fill" name="${at}" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="SimpleFill" pass="0" locked="0" enabled="1">${property('color', rgba(colour.fill, OPACITY))}${property('outline_color', rgba(colour.outline, 255))}${property('outline_width', '0.26')}${property('outline_width_unit', 'MM')}${property('outline_style', 'solid')}${property('style', 'solid')}</layer></symbol>`,
  )
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology"><renderer-v2 type="categorizedSymbol" attr="category" forceraster="0" symbollevels="0" enableorderby="0"><categories>${categories.join('')}</categories><symbols>${symbols.join('')}</symbols></renderer-v2></qgis>`
}

/** QGIS 3.22 reads `prop`, later ones read it too. */
const property = (key: string, value: string) => `<prop k="${key}" v="${value}"/>`

function rgba(colour: string, alpha: number): string {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5), alpha].join(',')
}
