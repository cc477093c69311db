// Who uses a plot, whether it is for sale, how far it is serviced: lists of the CNIG.
import { SERVICINGS, STAGES, STATUSES } from '../../codes.ts'
import { SERVICING_LABELS, STAGE_LABELS, STATUS_LABELS } from '../../labels.ts'
import { list } from './lists.ts'
import { headed, smallNames } from './say.ts'

const STATUS = list({
  id: 'status',
  column: 'status',
  values: STATUSES,
  valueLabels: STATUS_LABELS,
  example: 'inoccupe',
  shown: 6,
  label: {
    fr: { short: 'Occupation', meaning: 'État d’occupation, liste du CNIG.' },
    en: { short: 'Occupation', meaning: 'State of occupation, CNIG list.' },
  },
  say: (values, language) =>
    headed(
      { fr: 'Occupation', en: 'Occupation' },
      smallNames(values, STATUS_LABELS, language),
      language,
    ),
  page: { group: 'state', place: 1 },
})

const STAGE = list({
  id: 'stage',
  column: 'stage',
  values: STAGES,
  valueLabels: STAGE_LABELS,
  example: 'non_commercialise',
  shown: 4,
  label: {
    fr: { short: 'Commercialisation', meaning: 'Stade de commercialisation, liste du CNIG.' },
    en: { short: 'Marketing stage', meaning: 'Stage of marketing, CNIG list.' },
  },
  say: (values, language) =>
    headed(
      { fr: 'Commercialisation', en: 'Marketing' },
      smallNames(values, STAGE_LABELS, language),
      language,
    ),
  page: { group: 'state', place: 2 },
})

const SERVICING = list({
  id: 'servicing',
  column: 'servicing',
  values: SERVICINGS,
  valueLabels: SERVICING_LABELS,
  example: 'non_amenageable',
  shown: 3,
  label: {
    fr: {
      short: 'Aménagement',
      meaning: 'Stade d’aménagement et de viabilisation, liste du CNIG.',
    },
    en: { short: 'Servicing', meaning: 'Stage of servicing and layout, CNIG list.' },
  },
  say: (values, language) =>
    headed(
      { fr: 'Aménagement', en: 'Servicing' },
      smallNames(values, SERVICING_LABELS, language),
      language,
    ),
  page: { group: 'state', place: 3 },
})

export const STATE_CRITERIA = [STATUS, STAGE, SERVICING] as const
