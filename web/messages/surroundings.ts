// Words of the sheet about what stands on and around a plot.
import { NOT_COVERED } from '../../geodata/model/coverage/none-known.ts'
import { messages } from '../../geodata/model/messages.ts'

export const surroundingsWords = messages({
  fr: {
    notAvailable: `Inconnu : ${NOT_COVERED.fr}`,
    prescriptions: 'Prescriptions du plan local',
    noPrescriptions: 'Aucune prescription surfacique connue ne touche le terrain.',
    prescriptionCode: (code: string) => `prescription ${code}`,
    landUse: 'Occupation du sol',
    artificialised: 'Bâti ou aménagé',
    natural: 'Autre sol',
    uncovered: 'Non couvert par la carte',
    risks: 'Installations à risque alentour',
    risksNote:
      'Distances à vol d’oiseau depuis le bord du terrain : une information, pas une règle d’éloignement.',
    risk: {
      seveso: 'Site Seveso le plus proche',
      icpe: 'Autre installation classée (ICPE) la plus proche',
      former_industrial: 'Ancien site industriel (CASIAS) le plus proche',
    },
    networks: 'Énergie et réseaux alentour',
    networksNote:
      'Distances à vol d’oiseau depuis le bord du terrain, à la ligne la plus proche que les données connaissent.',
    onPlot: 'sur le terrain',
    atMost: (figure: string) => `au plus ${figure}`,
    near: (n: string, more: boolean) => `${n}${more ? ' au moins' : ''} à moins de 500 m`,
    far: (n: string, more: boolean) => `${n}${more ? ' au moins' : ''} à moins de 1 km`,
    consumption: (years: string) =>
      `Espaces naturels, agricoles et forestiers consommés par la commune, ${years}`,
    consumptionActivity: 'dont pour l’activité économique',
    consumptionNote:
      'Consommation au sens des fichiers fonciers : ce n’est pas l’artificialisation mesurée par l’OCS GE.',
    consumptionMissing: 'Consommation d’espaces de la commune',
    unconfirmed: 'Titre de la couche, poste de légende à confirmer ; règle à fournir',
    context: 'Contexte',
    qpv: 'Quartier prioritaire de la politique de la ville (QPV)',
    noQpv: 'Hors de tout quartier prioritaire de la politique de la ville (QPV).',
  },
  en: {
    notAvailable: `Unknown: ${NOT_COVERED.en}`,
    prescriptions: 'Prescriptions of the local plan',
    noPrescriptions: 'No known area of prescription touches the plot.',
    prescriptionCode: (code: string) => `prescription ${code}`,
    landUse: 'Land use',
    artificialised: 'Built or laid out',
    natural: 'Other land',
    uncovered: 'Not covered by the map',
    risks: 'Hazardous installations nearby',
    risksNote:
      'Straight-line distances from the edge of the plot: information, not a rule of separation.',
    risk: {
      seveso: 'Nearest Seveso site',
      icpe: 'Nearest other classified installation (ICPE)',
      former_industrial: 'Nearest former industrial site (CASIAS)',
    },
    networks: 'Energy and networks nearby',
    networksNote:
      'Straight-line distances from the edge of the plot, to the nearest line that the data know.',
    onPlot: 'on the plot',
    atMost: (figure: string) => `at most ${figure}`,
    near: (n: string, more: boolean) => `${more ? 'at least ' : ''}${n} within 500 m`,
    far: (n: string, more: boolean) => `${more ? 'at least ' : ''}${n} within 1 km`,
    consumption: (years: string) =>
      `Natural, farm and forest land consumed by the commune, ${years}`,
    consumptionActivity: 'of which for economic activity',
    consumptionNote:
      'Consumption as the land files count it: not the artificialisation that OCS GE measures.',
    consumptionMissing: 'Land consumption of the commune',
    unconfirmed: 'Title of the layer, legend item to be confirmed; rule to be supplied',
    context: 'Context',
    qpv: 'Priority neighbourhood (QPV)',
    noQpv: 'Outside every priority neighbourhood (QPV).',
  },
})
