// Which sites say by themselves that they are no land to settle on.
import { expect, it } from 'vitest'
import { outOfPlayOf } from '../../../../geodata/model/plans/ground-out-of-play.ts'
import { normaliseText } from '../../../../geodata/model/text/normalise-text.ts'

const of = (name: string, kind = 'IRIS d’activité (INSEE)') =>
  outOfPlayOf(normaliseText(name), normaliseText(kind))

it.each([
  ['Aéroport Orly', 'airport'],
  ['L’Aérodrome de Toussus', 'airport'],
  ['Plate-forme aéroportuaire', 'airport'],
  ['Gare de triage', 'railway'],
  ['Emprise ferroviaire', 'railway'],
  ['Autoroute A6', 'road'],
  ['Aire de service de Limours', 'road'],
  ['Plan d’eau', 'water'],
  ['Cimetière parisien', 'cemetery'],
])('%s is out of play', (name, reason) => {
  expect(of(name)).toBe(reason)
})

it.each([
  'Zone d’activités de l’Aéroport',
  'Aéroport – zone de fret',
  'Aéroville',
  'Gare',
  'Parc de l’Échangeur',
  'Échangeur, parc d’activités',
  'Z.A. Est A6',
  'L’Étang',
  'Le Barrage',
  'Quartier 14',
  '',
])('%s is not', (name) => {
  expect(of(name)).toBeUndefined()
})

it('reads the kind where the name says nothing', () => {
  expect(of('Orly', 'Aéroport')).toBe('airport')
})
