// A style of QGIS (QML, of 3.22 and later) for a collection: one rule a value of a property, in the colours of the page.
import {
  CATEGORY_COLOURS,
  FILL_OPACITY,
  UNKNOWN_COLOUR,
} from '../../geodata/model/category-colours.ts'
import { ACCESS_KINDS, CATEGORIES, CONSTRAINTS, ZONES } from '../../geodata/model/codes.ts'
import type { Label, Language } from '../../geodata/model/labels.ts'
import {
  ACCESS_LABELS,
  CATEGORY_LABELS,
  CONSTRAINT_LABELS,
  SDRIF_E_ITEM_LABELS,
  ZONE_LABELS,
} from '../../geodata/model/labels.ts'
import {
  accessColour,
  CONSTRAINT_DASH,
  constraintColour,
  SDRIF_E_ITEMS,
  sdrifEColour,
  zoneColour,
} from '../../geodata/model/overlay-colours.ts'
import type { OgcCollection } from './collection.ts'
import { escapeHtml } from './render-page.ts'

type Look = {
  fill: string
  outline: string
  opacity: number
  widthMm: number
  dash?: readonly number[]
}
type Rule = { value: string; label: string; look: Look }
type Style = { attribute: string; rules: Rule[] }

const area = (colour: string, opacity: number): Look => ({
  fill: colour,
  outline: colour,
  opacity,
  widthMm: 0.3,
})

function rulesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<string, Label>>,
  language: Language,
  look: (value: Value) => Look,
): Rule[] {
  return values.map((value) => ({
    value,
    label: labels[value]?.[language].short ?? value,
    look: look(value),
  }))
}

const UNKNOWN = { fr: 'Autre ou inconnu', en: 'Other or unknown' } as const

/** Which property is drawn, and its values; undefined where everything is drawn alike. */
function styleOf(id: string, language: Language): Style | undefined {
  const byCategory = (opacity: number): Style => ({
    attribute: 'category',
    rules: [
      ...rulesOf(CATEGORIES, CATEGORY_LABELS, language, (value) => ({
        ...CATEGORY_COLOURS.light[value],
        opacity,
        widthMm: 0.3,
      })),
      {
        value: '',
        label: UNKNOWN[language],
        look: { ...UNKNOWN_COLOUR.light, opacity: 0.1, widthMm: 0.3 },
      },
    ],
  })
  const other = (colour: string): Rule => ({
    value: '',
    label: UNKNOWN[language],
    look: area(colour, 0.15),
  })
  switch (id) {
    case 'plots':
      return byCategory(FILL_OPACITY)
    case 'sites':
      return byCategory(FILL_OPACITY / 3)
    case 'zones':
      return {
        attribute: 'zone',
        rules: rulesOf(ZONES, ZONE_LABELS, language, (value) =>
          area(zoneColour('light', value), 0.22),
        ),
      }
    case 'sdrif_e':
      return {
        attribute: 'item',
        rules: [
          ...rulesOf(Object.values(SDRIF_E_ITEMS).flat(), SDRIF_E_ITEM_LABELS, language, (value) =>
            area(sdrifEColour('light', value), 0.24),
          ),
          other(sdrifEColour('light', '')),
        ],
      }
    case 'constraints':
      return {
        attribute: 'kind',
        rules: rulesOf(CONSTRAINTS, CONSTRAINT_LABELS, language, (value) => ({
          ...area(constraintColour('light', value), 0.25),
          ...(CONSTRAINT_DASH[value] && { dash: CONSTRAINT_DASH[value] }),
        })),
      }
    case 'access_points':
      return {
        attribute: 'kind',
        rules: rulesOf(ACCESS_KINDS, ACCESS_LABELS, language, (value) =>
          area(accessColour('light', value), 1),
        ),
      }
    default:
      return undefined
  }
}

/** Drawn alike: an outline. */
const PLAIN: Look = { fill: '#ffffff', outline: '#6b7077', opacity: 0, widthMm: 0.4 }

/** The text of a QML file. */
export function qmlStyle({ id, geometry }: OgcCollection, language: Language): string {
  const symbol = geometry === 'Point' ? marker : polygon
  const style = styleOf(id, language)
  const renderer = style
    ? `<renderer-v2 type="categorizedSymbol" attr="${style.attribute}" symbollevels="0" enableorderby="0" forceraster="0">
<categories>
${style.rules.map(({ value, label }, index) => `<category symbol="${index}" value="${escapeHtml(value)}" label="${escapeHtml(label)}" render="true" type="string"/>`).join('\n')}
</categories>
<symbols>
${style.rules.map(({ look }, index) => symbol(String(index), look)).join('\n')}
</symbols>
</renderer-v2>`
    : `<renderer-v2 type="singleSymbol" symbollevels="0" enableorderby="0" forceraster="0">
<symbols>
${symbol('0', PLAIN)}
</symbols>
</renderer-v2>`
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16" styleCategories="Symbology">
${renderer}
</qgis>
`
}

function symbolOf(
  type: 'fill' | 'marker',
  name: string,
  layer: string,
  options: Record<string, string>,
): string {
  const words = Object.entries(options).map(
    ([key, value]) => `<Option type="QString" name="${key}" value="${value}"/>`,
  )
  const old = Object.entries(options).map(([key, value]) => `<prop k="${key}" v="${value}"/>`)
  return `<symbol type="${type}" name="${name}" alpha="1" clip_to_extent="1" force_rhr="0"><layer class="${layer}" enabled="1" pass="0" locked="0"><Option type="Map">${words.join('')}</Option>${old.join('')}</layer></symbol>`
}

const polygon = (name: string, { fill, outline, opacity, widthMm, dash }: Look): string =>
  symbolOf('fill', name, 'SimpleFill', {
    style: opacity === 0 ? 'no' : 'solid',
    color: rgba(fill, opacity),
    outline_color: rgba(outline, 1),
    outline_style: dash ? 'dash' : 'solid',
    outline_width: String(widthMm),
    outline_width_unit: 'MM',
    joinstyle: 'round',
  })

const marker = (name: string, { fill, opacity }: Look): string =>
  symbolOf('marker', name, 'SimpleMarker', {
    name: 'circle',
    color: rgba(fill, opacity),
    outline_color: '255,255,255,255',
    outline_width: '0.3',
    outline_width_unit: 'MM',
    size: '2.6',
    size_unit: 'MM',
  })

/** `#b40d4d` at 0.66 is `180,13,77,168`. */
function rgba(hex: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [...parts, Math.round(255 * opacity)].join(',')
}
