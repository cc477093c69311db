// npm run settings [-- --write]: what the environment may set; --write renews the table of README.md, and .env.example.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { failPlainly } from './plain-failure.ts'
import { SETTINGS } from './settings.ts'
import { settingsExample, settingsTable, withSettings } from './settings/settings-documents.ts'

const README = new URL('../README.md', import.meta.url)
const EXAMPLE = new URL('../.env.example', import.meta.url)

try {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
  if (values.write) {
    writeFileSync(README, withSettings(readFileSync(README, 'utf8')))
    writeFileSync(EXAMPLE, settingsExample())
    const { length } = Object.keys(SETTINGS)
    console.log(`README.md and .env.example hold ${length} settings.`)
  } else console.log(settingsTable())
} catch (error) {
  failPlainly(error)
}
