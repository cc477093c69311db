// How QGIS draws plots when it opens an export: by SDRIF-E category, as the light map does.
import type { Category } from '../../model/codes.ts'
import { CATEGORIES } from '../../model/codes.ts'
import type { Language } from '../../model/labels.ts'
import { CATEGORY_LABELS } from '../../model/labels.ts'

type Colour = { fill: string; outline: string }

/** Those of the map (a test holds both to each other). */
export const STYLE_COLOURS: Readonly<Record<Category, Colour>> = {
  industrial_regional: { fill: '#b40d4d', outline: '#7d0534' },
  productive_regional: { fill: '#2b4fbd', outline: '#1b3380' },
  existing_economic: { fill: '#7fb0d6', outline: '#3b759f' },
  commercial_requalify: { fill: '#e0962a', outline: '#9a5f0c' },
  commercial_mutate: { fill: '#8a7865', outline: '#5f5142' },
}
const UNKNOWN: Colour = { fill: '#ffffff', outline: '#50565d' }
const OPACITY = Math.round(0.66 * 255)

/** A QML document of QGIS 3. */
export function plotStyle(language: Language): string {
  const unknown = language === 'fr' ? 'Catégorie inconnue' : 'Category unknown'
  const classes: [value: string, label: string, colour: Colour][] = [
    ...CATEGORIES.map((one): [string, string, Colour] => [
      one,
      CATEGORY_LABELS[one][language].short,
      STYLE_COLOURS[one],
    ]),
    ['', unknown, UNKNOWN],
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
