// npm run say [-- --write]: what the product can say of law and plans, with the source of each; --write renews
// docs/what-we-say.md.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ALL_SAID } from '../geodata/model/said/what-we-say.ts'
import { failPlainly } from './plain-failure.ts'
import { writeSayDocument } from './say/say-document.ts'

const DOCUMENT = new URL('../docs/what-we-say.md', import.meta.url)

try {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
  if (values.write) {
    writeFileSync(DOCUMENT, writeSayDocument())
    console.log(`docs/what-we-say.md holds ${ALL_SAID.length} entries.`)
  } else console.log(writeSayDocument())
} catch (error) {
  failPlainly(error)
}
