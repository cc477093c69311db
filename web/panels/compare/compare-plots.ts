// Sheets of plots as lines that are laid side by side: themes, what each sheet says, and whether they differ.
import type { Language } from '../../../geodata/model/language.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { sayNetworks } from './say-networks.ts'
import {
  sayAccess,
  sayAround,
  sayConstraints,
  sayIdentity,
  sayLand,
  saySdrifE,
  saySurfaces,
  sayZoning,
} from './say-sheet.ts'
import { compareWords } from '../../messages/compare.ts'
import { surroundingsWords } from '../../messages/surroundings.ts'
import type { Said, SaidByLabel } from './said.ts'

export type ComparedRow = { label: string; said: readonly Said[]; differs: boolean }
export type ComparedTheme = { key: string; title: string; rows: ComparedRow[] }

/**
 * Every figure of the sheets by theme; `said` in the order of the sheets, null where a sheet does not know. A line that
 * one sheet has and another has not (a zone, a legend item) is said of the other as what its absence means.
 */
export function comparePlots(sheets: readonly PlotSheet[], language: Language): ComparedTheme[] {
  const t = compareWords[language]
  const themes: [
    key: string,
    title: string,
    say: (sheet: PlotSheet, language: Language) => SaidByLabel,
    absent: Said,
  ][] = [
    ['identity', t.identity, sayIdentity, null],
    ['surfaces', t.surfaces, saySurfaces, null],
    ['zoning', t.zoning, sayZoning, '–'],
    ['access', t.access, sayAccess, null],
    ['networks', surroundingsWords[language].networks, sayNetworks, null],
    ['constraints', t.constraints, sayConstraints, null],
    ['sdrif_e', t.sdrifE, saySdrifE, t.notNear],
    ['land', t.land, sayLand, '–'],
    ['around', t.around, sayAround, null],
  ]
  return themes.map(([key, title, say, absent]) => {
    const all = sheets.map((sheet) => say(sheet, language))
    const labels = [...new Set(all.flatMap((said) => [...said.keys()]))]
    return {
      key,
      title,
      rows: labels.map((label) => {
        const said = all.map((one) => (one.has(label) ? (one.get(label) ?? null) : absent))
        return { label, said, differs: new Set(said).size > 1 }
      }),
    }
  })
}
