// docs/what-we-say.md from the tables of the model.
import type { Said, SaidStrength } from '../../geodata/model/said/said.ts'
import { SAID_STRENGTHS } from '../../geodata/model/said/said.ts'
import { ALL_SAID, WHAT_WE_SAY } from '../../geodata/model/said/what-we-say.ts'

const STRENGTHS: Record<SaidStrength, string> = {
  read: 'The text, an official or press page, or a page that quotes the text was read.',
  reported: 'Read in somebody else’s account of the text, or in the code of others.',
  data: 'Read from a column of the published data, by a rule of this project.',
  ours: 'How this project reads or counts; no text sets it.',
  to_supply: 'The words are ours and no text was read that says so: a source is to be supplied.',
  name: 'Names a thing and says nothing of it.',
}

const HEAD = `# What we say

Every sentence about law or plans that the product can say, in French and English, with the rule it stands for, its source
and how well that is known. Written by \`npm run say -- --write\` from \`geodata/model/said/what-we-say.ts\`; do not edit.
Holes that figures and names fill are \`{}\`; what is said in one language only has a dash in the other.

A test reads every text of the page, the model, the documents, the files and the API, and what is made of it for plots:
one that holds a term of \`geodata/model/said/legal-terms.ts\` and does not stand here fails it, with its place.
`

export function writeSayDocument(): string {
  return [HEAD, strengthsTable(), ...WHAT_WE_SAY.map(({ title, said }) => group(title, said))].join(
    '\n',
  )
}

function strengthsTable(): string {
  const counts = SAID_STRENGTHS.map((strength) => ({
    strength,
    count: ALL_SAID.filter((one) => one.strength === strength).length,
  }))
  return table(
    ['Evidence', 'Means', 'Entries'],
    counts.map(({ strength, count }) => [strength, STRENGTHS[strength], String(count)]),
  )
}

function group(title: string, said: readonly Said[]): string {
  const names = said.every(({ strength }) => strength === 'name')
  return `## ${title}\n\n${
    names
      ? table(
          ['Dit', 'Said'],
          said.map((one) => [one.said.fr, one.said.en]),
        )
      : table(
          ['Dit', 'Said', 'Rule', 'Evidence', 'Source'],
          said.map((one) => [
            one.said.fr,
            one.said.en,
            `\`${one.rule}\``,
            one.strength,
            one.strength === 'name' ? '' : one.source.en,
          ]),
        )
  }`
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |\n`)
    .join('')

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
