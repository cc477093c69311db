// A style of QGIS (QML, of 3.22 and later): one rule a value of a property, or one look for all.
import type { Language, Translated } from '../model/language.ts'
import { CATEGORY_LABELS } from '../model/labels.ts'
import { CATEGORY_COLOURS, FILL_OPACITY, UNKNOWN_COLOUR } from '../model/map/category-colours.ts'
import { CATEGORIES } from '../model/codes.ts'
import { escapeXml } from '../model/text/escape-xml.ts'

export type QmlPaint = {
  /** Colours as #rrggbb. */
  fill: string
  outline: string
  opacity: number
  widthMm: number
  dash?: readonly number[]
}
/** An empty value stands for all that no other rule names. */
export type QmlRule = { value: string; label: string; paint: QmlPaint }
export type QmlStyle = { attribute: string; rules: readonly QmlRule[] }
type Geometry = 'polygon' | 'line' | 'point'

export const OTHER_LABEL: Translated = {
  fr: 'Autre ou inconnu',
  en: 'Other or unknown',
}

/** By SDRIF-E category, in the colours of the light map. */
export const categoryStyle = (language: Language, opacity = FILL_OPACITY): QmlStyle => ({
  attribute: 'category',
  rules: [
    ...CATEGORIES.map((value) => ({
      value,
      label: CATEGORY_LABELS[value][language].short,
      paint: { ...CATEGORY_COLOURS.light[value], opacity, widthMm: 0.3 },
    })),
    {
      value: '',
      label: OTHER_LABEL[language],
      paint: { ...UNKNOWN_COLOUR.light, opacity: 0.1, widthMm: 0.3 },
    },
  ],
})

/** Drawn alike: an outline. */
const PLAIN: QmlPaint = { fill: '#ffffff', outline: '#6b7077', opacity: 0, widthMm: 0.4 }

/** The text of a QML file; without a style everything is drawn alike. */
export function writeQml(style: QmlStyle | undefined, geometry: Geometry): string {
  const symbol = SYMBOLS[geometry]
  const renderer = style
    ? `<renderer-v2 type="categorizedSymbol" attr="${style.attribute}" symbollevels="0" enableorderby="0" forceraster="0">
<categories>
${style.rules.map(({ value, label }, index) => `<category symbol="${index}" value="${escapeXml(value)}" label="${escapeXml(label)}" render="true" type="string"/>`).join('\n')}
</categories>
<symbols>
${style.rules.map(({ paint }, index) => symbol(String(index), paint)).join('\n')}
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
  type: 'fill' | 'line' | 'marker',
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

const polygon = (name: string, { fill, outline, opacity, widthMm, dash }: QmlPaint): string =>
  symbolOf('fill', name, 'SimpleFill', {
    style: opacity === 0 ? 'no' : 'solid',
    color: rgba(fill, opacity),
    outline_color: rgba(outline, 1),
    outline_style: dash ? 'dash' : 'solid',
    outline_width: String(widthMm),
    outline_width_unit: 'MM',
    joinstyle: 'round',
  })

const marker = (name: string, { fill, opacity }: QmlPaint): string =>
  symbolOf('marker', name, 'SimpleMarker', {
    name: 'circle',
    color: rgba(fill, opacity),
    outline_color: '255,255,255,255',
    outline_width: '0.3',
    outline_width_unit: 'MM',
    size: '2.6',
    size_unit: 'MM',
  })

const line = (name: string, { outline, widthMm, dash }: QmlPaint): string =>
  symbolOf('line', name, 'SimpleLine', {
    line_color: rgba(outline, 1),
    line_style: dash ? 'dash' : 'solid',
    line_width: String(widthMm),
    line_width_unit: 'MM',
    joinstyle: 'round',
    capstyle: 'round',
  })

const SYMBOLS = { polygon, line, point: marker } as const

/** `#b40d4d` at 0.66 is `180,13,77,168`. */
function rgba(hex: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return [...parts, Math.round(255 * opacity)].join(',')
}
