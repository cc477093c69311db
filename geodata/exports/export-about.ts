// What a file says of itself: which plots it holds and why, of which data, and what each column means.
import { PERMIT_CAUTION, SYNTHETIC_NOTICE } from './notices.ts'
import type { ExportColumn } from './columns/column.ts'
import type { Language } from '../model/language.ts'

export type ExportDataset = {
  id: string
  title: string
  producer: string
  licence: string
  vintage: string | null
  url: string | null
  fetched_at: string | null
  synthetic: boolean
}

export type ExportAbout = {
  language: Language
  version: number
  published_at: string
  /** When the file was asked for, ISO 8601. */
  made_at: string
  synthetic: boolean
  /** The filter as sentences for a person, and as the query of an address. */
  criteria: readonly string[]
  query: string
  plots: number
  datasets: readonly ExportDataset[]
  columns: readonly ExportColumn[]
}

/** A table beside the plots: a sheet of a workbook, a table of a GeoPackage, a part of a text. */
export type AboutTable = {
  name: string
  header: readonly string[]
  rows: readonly (readonly string[])[]
}

/** Read me, columns, sources: in the language of the file. */
export function aboutTables(about: ExportAbout): readonly [AboutTable, AboutTable, AboutTable] {
  const fr = about.language === 'fr'
  return [
    {
      name: fr ? 'Lisez-moi' : 'Read me',
      header: fr ? ['rubrique', 'texte'] : ['subject', 'text'],
      rows: aboutLines(about),
    },
    {
      name: fr ? 'Colonnes' : 'Columns',
      header: fr
        ? ['colonne', 'nom', 'nom court', 'sens', 'codes']
        : ['column', 'name', 'short name', 'meaning', 'codes'],
      rows: about.columns.map((column) => {
        const { name, meaning } = column[about.language]
        return [column.key, name, column.short, meaning, codesOf(column, about.language)]
      }),
    },
    {
      name: 'Sources',
      header: fr
        ? ['jeu', 'titre', 'producteur', 'licence', 'millésime', 'adresse', 'consulté le', 'fictif']
        : ['dataset', 'title', 'producer', 'licence', 'vintage', 'address', 'fetched', 'synthetic'],
      rows: about.datasets.map((one) => [
        one.id,
        one.title,
        one.producer,
        one.licence,
        one.vintage ?? '',
        one.url ?? '',
        one.fetched_at?.slice(0, 10) ?? '',
        one.synthetic ? (fr ? 'oui' : 'yes') : fr ? 'non' : 'no',
      ]),
    },
  ]
}

/** Subject and text, one of each line. */
function aboutLines(about: ExportAbout): string[][] {
  const { language, criteria, plots } = about
  const fr = language === 'fr'
  const none = fr
    ? 'Aucun terrain ne correspond à ces critères : le fichier est vide.'
    : 'No plot matches these criteria: the file is empty.'
  return [
    [
      fr ? 'Contenu' : 'Content',
      fr ? 'Terrains économiques du SDRIF-E' : 'Economic plots, SDRIF-E',
    ],
    ...(about.synthetic ? [[fr ? 'Avertissement' : 'Warning', SYNTHETIC_NOTICE[language]]] : []),
    [fr ? 'Terrains' : 'Plots', plots === 0 ? none : String(plots)],
    [fr ? 'Critères' : 'Criteria', criteriaSentence(about)],
    [fr ? 'Adresse' : 'Address', about.query === '' ? '/' : `/?${about.query}`],
    [fr ? 'Version des données' : 'Data version', `${about.version} (${about.published_at})`],
    [fr ? 'Fichier produit le' : 'File made', about.made_at],
    [
      fr ? 'Ordre' : 'Order',
      fr
        ? 'Celui de la liste à l’écran ; la colonne « rank » le redonne.'
        : 'That of the list on the screen; the column "rank" gives it back.',
    ],
    [fr ? 'Valeurs vides' : 'Empty values', fr ? 'Inconnues, jamais zéro.' : 'Unknown, never 0.'],
    [fr ? 'Portée' : 'Scope', PERMIT_CAUTION[language]],
    ...(criteria.length > 1 ? criteria.map((text) => [fr ? 'Critère' : 'Criterion', text]) : []),
  ]
}

/** The filter in one sentence. */
export function criteriaSentence({
  criteria,
  language,
}: Pick<ExportAbout, 'criteria' | 'language'>): string {
  if (criteria.length > 0) return `${criteria.join(language === 'fr' ? ' ; ' : '; ')}.`
  return language === 'fr' ? 'Tous les terrains.' : 'All plots.'
}

function codesOf({ values }: ExportColumn, language: Language): string {
  return Object.entries(values ?? {})
    .map(([code, label]) => `${code} = ${label[language].short}`)
    .join(' ; ')
}

/** The three tables as a plain text: what stands beside files that hold one table only. */
export const aboutText = (about: ExportAbout): string => tablesText(aboutTables(about))

/** The first table line by line, the others under their titles. */
export function tablesText([first, ...others]: readonly AboutTable[]): string {
  const lines = (first?.rows ?? []).map(([subject, text]) => `${subject} : ${text}`)
  for (const { name, header, rows } of others) {
    lines.push('', name, '-'.repeat(name.length), header.join(' · '))
    lines.push(...rows.map((cells) => cells.filter(Boolean).join(' · ')))
  }
  return `${lines.join('\r\n')}\r\n`
}

/** The same for programs. */
export function aboutJson(about: ExportAbout) {
  const { language, columns, datasets, criteria, ...rest } = about
  return {
    ...rest,
    ...(about.synthetic ? { notice: SYNTHETIC_NOTICE[language] } : {}),
    caution: PERMIT_CAUTION[language],
    criteria: criteriaSentence({ ...about, criteria }),
    datasets,
    columns: columns.map((column) => ({
      key: column.key,
      name: column[language].name,
      meaning: column[language].meaning,
    })),
  }
}
