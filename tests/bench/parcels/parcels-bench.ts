// What plots from parcels take, by the number of parcels: seconds of each part of a run, and memory of the run and of the
// embedded engine.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrate } from '../../../geodata/db/migrate.ts'
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { readStatements } from '../../../geodata/ingest/coverage/read-statement.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { SOURCES, TERRITORY } from '../../../geodata/sources/registry.ts'
import { watchProcess } from '../process-use.ts'
import { printTable, seconds } from '../stats.ts'
import { repeatCadastre } from './repeat-cadastre.ts'

const IDS: readonly string[] = [...TERRITORY, 'iris-activite', 'parcelles']
/** Parcels of the region. */
const REGION = 2_500_000

/** Runs `copies` of the cadastre of `real`, a folder of real layers. */
export async function benchParcels(folder: string, real: string, copies: number): Promise<void> {
  const [mirror, dataDir] = [join(folder, 'cadastre'), join(folder, 'parcels')]
  mkdirSync(mirror)
  const parcels = await repeatCadastre(real, mirror, copies)
  const db = await openDatabase({ dataDir })
  await migrate(db.sql)
  const engine = watchProcess(
    Number.parseInt(readFileSync(join(dataDir, 'engine', 'lock'), 'utf8')),
  )
  const run = watchProcess(process.pid)
  const parts = new Map<string, number>()
  let [part, since] = ['begin', performance.now()]
  const enter = (next: string) => {
    const now = performance.now()
    parts.set(part, (parts.get(part) ?? 0) + now - since)
    ;[part, since] = [next, now]
  }
  const started = performance.now()
  const result = await runIngest(db, {
    from: mirror,
    coverage: readStatements(['region'], IDS),
    registry: SOURCES.filter(({ id }) => IDS.includes(id)),
    onProgress: ({ id }) => {
      if (id !== part) enter(id)
    },
  })
  enter('end')
  const whole = performance.now() - started
  await db.close()
  const made = result.parcels
  const ofParcels = [...parts].filter(([id]) => id.startsWith('parcels-'))
  const sum = ofParcels.reduce((all, [, ms]) => all + ms, 0)
  const scaled = (ms: number) => seconds((ms * REGION) / parcels)
  printTable(
    `Plots from ${parcels} parcels, ${made?.inSites} in sites, ${made?.plots} plots (in proportion: ${REGION})`,
    [
      ...[...parts].map(([id, ms]) => [id, seconds(ms), scaled(ms)]),
      ['plots from parcels, together', seconds(sum), scaled(sum)],
      ['the whole run', seconds(whole), scaled(whole)],
      ['peak memory of the run', `${Math.round(run.stop().peakMb)} MB`],
      ['peak memory of the engine', `${Math.round(engine.stop().peakMb)} MB`],
    ],
  )
}
