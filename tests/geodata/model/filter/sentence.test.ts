import type { Language } from '../../../../geodata/model/language.ts'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { activeCriteria } from '../../../../geodata/model/filter/plot-filter.ts'
import { readFilter } from '../../../../geodata/model/filter/read-filter.ts'
import { sentences, unknownSentence } from '../../../../geodata/model/filter/sentence.ts'
import { randomFilter } from '../../../rig/random-filter.ts'

const said = (query: string, language: Language) =>
  sentences(readFilter(new URLSearchParams(query)).filter, language, (_, code) =>
    code === '95018' ? 'Argenteuil' : undefined,
  ).map(({ text }) => text.replaceAll('\u202f', '_'))

it('says a need in plain French', () => {
  expect(
    said(
      'surface_min=8&surface_max=15&use=industry,logistics&junction_straight_km=2.5&without=flood,noise&commune=95018,95563',
      'fr',
    ),
  ).toEqual([
    'Surface de 8 à 15_ha',
    'Admet l’industrie ou la logistique sur au moins 50_% du terrain',
    'Échangeur autoroutier à 2,5_km au plus, à vol d’oiseau',
    'Sans zone inondable ni bruit d’aéroport',
    'Commune_: Argenteuil ou 95563',
  ])
})

it('says the same in plain English', () => {
  expect(said('surface_min=1000&land=natural&zone=U,other&q=marais', 'en')).toEqual([
    'Surface of at least 1,000_ha',
    'PLU zone: U or other',
    'ENAF on more than half of the plot',
    'Contains “marais”',
  ])
  expect(said('ids=a,b&bbox=2,48,3,49&departement=95', 'en')).toEqual([
    'Département: Val-d’Oise',
    '2 chosen plots',
    'Inside the chosen map frame',
  ])
})

it('says which answers count and over how much of the plot', () => {
  expect(said('use=industry&use_basis=yes,conditional&use_share_min=80', 'fr')).toEqual([
    'Admet l’industrie (admis ou sous conditions) sur au moins 80_% du terrain',
  ])
  expect(said('use_basis=to_check', 'en')).toEqual([
    'Admits an economic use (to check in the written rules) over at least 50_% of the plot',
  ])
})

it('cuts a long list short', () => {
  expect(said('zone=U,AUc,AUs,A,N,Zc,RNU', 'fr')).toEqual([
    'Zone du PLU_: U, AUc, AUs, A ou 3 autres',
  ])
})

it('has one sentence for each criterion, never empty and without a code of ours', () => {
  fc.assert(
    fc.property(
      randomFilter,
      fc.constantFrom('fr' as const, 'en' as const),
      ({ filter }, language) => {
        const made = sentences(filter, language)
        expect(made.map(({ criterion }) => criterion)).toEqual(
          activeCriteria(filter).map(({ id }) => id),
        )
        for (const { text, criterion } of made) {
          expect(text).not.toMatch(/undefined|NaN/)
          if (criterion !== 'site' && criterion !== 'q') expect(text).not.toMatch(/_/)
        }
      },
    ),
  )
  expect(unknownSentence({ unknown: 'keep' }, 'fr')).toContain('gardés')
})
