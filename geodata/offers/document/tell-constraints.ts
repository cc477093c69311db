// What weighs on a plot: constraints with their share and effect, which kinds are not known, hazards around.
import { CONSTRAINTS } from '../../model/codes.ts'
import { constraintLayers } from '../../model/coverage/constraint-layers.ts'
import { sayLayers, sayNoConstraint, sayNone } from '../../model/coverage/none-known.ts'
import { count, inWords, kilometres, percent } from '../../model/text/format-figures.ts'
import { CONSTRAINT_EFFECT_LABELS, CONSTRAINT_LABELS } from '../../model/labels.ts'
import type { DocumentCell, DocumentTable } from '../../model/offers/offer-document.ts'
import { RISK_REACH_M } from '../../model/plots/plot-surroundings.ts'
import { known, unknown } from './sources.ts'
import type { Telling } from './telling.ts'
import { row } from './telling.ts'

export function tellConstraints(t: Telling): DocumentTable {
  const { words, sheet } = t
  const areas = sheet.constraint_areas
  const partly = t.reading.constraints.filter(({ known }) => known === 'partly')
  const layers = constraintLayers(
    sheet,
    t.language,
    partly.map(({ kind }) => kind),
  )
  return {
    key: 'constraints',
    title: words.constraints,
    columns: areas.length > 0 ? [words.constraint, words.perimeter, words.effect, words.share] : [],
    rows: [
      ...areas.map((area) => areaRow(t, area)),
      ...sheet.constraints.flatMap(({ kind, share }) => {
        const n = areas.filter((area) => area.kind === kind).length
        if (n < 2) return []
        const source = t.source(`constraint.${kind}`)
        return [
          row(
            `${kind}.all`,
            t.label(CONSTRAINT_LABELS, kind),
            known(t.say.allAreas(count(n, t.language)), source),
            known('', null),
            known(percent(share, t.language), source),
          ),
        ]
      }),
    ],
    notes: [
      ...(areas.length === 0 ? [`${sayNoConstraint(layers, t.language)}.`] : []),
      ...sayLayers(layers, t.language),
    ],
  }
}

function areaRow(t: Telling, area: Telling['sheet']['constraint_areas'][number]) {
  const source = t.dataset(area.source) ?? t.source(`constraint.${area.kind}`)
  return row(
    area.id,
    t.label(CONSTRAINT_LABELS, area.kind),
    t.text(area.name, source),
    known(t.label(CONSTRAINT_EFFECT_LABELS, area.effect), source),
    known(`${percent(area.share, t.language)} (${t.hectares(area.area_ha)})`, source),
  )
}

/** The kinds that touch the plot, with their shares: for the comparison. */
export function constraintsCell(t: Telling): DocumentCell {
  const { sheet } = t
  if (sheet.constraints_unknown.length === CONSTRAINTS.length)
    return unknown(sayNone('unknown', t.language))
  const told = sheet.constraints.map(
    ({ kind, share }) => `${t.label(CONSTRAINT_LABELS, kind)} ${percent(share, t.language)}`,
  )
  const [first] = sheet.constraints
  return known(
    told.length > 0
      ? t.list(told)
      : sayNone(sheet.constraints_unknown.length > 0 ? 'partly' : 'known', t.language),
    first ? t.source(`constraint.${first.kind}`) : null,
  )
}

/** The kinds of which nothing is known here. */
export const constraintsUnknownCell = (t: Telling): DocumentCell =>
  known(
    t.list(t.sheet.constraints_unknown.map((kind) => t.label(CONSTRAINT_LABELS, kind))) ||
      t.words.none,
    null,
  )

/** Undefined where no kind of installation is known. */
export function tellRisks(t: Telling): DocumentTable | undefined {
  const { words, say, sheet } = t
  if (sheet.risk_points.length === 0) return undefined
  const [near, far] = RISK_REACH_M
  return {
    key: 'risks',
    title: words.risks,
    columns: [words.risk, words.nearest, words.within500, words.within1k],
    rows: sheet.risk_points.map((one) => {
      const source = t.dataset(one.source) ?? t.source(`risk_point ${one.source}`, 'risk_point')
      const { name, detail, distance_m } = one.nearest
      const distance = inWords(kilometres(distance_m / 1000, t.language))
      // Beyond the edge of the data a nearer one may stand.
      const sure = distance_m <= one.edge_m
      const away =
        distance_m === 0 ? words.onPlot : say.away(sure ? distance : say.atMost(distance))
      const within = (n: number, reach: number) =>
        known(one.edge_m < reach ? say.atLeast(count(n, t.language)) : count(n, t.language), source)
      return row(
        one.kind,
        words[`risk_${one.kind}`],
        known([name ?? words.unknown, detail, away].filter(Boolean).join(', '), source),
        within(one.within_500_m, near),
        within(one.within_1_km, far),
      )
    }),
    notes: [words.risksNote],
  }
}
