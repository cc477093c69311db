import { expect, it } from 'vitest'
import * as codes from '../../../geodata/model/codes.ts'
import { CRITERIA } from '../../../geodata/model/filter/plot-filter.ts'
import { LANGUAGES } from '../../../geodata/model/language.ts'
import { PREFERENCES } from '../../../geodata/model/plots/preferences.ts'
import { USE_ANSWERS } from '../../../geodata/model/plans/use-answers.ts'
import * as labels from '../../../geodata/model/labels.ts'

const CRITERION_LABELS: Readonly<Record<string, labels.Label>> = Object.fromEntries(
  CRITERIA.map(({ id, label }) => [id, label]),
)

const PAIRS: [readonly string[], Readonly<Record<string, labels.Label>>][] = [
  [codes.ZONES, labels.ZONE_LABELS],
  [codes.CATEGORIES, labels.CATEGORY_LABELS],
  [codes.LANDS, labels.LAND_LABELS],
  [codes.STATUSES, labels.STATUS_LABELS],
  [codes.STAGES, labels.STAGE_LABELS],
  [codes.BROWNFIELD_STAGES, labels.BROWNFIELD_STAGE_LABELS],
  [codes.SERVICINGS, labels.SERVICING_LABELS],
  [codes.USES, labels.USE_LABELS],
  [USE_ANSWERS, labels.USE_ANSWER_LABELS],
  [codes.ACCESS_KINDS, labels.ACCESS_LABELS],
  [codes.CONSTRAINTS, labels.CONSTRAINT_LABELS],
  [codes.CONSTRAINT_EFFECTS, labels.CONSTRAINT_EFFECT_LABELS],
  [codes.SDRIF_E_MAPS, labels.SDRIF_E_MAP_LABELS],
  [codes.DEPARTEMENTS, labels.DEPARTEMENT_LABELS],
  [CRITERIA.map(({ id }) => id), CRITERION_LABELS],
  [PREFERENCES, labels.PREFERENCE_LABELS],
]
/** Also those of lists that have no array of codes. */
const ALL = [...PAIRS.map(([, names]) => names), labels.SDRIF_E_ITEM_LABELS]
/** Of which several mean the same of different things. */
const OF_A_KIND: readonly unknown[] = [labels.SDRIF_E_MAP_LABELS, CRITERION_LABELS]

/** Written alike in both languages. */
const ALIKE = ['natura2000', 'RNU', 'vacant', 'surface', 'status', 'departement', 'commune', 'site']

/** What the English name says where the code is no English word, or another one. */
const SAID: Readonly<Record<string, string>> = {
  ...{ U: 'urban', A: 'farming', N: 'natural', AUc: 'open', AUs: 'closed' },
  ...{ Zc: '· buildable', ZnC: 'not buildable' },
  ...{ inoccupe: 'Unoccupied', transition: 'Changing', occupe: 'Occupied' },
  ...{ non_commercialise: 'Not on the market', non_commercialisable: 'Cannot be sold' },
  ...{ en_vente: 'For sale', en_vente_contraintes: 'with constraints', vendu: 'Sold' },
  ...{ non_amenageable: 'Cannot be developed', non_viabilise: 'Not serviced' },
  ...{ viabilise_amenage: 'Serviced and laid out', viabilise_non_amenage: 'not laid out' },
  ...{ viabilisation_en_cours: 'Being serviced', reserve_option: 'option' },
  ...{ potentielle: 'Potential', sans_projet: 'without project', avec_projet: 'with a project' },
  ...{ reconvertie: 'Converted' },
  ...{
    yes: 'Admitted',
    to_check: 'check',
    artificialised: 'half or less',
    natural: 'over half',
    no: 'Excluded',
    reserve_epci: 'EPCI',
    commercial_mutate: 'transform',
  },
  ...{ znieff1: 'type I', znieff2: 'type II', status: 'Occupation', without: 'Free of' },
  ...{ epci: 'Intercommunal', ids: 'Chosen', bbox: 'frame', within: 'Area', q: 'Words' },
  ...{ M1: 'développement urbain', M2: 'indépendance productive', M3: 'nature au cœur' },
}
const MEASURES: Readonly<Record<string, RegExp>> = {
  min: /, minutes (by lorry|on foot)$/,
  straight_km: /, straight line$/,
  km: /, km by road$/,
}

it('names every code of every list in both languages, and no other', () => {
  for (const [list, names] of PAIRS) {
    expect(Object.keys(names).sort()).toEqual([...list].sort())
    for (const label of Object.values(names))
      for (const language of LANGUAGES) {
        expect(label[language].short).not.toBe('')
        expect(label[language].meaning).toMatch(/\.$/)
      }
  }
})

it('gives no two codes of a list the same name, nor the same meaning unless it is that of a kind', () => {
  for (const names of ALL)
    for (const language of LANGUAGES)
      for (const part of ['short', 'meaning'] as const) {
        if (part === 'meaning' && OF_A_KIND.includes(names)) continue
        const shown = Object.values(names).map((label) => label[language][part])
        expect(new Set(shown).size, shown.join()).toBe(shown.length)
      }
})

it('names in English what the code names, and not in French but for names of places', () => {
  const stems = (text: string) =>
    (
      text
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9 ]/g, '')
        .match(/\w{2,}/g) ?? []
    ).map((word) => word.slice(0, 4))
  for (const names of ALL.filter((one) => one !== labels.DEPARTEMENT_LABELS))
    for (const [code, { fr, en }] of Object.entries(names)) {
      if (!ALIKE.includes(code)) expect(en.short, code).not.toBe(fr.short)
      expect(en.meaning, code).not.toBe(fr.meaning)
      const said = SAID[code]
      if (said) expect(en.short, code).toContain(said)
      else expect(stems(en.short), code).toContain(stems(code.replaceAll('_', ' '))[0])
      const measure = Object.keys(MEASURES).find((one) => code.endsWith(`_${one}`))
      if (measure) expect(en.short).toMatch(MEASURES[measure]!)
    }
})

it('writes French apostrophes as apostrophes', () => {
  for (const [, names] of PAIRS)
    for (const label of Object.values(names)) expect(JSON.stringify(label)).not.toContain("'")
})
