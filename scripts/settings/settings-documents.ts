// The settings as people read them, from their table: a part of README.md, and .env.example. A test fails when one is stale.
import type { Setting } from '../settings.ts'
import { SETTINGS } from '../settings.ts'

const BEGIN =
  '<!-- Written by `npm run settings -- --write` from scripts/settings.ts. Do not edit. -->'
const END = '<!-- End of what is written. -->'

const EVERY: readonly Setting<unknown>[] = Object.values(SETTINGS)

/** The table in Markdown. */
export const settingsTable = (): string =>
  [
    '| variable | without it | what it sets | heeded by |',
    '|---|---|---|---|',
    ...EVERY.map(
      ({ name, usual, otherwise, dev, meaning, reader }) =>
        `| \`${name}\` | ${usual === undefined ? otherwise : `\`${usual}\``}${dev === undefined ? '' : `, in dev \`${dev}\``} | ${meaning} | ${reader} |`,
    ),
  ].join('\n')

/** `readme` with the table of today between its two marks. */
export function withSettings(readme: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)]
  if (from < 0 || to < from) throw new Error('README.md has lost the marks of its settings table')
  return `${readme.slice(0, from)}${BEGIN}\n\n${settingsTable()}\n\n${readme.slice(to)}`
}

/** The text of .env.example: every line is a comment, so that a copy changes nothing. */
export const settingsExample = (): string =>
  [
    '# Written by `npm run settings -- --write` from scripts/settings.ts. Do not edit.',
    '# A copy of this file named .env is read by: npx tsx --env-file=.env scripts/start.ts',
    '# (and by EnvironmentFile= of systemd, or --env-file of a container). npm start alone reads none.',
    ...EVERY.flatMap(({ name, usual = '', meaning }) => [
      '',
      `# ${sentence(meaning)}`,
      `# ${name}=${usual}`,
    ]),
    '',
  ].join('\n')

const sentence = (meaning: string): string => {
  const text = meaning.replaceAll('`', '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
