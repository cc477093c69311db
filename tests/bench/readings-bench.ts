// npm run bench -- readings: the reading of a plot and of a 500 ha perimeter, at 30 000 plots, as a request answers it.
import { createApp } from '../../api/app.ts'
import { getCurrentVersion, tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { prepareDemonstration } from '../../geodata/demo/prepare.ts'
import { numbersFrom } from '../rig/land/small-version.ts'
import { ms, printTable, quantile } from './stats.ts'

const PLOTS = 30_000
const READINGS = 200
/** A circle of 500 ha. */
const RADIUS_M = Math.round(Math.sqrt(5e6 / Math.PI))

/** Prints p50 and p95 for one engine. `lay: false` takes the version that the folder already holds. */
export async function benchReadings(
  label: string,
  options: { dataDir: string; databaseUrl?: string; lay?: boolean },
): Promise<void> {
  const db = await openDatabase(options)
  try {
    await migrate(db.sql)
    if (options.lay !== false) await prepareDemonstration(db, { plots: PLOTS })
    const version = await getCurrentVersion(db.sql)
    if (!version) throw new Error('there is no version')
    const random = numbersFrom(4)
    const plots = await db.sql<{ id: string; lon: number; lat: number }[]>`
      select id, ST_X(at) as lon, ST_Y(at) as lat
      from ${tableOf(db.sql, version, 'plot')}, ST_Transform(centre, 4326) as at order by ordinal`
    const drawn = Array.from(
      { length: READINGS },
      () => plots[Math.floor(random() * plots.length)]!,
    )
    const app = createApp({ db, settings: { software: 'bench' } })
    const time = async (of: readonly string[]): Promise<number[]> => {
      const taken: number[] = []
      for (const one of of) {
        const started = performance.now()
        const answer = await app.request(`/api/readings?of=${encodeURIComponent(one)}`)
        await answer.arrayBuffer()
        taken.push(performance.now() - started)
        if (!answer.ok) throw new Error(`${answer.status} for ${one}`)
      }
      return taken
    }
    const ofPlots = drawn.map(({ id }) => `plot:${id}`)
    const ofPerimeters = drawn.map(
      ({ lon, lat }) => `circle:${lon.toFixed(5)},${lat.toFixed(5)},${RADIUS_M}`,
    )
    await time([...ofPlots.slice(0, 5), ...ofPerimeters.slice(0, 5)])
    const rows = [['', 'p50', 'p95', 'slowest']]
    for (const [name, of] of [
      ['a plot', ofPlots],
      ['a perimeter of 500 ha', ofPerimeters],
    ] as const) {
      const taken = await time(of)
      rows.push([name, ...[0.5, 0.95, 1].map((q) => ms(quantile(taken, q)))])
    }
    printTable(`Readings, ${label}, ${plots.length} plots, ${READINGS} of each`, rows)
  } finally {
    await db.close()
  }
}
