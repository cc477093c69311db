// npm run sources [-- --from FOLDER | --discover | --probe [SOURCE…] | --write]: the official datasets, what of them is
// there, its age, what is due, and what the served version holds of it. --discover asks the Region's catalogue for SDRIF-E
// layers; --probe asks each address for its schema and one feature and tells what has changed (exit code 1 if anything has);
// --write renews SOURCES.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { searchCatalogue } from '../geodata/fetch/fetch-opendatasoft.ts'
import { standingOf } from '../geodata/fetch/fetch-source.ts'
import { knownSlugs } from '../geodata/fetch/fetch-sources.ts'
import { createPoliteFetch } from '../geodata/fetch/polite-fetch.ts'
import { PROBE_MANNERS } from '../geodata/probe/probe-sources.ts'
import { SOURCES } from '../geodata/sources/registry.ts'
import { describeCoverage, writeSourcesDocument } from '../geodata/sources/sources-document.ts'
import { failPlainly } from './plain-failure.ts'
import { createProgressLine } from './progress-line.ts'
import { readSettings } from './settings.ts'
import { SettingsError } from './settings/settings-error.ts'
import { readServed, tellServed } from './sources/served-rows.ts'
import { tellProbe } from './sources/tell-probe.ts'

const DOCUMENT = new URL('../SOURCES.md', import.meta.url)

try {
  const { values, positionals } = parseArgs({
    options: {
      from: { type: 'string' },
      write: { type: 'boolean', default: false },
      discover: { type: 'boolean', default: false },
      probe: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  if (positionals.length > 0 && !values.probe)
    throw new SettingsError('names of sources go with --probe: npm run sources -- --probe SOURCE')
  if (values.write) {
    writeFileSync(DOCUMENT, writeSourcesDocument())
    console.log(`SOURCES.md holds ${SOURCES.length} datasets.`)
  } else if (values.discover) await discover()
  else if (values.probe) await probe(positionals, values.from ?? downloads())
  else await list(values.from ?? downloads())
} catch (error) {
  failPlainly(error)
}

function downloads(): string {
  return join(readSettings(process.env).dataDir, 'downloads')
}

async function list(folder: string): Promise<void> {
  const served = await readServed(readSettings(process.env))
  const widest = Math.max(...SOURCES.map(({ id }) => id.length))
  for (const source of SOURCES) {
    const { ageDays, due } = await standingOf(source, folder)
    const there = ageDays === undefined ? 'not there' : `${ageDays} days old${due ? ', due' : ''}`
    const way = source.address.protocol === 'file' ? 'mirror folder only' : source.address.protocol
    console.log(
      `${source.id.padEnd(widest)}  ${there.padEnd(16)}  ${tellServed(served, source.id).padEnd(32)}  ` +
        [source.producer, source.vintage, describeCoverage(source), way].join(' · '),
    )
  }
  console.log(served.sentence)
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

async function probe(only: readonly string[], folder: string): Promise<void> {
  const line = createProgressLine()
  process.exitCode = await tellProbe(SOURCES, only, {
    manners: PROBE_MANNERS,
    slugs: knownSlugs(),
    folder,
    onAsk: (id, done, total) =>
      line.onProgress({ id: 'probe', done, total, sentence: `asking ${id}` }),
    say: (text) => {
      line.end()
      console.log(text)
    },
  })
}
