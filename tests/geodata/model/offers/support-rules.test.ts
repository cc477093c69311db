// Regional support: each rule matches what it names and nothing else, says why, and promises nothing.
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../../geodata/model/language.ts'
import type { Project } from '../../../../geodata/model/offers/support-project.ts'
import { PROJECT_LABELS } from '../../../../geodata/model/offers/support-labels.ts'
import { FIGURE_SOURCES } from '../../../../geodata/model/ledger/published-figures.ts'
import { matchSupport, SUPPORT_NOTICE } from '../../../../geodata/model/offers/support-rules.ts'
import {
  SUPPORT_SCHEMES,
  SUPPORT_SOURCE,
} from '../../../../geodata/model/offers/support-schemes.ts'

const UNSAID: Project = {
  size: null,
  sector: null,
  new_site: null,
  decarbonisation: null,
  innovation: null,
  recruiting: null,
}
const NO: Project = {
  size: 'large',
  sector: 'other',
  new_site: false,
  decarbonisation: false,
  innovation: false,
  recruiting: false,
}
const ids = (project: Project) => matchSupport(project, 'fr').map(({ id }) => id)
const why = (project: Project, id: string) =>
  matchSupport(project, 'fr').find((one) => one.id === id)?.why ?? []

describe('regional support', () => {
  it.each<[string, Partial<Project>, string[]]>([
    ['a new site', { new_site: true }, ['plan', 'tp_up_pm_up']],
    ['decarbonisation in a large company', { decarbonisation: true }, ['plan']],
    ['a start-up', { size: 'start_up' }, ['reindustrialisation_fund', 'jeunes_pousses']],
    ['an SME', { size: 'sme' }, ['jeunes_pousses']],
    [
      'an SME that decarbonises',
      { size: 'sme', decarbonisation: true },
      ['plan', 'decarbonisation_fund', 'jeunes_pousses'],
    ],
    [
      'a mid-cap of green energy',
      { size: 'mid_cap', sector: 'green_energy' },
      ['decarbonisation_fund'],
    ],
    ['a mid-cap of health', { size: 'mid_cap', sector: 'health' }, []],
    ['innovation', { innovation: true }, ['innov_up']],
    [
      'innovation on a new site',
      { innovation: true, new_site: true },
      ['plan', 'tp_up_pm_up', 'innov_up', 'grands_lieux'],
    ],
    ['recruiting', { recruiting: true }, ['parcours_industrie']],
    ['nothing of all that', {}, []],
  ])('is matched to %s', (_, said, expected) => {
    expect(ids({ ...NO, ...said })).toEqual(expected)
  })

  it('matches nothing to a project of which nothing is said', () => {
    expect(matchSupport(UNSAID, 'fr')).toEqual([])
  })

  it('names what is not said as to check, and neither matches nor excludes by it', () => {
    const open = why({ ...NO, size: 'sme', decarbonisation: null }, 'decarbonisation_fund')
    expect(open).toContain('Taille de l’entreprise : PME')
    expect(open).toContain('À vérifier : décarbonation (oui)')
    expect(open).not.toContain('À vérifier : filière (énergies vertes)')
    expect(
      why({ ...NO, size: 'sme', sector: null, decarbonisation: true }, 'decarbonisation_fund'),
    ).not.toContain('À vérifier : filière (énergies vertes)')
    expect(ids({ ...NO, size: 'large', decarbonisation: null })).toEqual([])
  })

  it('says why in every match, with the amount and the source, in both languages', () => {
    const all: Project = {
      size: 'sme',
      sector: 'green_energy',
      new_site: true,
      decarbonisation: true,
      innovation: true,
      recruiting: true,
    }
    for (const language of LANGUAGES)
      for (const match of matchSupport(all, language)) {
        expect(match.why.length).toBeGreaterThanOrEqual(2)
        expect(match.why.every((line) => /\S/.test(line))).toBe(true)
        expect(match.amount).toMatch(/\d/)
        expect(match.source).toContain('14')
      }
    expect(why(all, 'parcours_industrie')[0]).toBe('Recrutement : oui')
    expect(matchSupport(all, 'en')[0]?.why[0]).toBe('New site: yes')
  })

  it('holds the figures of the release and no others', () => {
    const published = '400 5 65 150 2 162 28.5 44 18 1.2 35 120 3.3 2022 1000 2000 10000 2025'
    const known = new Set(published.split(' '))
    for (const { amount, says } of SUPPORT_SCHEMES)
      for (const text of [amount.fr, amount.en, says.fr, says.en])
        for (const figure of text.match(/\d[\d.,\u202f]*\d|\d/g) ?? []) {
          const plain = figure
            .replaceAll('\u202f', '')
            .replace(/,(?=\d{3})/, '')
            .replace(',', '.')
          expect(known.has(plain), `${figure} in "${text}"`).toBe(true)
        }
    expect(FIGURE_SOURCES.region_release.date).toBe('2025-11-14')
    expect(SUPPORT_SOURCE.fr).toContain('14 novembre 2025')
  })

  it('guesses nothing: a rule rests on fields of the project alone, and no scheme has an address of its own', () => {
    const text = JSON.stringify(SUPPORT_SCHEMES)
    expect(text).not.toMatch(/https?:|%|\[R\]|\[NF\]/)
    const fields = [...text.matchAll(/"field":"(\w+)"/g)].map(([, field]) => field)
    expect(fields.every((field) => field! in PROJECT_LABELS)).toBe(true)
    expect(new Set(SUPPORT_SCHEMES.map(({ id }) => id)).size).toBe(SUPPORT_SCHEMES.length)
  })

  it('promises no grant', () => {
    expect(SUPPORT_NOTICE.fr).toMatch(/Aucune aide n’est promise/)
    expect(SUPPORT_NOTICE.en).toMatch(/No grant is promised/)
  })
})
