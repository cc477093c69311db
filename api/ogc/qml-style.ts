// What QGIS draws of a collection: one rule a value of a property, in the colours of the page.
import { FILL_OPACITY } from '../../geodata/model/map/category-colours.ts'
import { ACCESS_KINDS, CONSTRAINTS, ZONES } from '../../geodata/model/codes.ts'
import type { Language } from '../../geodata/model/language.ts'
import type { Label } from '../../geodata/model/labels.ts'
import {
  ACCESS_LABELS,
  CONSTRAINT_LABELS,
  SDRIF_E_ITEM_LABELS,
  ZONE_LABELS,
} from '../../geodata/model/labels.ts'
import {
  accessColour,
  constraintColour,
  constraintDash,
  SDRIF_E_ITEMS,
  sdrifEColour,
  zoneColour,
} from '../../geodata/model/map/overlay-colours.ts'
import type { QmlPaint, QmlRule, QmlStyle } from '../../geodata/qgis/write-qml.ts'
import { categoryStyle, OTHER_LABEL, writeQml } from '../../geodata/qgis/write-qml.ts'
import type { CollectionId, OgcCollection } from './collection.ts'

const area = (colour: string, opacity: number): QmlPaint => ({
  fill: colour,
  outline: colour,
  opacity,
  widthMm: 0.3,
})

function rulesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<string, Label>>,
  language: Language,
  paint: (value: Value) => QmlPaint,
): QmlRule[] {
  return values.map((value) => ({
    value,
    label: labels[value]?.[language].short ?? value,
    paint: paint(value),
  }))
}

const other = (colour: string, language: Language): QmlRule => ({
  value: '',
  label: OTHER_LABEL[language],
  paint: area(colour, 0.15),
})

/** Which property is drawn, and its values; null where everything is drawn alike. */
const STYLES: Readonly<Record<CollectionId, ((language: Language) => QmlStyle) | null>> = {
  plots: (language) => categoryStyle(language),
  sites: (language) => categoryStyle(language, FILL_OPACITY / 3),
  zones: (language) => ({
    attribute: 'zone',
    rules: rulesOf(ZONES, ZONE_LABELS, language, (value) => area(zoneColour('light', value), 0.22)),
  }),
  sdrif_e: (language) => ({
    attribute: 'item',
    rules: [
      ...rulesOf(Object.values(SDRIF_E_ITEMS).flat(), SDRIF_E_ITEM_LABELS, language, (value) =>
        area(sdrifEColour('light', value), 0.24),
      ),
      other(sdrifEColour('light', ''), language),
    ],
  }),
  constraints: (language) => ({
    attribute: 'kind',
    rules: rulesOf(CONSTRAINTS, CONSTRAINT_LABELS, language, (value) => {
      const dash = constraintDash(value)
      return { ...area(constraintColour('light', value), 0.25), ...(dash && { dash }) }
    }),
  }),
  access_points: (language) => ({
    attribute: 'kind',
    rules: rulesOf(ACCESS_KINDS, ACCESS_LABELS, language, (value) =>
      area(accessColour('light', value), 1),
    ),
  }),
  communes: null,
}

/** The text of a QML file. */
export const qmlStyle = ({ id, geometry }: OgcCollection, language: Language): string =>
  writeQml(STYLES[id]?.(language), geometry === 'Point' ? 'point' : 'polygon')
