// Words of the sheet about what stands on and around a plot, in English.
import type { surroundingsFr } from './surroundings.fr.ts'
import type { Translation } from './translation.ts'

export const surroundingsEn: Translation<typeof surroundingsFr> = {
  notAvailable: 'Not available here',
  prescriptions: 'Prescriptions of the local plan',
  noPrescriptions: 'No known area of prescription touches the plot.',
  prescriptionCode: (code) => `prescription ${code}`,
  landUse: 'Land use',
  artificialised: 'Artificialised',
  natural: 'Not artificialised',
  uncovered: 'Not covered by the map',
  risks: 'Hazardous installations nearby',
  risksNote:
    'Straight-line distances from the edge of the plot: information, not a rule of separation. Only the zones of a prevention plan (PPRT) constrain.',
  risk: {
    seveso: 'Nearest Seveso site',
    icpe: 'Nearest other classified installation (ICPE)',
    former_industrial: 'Nearest former industrial site (CASIAS)',
  },
  onPlot: 'on the plot',
  atMost: (figure) => `at most ${figure}`,
  near: (n, more) => `${more ? 'at least ' : ''}${n} within 500 m`,
  far: (n, more) => `${more ? 'at least ' : ''}${n} within 1 km`,
  consumption: (years) => `Natural, farm and forest land consumed by the commune, ${years}`,
  consumptionActivity: 'of which for economic activity',
  consumptionNote:
    'Consumption as the land files count it: not the artificialisation that OCS GE measures.',
  consumptionMissing: 'Land consumption of the commune',
  unconfirmed: 'Title of the layer, legend item to be confirmed; rule to be supplied',
  context: 'Context',
  qpv: 'Priority neighbourhood (QPV)',
  noQpv: 'Outside every priority neighbourhood (QPV).',
}
