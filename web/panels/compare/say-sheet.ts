// What one sheet says, theme by theme, in the words of its language. Null is unknown.
import { ACCESS, sayPoint } from '../../../geodata/model/access/access-kinds.ts'
import { LEAST_PART, measuresOf } from '../../../geodata/model/access/access-measures.ts'
import { plotsOfGroup } from '../../../geodata/model/plots/assembly.ts'
import {
  ACCESS_KINDS,
  CONSTRAINT_EFFECTS,
  CONSTRAINTS,
  USES,
} from '../../../geodata/model/codes.ts'
import { sayNone } from '../../../geodata/model/coverage/none-known.ts'
import type { CriterionId } from '../../../geodata/model/filter/plot-filter.ts'
import { criterionOf } from '../../../geodata/model/filter/plot-filter.ts'
import {
  count,
  far,
  hectares,
  inWords,
  kilometres,
  NARROW,
  percent,
  sides,
} from '../../../geodata/model/text/format-figures.ts'
import type { Language } from '../../../geodata/model/language.ts'
import type { Label } from '../../../geodata/model/labels.ts'
import {
  ACCESS_LABELS,
  BROWNFIELD_STAGE_LABELS,
  CATEGORY_LABELS,
  CONSTRAINT_EFFECT_LABELS,
  CONSTRAINT_LABELS,
  LAND_LABELS,
  SDRIF_E_ITEM_LABELS,
  SERVICING_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
  USE_LABELS,
  ZONE_LABELS,
} from '../../../geodata/model/labels.ts'
import { sayUse } from '../../../geodata/model/plans/say-use.ts'
import { BROWNFIELD_HEADING } from '../../../geodata/model/plots/brownfield.ts'
import { saySymbol } from '../../../geodata/model/plans/symbol-reading.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { RISK_POINT_KINDS } from '../../../geodata/model/plots/plot-surroundings.ts'
import { accessWords } from '../../messages/access.ts'
import { panelWords } from '../../messages/panels.ts'
import { surroundingsWords } from '../../messages/surroundings.ts'
import type { Said, SaidByLabel } from './said.ts'
import { compareWords } from '../../messages/compare.ts'

type Say = (sheet: PlotSheet, language: Language) => SaidByLabel

const ha = (value: number | null, language: Language): Said =>
  value === null ? null : inWords(hectares(value, language))
const coded = (
  labels: Readonly<Record<string, Label>>,
  code: string | null,
  language: Language,
): Said => (code === null ? null : (labels[code]?.[language].short ?? code))

export const sayIdentity: Say = (sheet, language) => {
  const t = compareWords[language]
  const p = panelWords[language]
  const name = (id: CriterionId) => criterionOf(id).label[language].short
  return new Map([
    [t.plots, count(plotsOfGroup(sheet.id).length, language)],
    [p.site, sheet.site_name ?? (sheet.site_id === null ? p.noSite : null)],
    [p.columnCommune, sheet.commune],
    [t.epci, sheet.epci_name],
    [p.category, coded(CATEGORY_LABELS, sheet.category, language)],
    [name('status'), coded(STATUS_LABELS, sheet.status, language)],
    [name('stage'), coded(STAGE_LABELS, sheet.stage, language)],
    [
      BROWNFIELD_HEADING[language],
      coded(BROWNFIELD_STAGE_LABELS, sheet.brownfield_stage ?? null, language),
    ],
    [name('servicing'), coded(SERVICING_LABELS, sheet.servicing, language)],
    [p.cadastre, sheet.cadastral_refs.join(', ') || null],
  ])
}

export const saySurfaces: Say = (sheet, language) => {
  const p = panelWords[language]
  const { footprint } = sheet
  return new Map([
    [p.surfaceGis, ha(sheet.surface_ha, language)],
    [p.surfaceUsable, ha(sheet.usable_ha, language)],
    [p.largestRectangle, footprint && sides(footprint, language)],
    [p.surfaceDeclared, ha(sheet.declared_ha, language)],
    [p.surfaceCadastral, ha(sheet.cadastral_ha, language)],
  ])
}

export const sayZoning: Say = (sheet, language) => {
  const t = compareWords[language]
  const said: SaidByLabel = new Map([
    [criterionOf('zone').label[language].short, coded(ZONE_LABELS, sheet.zone, language)],
    ...USES.map((use): [string, Said] => {
      const answer = sheet.uses[use] ?? 'unknown'
      return [
        t.usesIf(USE_LABELS[use][language].short),
        answer === 'unknown' ? null : sayUse(answer, sheet.use_parts?.[use], language),
      ]
    }),
  ])
  const shares = new Map<string, number>()
  for (const { libelle, share } of sheet.zones)
    shares.set(libelle, (shares.get(libelle) ?? 0) + share)
  for (const [libelle, share] of shares) said.set(libelle, percent(Math.min(1, share), language))
  return said
}

export const sayAccess: Say = (sheet, language) => {
  const t = accessWords[language]
  const hasRoads = sheet.provenance.road !== undefined
  return new Map(
    ACCESS_KINDS.flatMap((kind) =>
      measuresOf(kind)
        .filter((measure) => measure === 'straight_km' || hasRoads)
        .map((measure): [string, Said] => {
          const access = sheet.access[kind]
          const value = access?.[measure] ?? null
          const atMost = (access?.[LEAST_PART[measure]] ?? null) === null ? '' : `≤${NARROW}`
          const place =
            measure !== 'straight_km'
              ? access?.road_name
              : ACCESS[kind].detail
                ? sayPoint(kind, access?.name, access?.detail, language)
                : access?.name
          const figure = value === null ? null : atMost + inWords(far(measure, value, language))
          return [
            `${ACCESS_LABELS[kind][language].short}, ${t.measures[measure]}`,
            figure && measure !== 'km' && place ? `${figure}, ${place}` : figure,
          ]
        }),
    ),
  )
}

export const sayConstraints: Say = (sheet, language) => {
  const t = compareWords[language]
  return new Map(
    CONSTRAINTS.map((kind): [string, Said] => {
      const areas = sheet.constraint_areas.filter((area) => area.kind === kind)
      // Of the union: areas of one kind may overlap.
      const share = sheet.constraints.find((one) => one.kind === kind)?.share ?? 0
      const effects = CONSTRAINT_EFFECTS.filter((effect) =>
        areas.some((area) => area.effect === effect),
      ).map((effect) => CONSTRAINT_EFFECT_LABELS[effect][language].short.toLowerCase())
      const said =
        areas.length > 0
          ? t.touched(percent(share, language), effects.join(', '))
          : sheet.constraints_unknown.includes(kind)
            ? null
            : sayNone('known', language)
      return [CONSTRAINT_LABELS[kind][language].short, said]
    }),
  )
}

export const saySdrifE: Say = (sheet, language) => {
  const p = panelWords[language]
  return new Map(
    sheet.sdrif_e.map(({ item, position, distance_m }): [string, Said] => {
      const away =
        position === 'outside' && distance_m > 0
          ? `, ${p.away(inWords(kilometres(distance_m / 1000, language)))}`
          : ''
      const said =
        position === 'symbol' ? saySymbol(distance_m)[language] : p.position[position] + away
      return [SDRIF_E_ITEM_LABELS[item]?.[language].short ?? item, said]
    }),
  )
}

export const sayLand: Say = (sheet, language) => {
  const w = surroundingsWords[language]
  const land = sheet.land_use
  return new Map([
    [criterionOf('land').label[language].short, coded(LAND_LABELS, sheet.land, language)],
    [panelWords[language].naturalPart, ha(sheet.natural_ha, language)],
    [w.artificialised, ha(land?.artificialised_ha ?? null, language)],
    [w.natural, ha(land?.natural_ha ?? null, language)],
  ])
}

export const sayAround: Say = (sheet, language) => {
  const t = compareWords[language]
  const w = surroundingsWords[language]
  const said: SaidByLabel = new Map(
    RISK_POINT_KINDS.map((kind): [string, Said] => {
      const risk = sheet.risk_points.find((one) => one.kind === kind)
      if (!risk) return [w.risk[kind], null]
      const figure = inWords(kilometres(risk.nearest.distance_m / 1000, language))
      const nearest =
        risk.nearest.distance_m === 0
          ? w.onPlot
          : risk.edge_m < risk.nearest.distance_m
            ? w.atMost(figure)
            : figure
      return [
        w.risk[kind],
        `${nearest} ; ${w.far(count(risk.within_1_km, language), risk.edge_m < 1000)}`,
      ]
    }),
  )
  said.set(
    w.qpv,
    sheet.context_areas &&
      (sheet.context_areas
        .map(({ name, share }) => `${name ?? ''} ${percent(share, language)}`.trim())
        .join(', ') ||
        t.outside),
  )
  said.set(t.prescriptions, sheet.prescriptions && count(sheet.prescriptions.length, language))
  said.set(t.consumed, ha(sheet.land_consumption?.total_ha ?? null, language))
  return said
}
