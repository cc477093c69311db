// How far a plot is from the nearest line of each kind of network, in a straight line.
import type { NearNetwork } from '../../model/networks/near-network.ts'
import { NETWORK_KINDS } from '../../model/codes.ts'
import { NETWORK_LABELS } from '../../model/labels.ts'
import { NETWORK } from '../../model/networks/network-kinds.ts'
import type { ExportPlot } from '../export-plot.ts'
import type { ExportColumn } from './column.ts'
import { column } from './column.ts'

export const NETWORK_COLUMNS: readonly ExportColumn[] = NETWORK_KINDS.flatMap((kind) => {
  const { fr, en } = NETWORK_LABELS[kind]
  const { shapefile } = NETWORK[kind]
  // Rows of an offer that was frozen before there were networks have none.
  const nearest = (plot: ExportPlot): NearNetwork['nearest'] =>
    plot.networks?.find((one) => one.kind === kind)?.nearest ?? null
  return [
    column(
      `${kind}_near_m`,
      `${shapefile}_m`,
      'integer',
      [
        `${fr.short} : distance à vol d’oiseau (m)`,
        'De la plus proche, depuis le bord du terrain ; vide : inconnue ici, ou aucune connue.',
        `${en.short}: distance in a straight line (m)`,
        'Of the nearest, from the edge of the plot; empty: unknown here, or none known.',
      ],
      (plot) => nearest(plot)?.distance_m ?? null,
    ),
    column(
      `${kind}_near_least_m`,
      `${shapefile}_ml`,
      'integer',
      [
        `${fr.short} : distance, au moins (m)`,
        'Rempli quand une ligne plus proche peut se trouver hors des données : la vérité est entre les deux.',
        `${en.short}: distance, at least (m)`,
        'Set when a nearer line may lie past the edge of the data: the truth is between both.',
      ],
      (plot) => nearest(plot)?.least_m ?? null,
    ),
    column(
      `${kind}_near_name`,
      `${shapefile}_n`,
      'text',
      [
        `${fr.short} : nom et détail`,
        'Tension, produit ou exploitant, comme la source les dit.',
        `${en.short}: name and detail`,
        'Voltage, product or operator, as the source says them.',
      ],
      (plot) => {
        const { name = null, detail = null } = nearest(plot) ?? {}
        return [name, detail].filter(Boolean).join(', ') || null
      },
    ),
  ]
})
