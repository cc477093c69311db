// How far a plot is from each kind of access point, as the crow flies and by road, with the bounds at the edge of data.
import { ACCESS, isWalkedTo } from '../../model/access/access-kinds.ts'
import type { AccessMeasure, LEAST_PART } from '../../model/access/access-measures.ts'
import { ACCESS_KINDS } from '../../model/codes.ts'
import { ACCESS_LABELS } from '../../model/labels.ts'
import type { ExportColumn, Words } from './column.ts'
import { column } from './column.ts'

const pointOf = (name: string | null, detail: string | null) =>
  name === null || detail === null ? (name ?? detail) : `${name} (${detail})`

export const ACCESS_COLUMNS: readonly ExportColumn[] = ACCESS_KINDS.flatMap((kind) => {
  const { fr, en } = ACCESS_LABELS[kind]
  const foot = isWalkedTo(kind)
  const figure = (
    part: AccessMeasure | (typeof LEAST_PART)[AccessMeasure],
    short: string,
    words: Words,
  ) =>
    column(
      `${kind}_${part}`,
      `${kind.slice(0, 4)}_${short}`,
      'number',
      [`${fr.short} : ${words[0]}`, words[1], `${en.short}: ${words[2]}`, words[3]],
      (plot) => plot.access[kind]?.[part] ?? null,
      { decimals: part.endsWith('min') ? 2 : 3 },
    )
  const least: readonly [string, string] = [
    'Rempli quand un point plus proche peut se trouver hors des données : la vérité est entre les deux.',
    'Set when a nearer point may lie past the edge of the data: the truth is between both.',
  ]
  const straight = [
    column(
      `${kind}_name`,
      `${kind.slice(0, 4)}_name`,
      'text',
      [
        `${fr.short} : le plus proche`,
        'À vol d’oiseau.',
        `${en.short}: the nearest`,
        'In a straight line.',
      ],
      (plot) =>
        ACCESS[kind].detail
          ? (plot.access[kind]?.name ?? null)
          : pointOf(plot.access[kind]?.name ?? null, plot.access[kind]?.detail ?? null),
    ),
    figure('straight_km', 'str', [
      'à vol d’oiseau (km)',
      'Depuis le bord du terrain.',
      'in a straight line (km)',
      'From the edge of the plot.',
    ]),
    figure('straight_least_km', 'strl', [
      'à vol d’oiseau, au moins (km)',
      least[0],
      'in a straight line, at least (km)',
      least[1],
    ]),
  ]
  const { detail } = ACCESS[kind]
  if (detail)
    straight.splice(
      1,
      0,
      column(
        `${kind}_detail`,
        `${kind.slice(0, 4)}_det`,
        'text',
        [
          `${fr.short} : ${detail.fr.head}`,
          `Vide : ${detail.fr.unknown}.`,
          `${en.short}: ${detail.en.head}`,
          `Empty: ${detail.en.unknown}.`,
        ],
        (plot) => plot.access[kind]?.detail ?? null,
      ),
    )
  if (!ACCESS[kind].travel) return straight
  return [
    ...straight,
    column(
      `${kind}_road_name`,
      `${kind.slice(0, 4)}_rname`,
      'text',
      [
        `${fr.short} : le plus vite atteint`,
        foot ? 'À pied.' : 'En poids lourd.',
        `${en.short}: the soonest reached`,
        foot ? 'On foot.' : 'By lorry.',
      ],
      (plot) =>
        pointOf(plot.access[kind]?.road_name ?? null, plot.access[kind]?.road_detail ?? null),
    ),
    figure('km', 'km', [
      foot ? 'à pied (km)' : 'par la route (km)',
      'Longueur du chemin le plus rapide.',
      foot ? 'on foot (km)' : 'by road (km)',
      'Length of the quickest way.',
    ]),
    figure('least_km', 'kml', [
      foot ? 'à pied, au moins (km)' : 'par la route, au moins (km)',
      least[0],
      foot ? 'on foot, at least (km)' : 'by road, at least (km)',
      least[1],
    ]),
    figure('min', 'min', [
      foot ? 'à pied (min)' : 'en poids lourd (min)',
      'Durée estimée, sans trafic.',
      foot ? 'on foot (min)' : 'by lorry (min)',
      'Estimated time, without traffic.',
    ]),
    figure('least_min', 'minl', [
      foot ? 'à pied, au moins (min)' : 'en poids lourd, au moins (min)',
      least[0],
      foot ? 'on foot, at least (min)' : 'by lorry, at least (min)',
      least[1],
    ]),
  ]
})
