// What is said of law and plans stands in one table, and the page that is written from it is that of today.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { termIn } from '../../../../geodata/model/said/legal-terms.ts'
import { SAID_STRENGTHS } from '../../../../geodata/model/said/said.ts'
import { SAID_ELSEWHERE } from '../../../../geodata/model/said/said-elsewhere.ts'
import { NAMES_SAID } from '../../../../geodata/model/said/said-names.ts'
import { ALL_SAID } from '../../../../geodata/model/said/what-we-say.ts'
import { writeSayDocument } from '../../../../scripts/say/say-document.ts'
import { textsBelow, textsOf } from '../../../rig/said/find-texts.ts'
import { notSaidInCode, notSaidInText } from '../../../rig/said/not-said.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const HOUSES = ['web', 'geodata/model', 'geodata/offers', 'geodata/exports', 'api']
const TABLES = 'geodata/model/said/'
const texts = HOUSES.flatMap(textsBelow).filter(({ place }) => !place.startsWith(TABLES))

describe('the page', () => {
  it('is what the model says: renew it with npm run say -- --write', () => {
    expect(readFileSync(`${root}docs/what-we-say.md`, 'utf8')).toBe(writeSayDocument())
  })
})

describe('the table', () => {
  it('has both languages, a source and a strength for every entry', () => {
    for (const { rule, said, source, strength } of ALL_SAID) {
      expect([said.fr, said.en, source.fr, source.en], rule).not.toContain('')
      expect(said.fr === '—' && said.en === '—', rule).toBe(false)
      expect(SAID_STRENGTHS).toContain(strength)
    }
  })

  it('says one thing with one source', () => {
    const found = new Map<string, string>()
    const twice = ALL_SAID.filter(({ strength }) => strength !== 'name').filter(
      ({ said, source }) => {
        const before = found.get(said.en)
        found.set(said.en, source.en)
        return before !== undefined && before !== source.en
      },
    )
    expect(twice).toEqual([])
  })

  it('lists nothing that is said no longer', () => {
    // A page of HTML is one text of code.
    const said = new Set(texts.flatMap(({ text }) => [text, ...text.split(/<[^>]*>/)]))
    const idle = [...SAID_ELSEWHERE, ...NAMES_SAID].flatMap((one) =>
      [one.said.fr, one.said.en].filter((text) => text !== '—' && !said.has(text)),
    )
    expect(idle).toEqual([])
  })
})

describe('the texts of page, model, documents, files and API', () => {
  it('hold a term of law or plans only where the table has it', () => {
    expect(texts.filter(({ text }) => termIn(text)).length).toBeGreaterThan(300)
    const missing = texts.filter(notSaidInCode).map(({ place, text }) => `${place}: ${text}`)
    expect(missing).toEqual([])
  })

  it('are found in code and between tags, with their place', () => {
    const code = 'const a = {\n  b: (n) => `Le PLU admet ${n} usages`,\n}'
    expect(textsOf('a.ts', code)).toEqual([{ place: 'a.ts:2', text: 'Le PLU admet {} usages' }])
    const page = `<script lang="ts">\n  const a = 'Loi'\n</script>\n<p title="Friche">\n  Un permis {a ? 'ENAF' : b}\n</p>`
    expect(textsOf('A.svelte', page).map(({ place, text }) => [place, text])).toEqual([
      ['A.svelte:2', 'Loi'],
      ['A.svelte:4', 'Friche'],
      ['A.svelte:5', 'Un permis'],
      ['A.svelte:5', 'ENAF'],
    ])
  })

  it.each([
    'Le SDRIF-E autorise ce permis.',
    'The local plan admits industry here.',
    'Buildable under the written rules.',
    'Un nouveau règlement s’applique.',
    'Un terrain de plus de {} ha est exclu par la loi.',
  ])('would tell a sentence that is new: %s', (text) => {
    expect(notSaidInCode({ place: 'web/messages/new.ts:1', text })).toBe(true)
    expect(notSaidInText(text)).toBeDefined()
    expect(notSaidInText(`${ALL_SAID[0]!.said.fr} ${text}`)).toBeDefined()
  })

  it('may name a thing, and say again what the table says', () => {
    expect(notSaidInText('Zone du PLU : U · urbaine')).toBeUndefined()
    expect(notSaidInText(ALL_SAID.map(({ said }) => said.fr).join(' · '))).toBeUndefined()
    expect(notSaidInText('PLU de Cergy', new Set(['PLU de Cergy']))).toBeUndefined()
  })
})

it.each(
  'PLU PLUi SDRIF-E SCoT RNU ENAF STECAL règlement admis admet exclu permis loi légal friche interdit autorisé compatible'
    .split(' ')
    .concat('local plan,written rules,admitted,excluded,permit,law,legal,brownfield'.split(',')),
)('takes %s for a term', (term) => {
  expect(termIn(`x ${term} y`)).toBe(term)
  expect(termIn(`x${term}y`)).toBeUndefined()
})
