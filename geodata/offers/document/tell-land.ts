// What the ground of a plot is, and what its communes have consumed. Undefined where neither is known.
import { ARTIFICIALISED_CAUTION } from '../../model/plans/land-use.ts'
import { count, NARROW, percent } from '../../model/text/format-figures.ts'
import type { DocumentTable } from '../../model/offers/offer-document.ts'
import { m2ToHa } from '../../model/units.ts'
import { known } from './sources.ts'
import type { Telling } from './telling.ts'
import { row } from './telling.ts'

/** Below it, square metres. */
const LEAST_HA_M2 = 100

export function tellLand(t: Telling): DocumentTable | undefined {
  const { words, say, reading } = t
  const { land, consumption } = reading
  if (!land && consumption.length === 0) return undefined
  const source = land ? t.dataset(land.source) : null
  const surface = (m2: number) =>
    m2 >= LEAST_HA_M2 ? t.hectares(m2ToHa(m2)) : `${count(Math.round(m2), t.language)}${NARROW}m²`
  const part = (m2: number, share: number) =>
    known(`${surface(m2)} (${percent(share, t.language)})`, source)
  const landRows = land
    ? [
        row('artificialised', words.artificialised, known(surface(land.artificialised_m2), source)),
        row('takes', words.takes, known(surface(land.takes_m2), source)),
        ...land.families
          .filter(({ area_m2 }) => area_m2 > 0)
          .map((one) =>
            row(
              `family.${one.family}`,
              words[`family_${one.family}`],
              part(one.area_m2, one.share),
            ),
          ),
        ...(land.balance.uncovered_m2 >= 1
          ? [
              row(
                'uncovered',
                words.landUncovered,
                part(land.balance.uncovered_m2, land.balance.uncovered_share),
              ),
            ]
          : []),
      ]
    : []
  return {
    key: 'land',
    title: words.land,
    columns: [],
    rows: [
      ...landRows,
      ...consumption.map((one) => {
        const activity = one.activity_ha === null ? words.unknown : t.hectares(one.activity_ha)
        return row(
          `consumption.${one.code_insee}`,
          say.consumption(one.name, `${one.from_year}–${one.to_year}`),
          known(`${t.hectares(one.total_ha)}, ${say.forActivity(activity)}`, t.dataset(one.source)),
        )
      }),
    ],
    notes: land
      ? [ARTIFICIALISED_CAUTION[t.language]]
      : [`${t.colon(words.landUse, words.notAvailable)}.`],
  }
}
