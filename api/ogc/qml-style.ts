// What QGIS draws of a collection: one rule a value of a property, in the colours of the page.
import { FILL_OPACITY } from '../../geodata/model/map/category-colours.ts'
import { ACCESS_KINDS, CONSTRAINTS, NETWORK_KINDS, ZONES } from '../../geodata/model/codes.ts'
import type { Language } from '../../geodata/model/language.ts'
import type { Label } from '../../geodata/model/labels.ts'
import {
  ACCESS_LABELS,
  CONSTRAINT_LABELS,
  NETWORK_LABELS,
  SDRIF_E_ITEM_LABELS,
  ZONE_LABELS,
} from '../../geodata/model/labels.ts'
import {
  accessColour,
  constraintColour,
  constraintDash,
  networkColour,
  SDRIF_E_ITEMS,
  sdrifEColour,
  zoneColour,
} from '../../geodata/model/map/overlay-colours.ts'
import { NETWORK } from '../../geodata/model/networks/network-kinds.ts'
import type { QmlPaint, QmlRule, QmlStyle } from '../../geodata/qgis/write-qml.ts'
import { categoryStyle, OTHER_LABEL, writeQml } from '../../geodata/qgis/write-qml.ts'
import type { CollectionId, OgcCollection } from './collection.ts'

const area = (colour: string, opacity: number): QmlPaint => ({
  fill: colour,
  outline: colour,
  opacity,
  widthMm: 0.3,
})

/** At 96 to the inch. */
const MM_A_PIXEL = 25.4 / 96

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
  networks: (language) => ({
    attribute: 'kind',
    rules: rulesOf(NETWORK_KINDS, NETWORK_LABELS, language, (value) => {
      const { width, dash } = NETWORK[value]
      return {
        ...area(networkColour('light', value), 1),
        widthMm: Math.round(width * MM_A_PIXEL * 100) / 100,
        ...(dash && { dash }),
      }
    }),
  }),
  communes: null,
}

const DRAWN_AS = {
  Point: 'point',
  MultiLineString: 'line',
  MultiPolygon: 'polygon',
  Geometry: 'polygon',
} as const satisfies Record<OgcCollection['geometry'], string>

/** The text of a QML file. */
export const qmlStyle = ({ id, geometry }: OgcCollection, language: Language): string =>
  writeQml(STYLES[id]?.(language), DRAWN_AS[geometry])
