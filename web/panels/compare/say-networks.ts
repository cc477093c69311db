// What a sheet or a reading says of the networks around, kind by kind. Null is unknown.
import { NETWORK_KINDS } from '../../../geodata/model/codes.ts'
import { sayNone } from '../../../geodata/model/coverage/none-known.ts'
import { NETWORK_LABELS } from '../../../geodata/model/labels.ts'
import type { Language } from '../../../geodata/model/language.ts'
import type { NearNetwork } from '../../../geodata/model/networks/near-network.ts'
import { inWords, kilometres } from '../../../geodata/model/text/format-figures.ts'
import { surroundingsWords } from '../../messages/surroundings.ts'
import type { Said, SaidByLabel } from './said.ts'

type Nearest = NonNullable<NearNetwork['nearest']>

/** «au plus 1,2 km»; «sur le terrain». */
export function sayDistance({ distance_m, least_m }: Nearest, language: Language): string {
  const words = surroundingsWords[language]
  if (distance_m === 0) return words.onPlot
  const figure = inWords(kilometres(distance_m / 1000, language))
  return least_m === null ? figure : words.atMost(figure)
}

export function sayNetworks(
  { networks = [] }: { networks?: readonly NearNetwork[] | undefined },
  language: Language,
): SaidByLabel {
  const known = new Map(networks.map((one) => [one.kind, one.nearest]))
  return new Map(
    NETWORK_KINDS.map((kind): [string, Said] => {
      const nearest = known.get(kind)
      const label = NETWORK_LABELS[kind][language].short
      if (nearest === undefined) return [label, null]
      return [label, nearest ? sayDistance(nearest, language) : sayNone('known', language)]
    }),
  )
}
