// What the local plan says of a plot: zones with their shares, uses with the rule each was read from, prescriptions.
import type { Use } from '../../model/codes.ts'
import { USES } from '../../model/codes.ts'
import { date, percent } from '../../model/text/format-figures.ts'
import { USE_LABELS, ZONE_LABELS } from '../../model/labels.ts'
import type { DocumentCell, DocumentTable } from '../../model/offers/offer-document.ts'
import { prescriptionName } from '../../model/plans/prescription-labels.ts'
import { SDRIF_E_APPROVED } from '../../model/plans/sdrif-e-legend.ts'
import { EVIDENCES, evidenceReason } from '../../model/plans/evidence.ts'
import { PLAN_SENTENCES } from '../../model/plans/plan-sentences.ts'
import { sayUse } from '../../model/plans/say-use.ts'
import { useRuleSentence } from '../../model/plans/use-rules.ts'
import { known, unknown } from './sources.ts'
import type { Telling } from './telling.ts'
import { row } from './telling.ts'

/** Less of a plot than this may be the play between two drawings of one boundary. */
const LEAST_GAP = 0.002

export function tellZones(t: Telling): DocumentTable {
  const { sheet, words } = t
  const source = t.source('zone_urba', 'zoning')
  const covered = sheet.zones.reduce((sum, { share }) => sum + share, 0)
  const gap = 1 - covered
  const none = known('', null)
  return {
    key: 'zones',
    title: words.zoning,
    columns: [words.zone, words.type, words.share, words.approved, words.rules],
    rows: [
      ...sheet.zones.map((zone) => {
        const own = t.dataset(zone.source) ?? source
        return row(
          zone.id,
          zone.libelong ? t.colon(zone.libelle, zone.libelong) : zone.libelle,
          known(t.label(ZONE_LABELS, zone.zone), own),
          known(`${percent(zone.share, t.language)} (${t.hectares(zone.area_ha)})`, own),
          zone.approved_on
            ? known(
                `${date(zone.approved_on, t.language)}, ${
                  zone.approved_on < SDRIF_E_APPROVED ? words.older : words.newer
                }`,
                own,
              )
            : unknown(words.dateUnknown, own),
          zone.url ? known(zone.url, own) : unknown(words.rulesUnknown, own),
        )
      }),
      ...(sheet.zones.length > 0 && gap > LEAST_GAP
        ? [
            row(
              'uncovered',
              words.uncovered,
              none,
              known(percent(gap, t.language), source),
              none,
              none,
            ),
          ]
        : []),
    ],
    notes: sheet.zones.length > 0 ? [] : [words.noZones],
  }
}

/** The rule that answers is usually one for several uses: it is said once, under the table. */
export function tellUses(t: Telling): DocumentTable {
  const { sheet, words } = t
  const source = t.source('zone_urba', 'zoning')
  const rules = [...new Set(sheet.use_rules.map(({ rule }) => rule))]
  const levels = EVIDENCES.filter((level) =>
    sheet.use_rules.some(({ confidence }) => confidence === level),
  )
  const usesOf = (rule: string) =>
    USES.filter((use) => sheet.use_rules.some((one) => one.use === use && one.rule === rule))
  return {
    key: 'uses',
    title: words.uses,
    columns: [words.use, words.answer, words.confidence],
    rows: USES.map((use) => {
      const confidences = sheet.use_rules
        .filter((rule) => rule.use === use)
        .map(({ confidence }) => confidenceOf(t, confidence))
      return row(
        use,
        t.label(USE_LABELS, use),
        useCell(t, use),
        t.text(t.list([...new Set(confidences)]), source),
      )
    }),
    notes: [
      ...rules.map((rule) =>
        t.colon(
          t.list(usesOf(rule).map((use) => t.label(USE_LABELS, use))),
          useRuleSentence(rule)?.[t.language] ?? rule,
        ),
      ),
      ...levels.map((level) =>
        t.colon(
          t.colon(words.confidence, confidenceOf(t, level)),
          evidenceReason(level)?.[t.language] ?? level,
        ),
      ),
      ...NOTES.map((id) => PLAN_SENTENCES[id].sentence[t.language]),
      ...plansNote(t),
    ],
  }
}

const NOTES = ['uses_by_share', 'uses_to_check', 'data_centres', 'uses_reading'] as const

/** What applies where there are no written rules. */
function plansNote({ sheet, language }: Telling): string[] {
  const types = new Set(sheet.zones.map(({ zone }) => zone))
  return [
    ...(types.has('Zc') || types.has('ZnC') ? [PLAN_SENTENCES.communal_map] : []),
    ...(types.has('RNU') ? [PLAN_SENTENCES.no_plan] : []),
  ].map(({ sentence }) => sentence[language])
}

/** What the zone answers for a use. */
export function useCell(t: Telling, use: Use): DocumentCell {
  const answer = t.sheet.uses[use] ?? 'unknown'
  const source = t.source('zone_urba', 'zoning')
  return t.text(
    answer === 'unknown' ? null : sayUse(answer, t.sheet.use_parts?.[use], t.language),
    source,
  )
}

function confidenceOf({ words }: Telling, confidence: string): string {
  const key = `confidence_${confidence}`
  return key in words ? words[key as keyof typeof words] : confidence
}

export function tellPrescriptions(t: Telling): DocumentTable {
  const { sheet, words } = t
  const all = sheet.prescriptions
  return {
    key: 'prescriptions',
    title: words.prescriptions,
    columns: all?.length ? [words.prescription, words.perimeter, words.share] : [],
    rows: (all ?? []).map((one) => {
      const code = `${one.code}-${one.subcode}`
      const source = t.dataset(one.source) ?? t.source('prescription')
      const name = prescriptionName(one.code, one.subcode, t.language)
      return row(
        one.id,
        name ?? one.name ?? code,
        known([one.name, one.label, code].filter(Boolean).join(' · '), source),
        known(percent(one.share, t.language), source),
      )
    }),
    notes:
      all === null
        ? [`${t.colon(words.prescriptions, words.notAvailable)}.`]
        : all.length === 0
          ? [words.noPrescriptions]
          : [],
  }
}
