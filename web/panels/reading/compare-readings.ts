// Two readings as lines that can be laid side by side: each a theme, what either says, and whether they differ.
import { USE_ANSWERS } from '../../../geodata/model/plans/use-answers.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { sayNone } from '../../../geodata/model/coverage/none-known.ts'
import { CONSTRAINT_LABELS, USE_LABELS } from '../../../geodata/model/labels.ts'
import type { Reading } from '../../../geodata/model/plans/reading.ts'
import { date, hectares, inWords, percent } from '../../../geodata/model/text/format-figures.ts'
import { sayNetworks } from '../compare/say-networks.ts'
import { readingWords } from '../../messages/reading.ts'
import { surroundingsWords } from '../../messages/surroundings.ts'
import { coveredShare, legendName, sayPosition, shareUses, surface } from './reading-words.ts'

export type ComparedRow = { label: string; said: readonly [string, string]; differs: boolean }
export type ComparedGroup = { title: string; rows: ComparedRow[] }

/** By label, in the order in which they are said. */
type Said = Map<string, string>

export function compareReadings(
  readings: readonly [Reading, Reading],
  language: Language,
): ComparedGroup[] {
  const t = readingWords[language]
  const groups: [title: string, say: (reading: Reading) => Said][] = [
    [t.territory, (one) => sayTerritory(one, language)],
    [t.zones, (one) => sayZones(one, language)],
    [t.uses, (one) => sayUses(one, language)],
    [t.sdrifE, (one) => saySdrifE(one, language)],
    [t.constraints, (one) => sayConstraints(one, language)],
    [t.land, (one) => sayLand(one, language)],
    [surroundingsWords[language].networks, (one) => sayNear(one, language)],
  ]
  return groups.map(([title, say]) => {
    const [first, second] = [say(readings[0]), say(readings[1])]
    const labels = [...new Set([...first.keys(), ...second.keys()])]
    return {
      title,
      rows: labels.map((label) => {
        const said = [first.get(label) ?? '–', second.get(label) ?? '–'] as const
        return { label, said, differs: said[0] !== said[1] }
      }),
    }
  })
}

/** What is unknown is said so: a reading that knows nothing of a kind differs from one that does. */
const sayNear = (reading: Reading, language: Language): Said =>
  new Map(
    [...sayNetworks(reading, language)].map(([label, said]) => [
      label,
      said ?? readingWords[language].notAvailable,
    ]),
  )

function sayTerritory(reading: Reading, language: Language): Said {
  const t = readingWords[language]
  return new Map([
    ['Surface', surface(reading.surface_m2, language)],
    [
      t.territory,
      reading.communes.map(({ name, share }) => `${name} ${percent(share, language)}`).join(', ') ||
        t.outside,
    ],
  ])
}

function sayZones(reading: Reading, language: Language): Said {
  const t = readingWords[language]
  const { prescriptions } = reading
  const said: Said = new Map([
    [t.prescriptions, prescriptions === null ? t.notAvailable : String(prescriptions.length)],
  ])
  const shares = new Map<string, { share: number; dates: Set<string> }>()
  for (const { libelle, share, approved_on } of reading.zones) {
    const one = shares.get(libelle) ?? { share: 0, dates: new Set() }
    one.share += share
    one.dates.add(approved_on === null ? t.noDate : t.approved(date(approved_on, language)))
    shares.set(libelle, one)
  }
  for (const [libelle, { share, dates }] of shares)
    said.set(libelle, [percent(share, language), ...dates].join(', '))
  const { uncovered_share } = reading.zones_balance
  if (uncovered_share > 0) said.set(t.uncovered, percent(uncovered_share, language))
  return said
}

const sayUses = (reading: Reading, language: Language): Said =>
  new Map(
    shareUses(reading.zones).map(({ use, shares }) => [
      USE_LABELS[use][language].short,
      USE_ANSWERS.filter((answer) => shares[answer] >= 0.0005)
        .map(
          (answer) =>
            `${readingWords[language].answers[answer]} ${percent(shares[answer], language)}`,
        )
        .join(', '),
    ]),
  )

const saySdrifE = (reading: Reading, language: Language): Said =>
  new Map(
    reading.sdrif_e.items.map((one) => [legendName(one, language), sayPosition(one, language)]),
  )

function sayConstraints(reading: Reading, language: Language): Said {
  const t = readingWords[language]
  return new Map(
    reading.constraints.map(({ kind, areas, known, balance }) => {
      const effects = [...new Set(areas.map(({ effect }) => t.effects[effect]))]
      const said = areas.length
        ? `${percent(coveredShare(areas, balance, reading.surface_m2), language)}, ${effects.join(', ')}`
        : sayNone(known, language)
      return [CONSTRAINT_LABELS[kind][language].short, said]
    }),
  )
}

function sayLand({ land, declared_natural_ha, consumption }: Reading, language: Language): Said {
  const t = readingWords[language]
  const said: Said = new Map([
    [t.artificialised, land ? surface(land.artificialised_m2, language) : t.notAvailable],
    [t.takes, land ? surface(land.takes_m2, language) : t.notAvailable],
  ])
  if (declared_natural_ha !== null)
    said.set(t.declaredNatural, inWords(hectares(declared_natural_ha, language)))
  for (const one of consumption)
    said.set(
      t.consumption(one.name, `${one.from_year}–${one.to_year}`),
      inWords(hectares(one.total_ha, language)),
    )
  return said
}
