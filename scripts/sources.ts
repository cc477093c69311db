// npm run sources [-- --from FOLDER | --discover | --write]: the official datasets, what of them is there, its age, and
// what is due. --discover asks the Region's catalogue for SDRIF-E layers; --write renews SOURCES.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { searchCatalogue } from '../geodata/fetch/fetch-opendatasoft.ts'
import { standingOf } from '../geodata/fetch/fetch-source.ts'
import { knownSlugs } from '../geodata/fetch/fetch-sources.ts'
import { createPoliteFetch } from '../geodata/fetch/polite-fetch.ts'
import { SOURCES } from '../geodata/sources/registry.ts'
import { describeCoverage, writeSourcesDocument } from '../geodata/sources/sources-document.ts'
import { failPlainly } from './plain-failure.ts'
import { readSettings } from './settings.ts'

const DOCUMENT = new URL('../SOURCES.md', import.meta.url)

try {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      write: { type: 'boolean', default: false },
      discover: { type: 'boolean', default: false },
    },
  })
  if (values.write) {
    writeFileSync(DOCUMENT, writeSourcesDocument())
    console.log(`SOURCES.md holds ${SOURCES.length} datasets.`)
  } else if (values.discover) await discover()
  else await list(values.from ?? join(readSettings(process.env).dataDir, 'downloads'))
} catch (error) {
  failPlainly(error)
}

async function list(folder: string): Promise<void> {
  const widest = Math.max(...SOURCES.map(({ id }) => id.length))
  for (const source of SOURCES) {
    const { ageDays, due } = await standingOf(source, folder)
    const there = ageDays === undefined ? 'not there' : `${ageDays} days old${due ? ', due' : ''}`
    const way = source.address.protocol === 'file' ? 'mirror folder only' : source.address.protocol
    console.log(
      `${source.id.padEnd(widest)}  ${there.padEnd(16)}  ` +
        [source.producer, source.vintage, describeCoverage(source.coverage), way].join(' · '),
    )
  }
}

async function discover(): Promise<void> {
  for (const { id, address } of SOURCES) {
    if (address.protocol !== 'opendatasoft-search') continue
    const found = await searchCatalogue(id, address, knownSlugs(), createPoliteFetch(id, address))
    for (const { slug, title, item, confirmed, known } of found) {
      const read = item === undefined ? 'not mapped' : confirmed ? item : `${item}, unconfirmed`
      console.log(`${known ? 'in the registry' : read} · ${title} · ${slug}`)
    }
    console.log('Unconfirmed: read from the title alone; see geodata/sources/sdrif-e-mapping.ts.')
  }
}
