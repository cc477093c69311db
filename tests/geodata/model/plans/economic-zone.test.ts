import { expect, it } from 'vitest'
import {
  ECONOMIC_ANSWERS,
  ECONOMIC_RULES,
  readEconomic,
} from '../../../../geodata/model/plans/economic-zone.ts'

type Zone = Parameters<typeof readEconomic>[0]
const read = (libelle: string, more: Partial<Zone> = {}) => {
  const { answer, rule, confidence } = readEconomic({
    zone: 'U',
    libelle,
    libelong: null,
    destdomi: null,
    ...more,
  })
  return `${answer}, ${rule}, ${confidence}`
}

it.each<[string, string, Partial<Zone>]>([
  ['yes, destination, medium', 'UA', { destdomi: '02' }],
  ['yes, destination, medium', 'UA', { destdomi: '2 - activité' }],
  ['yes, destination, medium', 'UE', { destdomi: 'Activités' }],
  ['ambiguous, destination_against_wording, low', 'UB', { destdomi: '02', libelong: 'Habitat' }],
  ['no, destination, medium', 'UX', { destdomi: '05' }],
  [
    'ambiguous, destination_against_wording, low',
    'UX',
    { destdomi: '01', libelong: 'Zone d’activités' },
  ],
  ['ambiguous, destination_mixed, medium', 'UX', { destdomi: '03' }],
  ['yes, wording, medium', 'UA', { libelong: 'Zone urbaine à vocation industrielle' }],
  ['yes, wording, medium', 'UE', { libelong: 'Secteur économique' }],
  ['yes, wording, medium', '2AU', { zone: 'AUs', libelong: 'Future zone d’activités' }],
  ['no, wording, medium', 'UE', { libelong: 'Zone d’équipements publics' }],
  ['no, wording, medium', 'UX', { libelong: 'Activités de loisirs' }],
  ['ambiguous, wording_mixed, low', 'UM', { libelong: 'Habitat et activités économiques' }],
  ['ambiguous, wording_exclusion, low', 'UA', { libelong: 'Toute zone sauf industrie' }],
  ['yes, name, low', 'UX', {}],
  ['yes, name, low', '1AUZ', { zone: 'AUc', destdomi: '00' }],
  ['ambiguous, name_ambiguous, low', 'UE', {}],
  ['ambiguous, name_ambiguous, low', '1AUE', { zone: 'AUc', destdomi: '99' }],
  ['no, name, low', 'UA', {}],
  ['unknown, nothing_told, low', 'ZQ', {}],
  ['no, type, high', 'Nx', { zone: 'N' }],
  ['no, type, high', 'A', { zone: 'A', libelong: 'Zone agricole' }],
  ['ambiguous, wording, low', 'Ax', { zone: 'A', libelong: 'Activités artisanales isolées' }],
])('reads %s for %s %o', (reading, libelle, more) => {
  expect(read(libelle, more)).toBe(reading)
  const [answer, rule] = reading.split(', ')
  expect(ECONOMIC_ANSWERS).toContain(answer)
  expect(ECONOMIC_RULES).toContain(rule)
})
