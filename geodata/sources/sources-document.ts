// SOURCES.md from the registry: the file is generated, and a test fails when it is stale.
import { FIGURE_SOURCES, HEADLINES, PUBLISHED_HA } from '../model/ledger/published-figures.ts'
import { editionOf } from './edition.ts'
import { SOURCES } from './registry.ts'
import type { Address, Source } from './source.ts'

/** The whole text of SOURCES.md. */
export function writeSourcesDocument(sources: readonly Source[] = SOURCES): string {
  return `${[
    '# Sources',
    '',
    '<!-- Written by `npm run sources -- --write` from geodata/sources/registry.ts. Do not edit. -->',
    '',
    'Official datasets that `npm run ingest -- --from FOLDER` reads, each with its producer, licence and what it serves',
    'for. Outside its coverage a dataset says nothing: the answer there is "unknown". The demonstration region uses none',
    'of them: its shapes are synthetic.',
    '',
    table(sources),
    '',
    ...sources.map(section),
    figures(),
    '## Lists of territories',
    '',
    'Names and members of EPCI and EPT, and the list of communes of the demonstration: `@etalab/decoupage-administratif`',
    '(INSEE and DGCL lists, Etalab; Licence Ouverte 2.0).',
  ].join('\n')}\n`
}

function table(sources: readonly Source[]): string {
  const rows = sources.map(
    ({ id, title, producer, licence, vintage }) =>
      `| [\`${id}\`](#${id}) | ${title} | ${producer} | ${licence} | ${vintage} |`,
  )
  return ['| id | title | producer | licence | vintage |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  )
}

function section(source: Source): string {
  const lines = [
    `- file in a mirror folder: \`${source.file}\`, ${source.crs}, ${source.geometry}s`,
    `- address: ${source.url ?? 'to be confirmed'}`,
    `- fetched by: ${describeAddress(source.address)}`,
    ...(source.fallback
      ? [
          `- where that fails: ${describeAddress(source.fallback.address)}, as \`${source.fallback.file}\``,
        ]
      : []),
    ...(source.address.protocol === 'file'
      ? []
      : [
          `- smallest whole answer: ${source.smallest === 'half' ? 'half of the last run’s' : source.smallest}`,
        ]),
    `- serves: ${source.serves.map((word) => `\`${word}\``).join(', ')}${source.effect ? `; effect: ${source.effect}` : ''}`,
    `- coverage: ${describeCoverage(source)}`,
    `- renewed about every ${source.refreshDays} days; a run fails above ${Math.round(source.maxRejectedShare * 1000) / 10} % of rejected rows`,
    `- fields read: ${Object.entries(source.fields)
      .map(([field, use]) => `\`${field}\` (${use})`)
      .join(', ')}`,
    ...(source.note ? [`- ${source.note}`] : []),
  ]
  return `## ${source.id}\n\n${source.title}. ${source.producer}, ${source.licence}, ${source.vintage}.\n\n${lines.join('\n')}\n`
}

/** The protocol, and what is asked for. */
export function describeAddress(address: Address): string {
  switch (address.protocol) {
    case 'file':
      return 'nothing: no address is known, a mirror folder holds it (`file`)'
    case 'download':
      return `${address.url} (\`download\`)${describeEdition(address)}`
    case 'downloads':
      return `${address.parts[0]?.url} and ${address.parts.length - 1} more (\`downloads\`)${describeEdition(address)}`
    case 'opendatasoft':
      return `${address.portal}, dataset \`${address.dataset}\`${address.where ? ` where \`${address.where}\`` : ''} (\`opendatasoft\`)`
    case 'opendatasoft-search':
      return `${address.portal}, search "${address.search}" (\`opendatasoft-search\`)`
    case 'wfs':
      return `${address.url}, layer \`${address.typeName}\`${describeFilters(address.filters)}, ordered by \`${address.sortBy}\` (\`wfs\`)`
    case 'arcgis':
      return `${address.url}, layer "${address.layer}" (\`arcgis\`)`
    case 'json-pages':
      return `${address.url}, ${address.parts.length} series (\`json-pages\`)`
  }
}

function describeEdition(address: Address): string {
  const edition = editionOf(address)
  return edition === undefined ? '' : `, the edition of ${edition}: a newer one may exist`
}

function describeFilters(filters: readonly string[] = []): string {
  const [first] = filters
  if (first === undefined) return ''
  return filters.length === 1 ? ` where \`${first}\`` : ` by ${filters.length} filters`
}

/** Where it can be relied on, by the way its file came. */
export function describeCoverage({ address, coverage, serves }: Source): string {
  if (serves.includes('territory')) return 'the region is what it holds'
  if (coverage?.kind === 'own') return 'the EPCI that it names, or what is stated with the file'
  if (address.protocol === 'file' || !coverage) return 'what is stated with the file'
  const way = address.protocol.startsWith('download')
    ? 'for which its producer publishes it'
    : 'by a whole answer of its address'
  const where = coverage.kind === 'region' ? 'the whole region' : 'a part of the region'
  return `${where}, ${way}; of a file that came otherwise, what is stated with it`
}

function figures(): string {
  const rows = Object.entries(PUBLISHED_HA).map(([category, ha]) => `| \`${category}\` | ${ha} |`)
  const { region_release: release, versailles_grand_parc: finer } = FIGURE_SOURCES
  const headlines = HEADLINES.map(
    ({ headline_ha, finer_ha, categories }) =>
      `- ${headline_ha} ha, read as ${finer_ha} ha: ${categories.map((one) => `\`${one}\``).join(', ')}`,
  )
  return [
    '## Published figures',
    '',
    `Headlines: ${release.title}, ${release.date}. Categories: ${finer.title}, <${finer.url}>.`,
    'Both are shown, each under its own source; 800 is never added to a sum that holds the 895.',
    '',
    '| category | ha |',
    '|---|---|',
    ...rows,
    '',
    ...headlines,
    '',
  ].join('\n')
}
