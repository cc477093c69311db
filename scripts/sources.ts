// npm run sources [-- --write]: lists the official datasets of the registry; --write renews SOURCES.md.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SOURCES } from '../geodata/sources/registry.ts'
import { describeCoverage, writeSourcesDocument } from '../geodata/sources/sources-document.ts'
import { failPlainly } from './plain-failure.ts'

const DOCUMENT = new URL('../SOURCES.md', import.meta.url)

try {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
  if (values.write) {
    writeFileSync(DOCUMENT, writeSourcesDocument())
    console.log(`SOURCES.md holds ${SOURCES.length} datasets.`)
  } else
    for (const { id, producer, licence, vintage, coverage, serves } of SOURCES)
      console.log(
        [id, producer, licence, vintage, describeCoverage(coverage), serves.join(' ')].join(' · '),
      )
} catch (error) {
  failPlainly(error)
}
