// A process that runs the real ingest once it is told to, and dies at the moment it was given, or when it is killed.
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { LABELLED_REGISTRY } from './labelled-mirror.ts'
import type { RunNews, RunOrder, Step } from './steps.ts'
import { watchStatements } from './watch-statements.ts'

/** What is written down when a step begins. */
const STATEMENTS: readonly (readonly [Step, RegExp])[] = [
  ['begin', /^create schema /],
  ['clean', /insert into plot\b[^]*raw_cartofriches/],
  ['check', /min\(id\) as example/],
  ['publish', /update explorer\.data_version set status = 'published'/],
  ['commit', /update explorer\.publication set current/],
  ['published', /update explorer\.run set status = \?, ended_at/],
  ['drop', /set status = 'dropped'/],
]

if (process.send) {
  process.once('message', (order: RunOrder) => void run(order))
  process.on('disconnect', () => process.exit(1))
  await tell('ready')
}

async function run({ dataDir, databaseUrl, from, dieAt }: RunOrder): Promise<void> {
  const reached = (step: Step | undefined) => {
    if (step !== undefined && step === dieAt) process.kill(process.pid, 'SIGKILL')
  }
  try {
    const db = await openDatabase({ dataDir, databaseUrl })
    const sql = watchStatements(db.sql, (text) =>
      reached(STATEMENTS.find(([, pattern]) => pattern.test(text.trim()))?.[0]),
    )
    await tell('begun')
    const { version } = await runIngest(
      { ...db, sql },
      {
        from,
        registry: LABELLED_REGISTRY,
        accept: true,
        onWait: (waits) => void tell({ waits }),
        onProgress: ({ id }) => {
          if (id === 'stage-cartofriches') reached('stage')
          if (id === 'derive-access') reached('derive')
          if (id === 'tiles') reached('tiles')
        },
      },
    )
    await db.close()
    await tell({ published: version.version })
    process.exit(0)
  } catch (error) {
    const { sentenceOf } = await import('../../../scripts/plain-failure.ts')
    await tell({ failed: sentenceOf(error) })
    process.exit(1)
  }
}

function tell(news: RunNews): Promise<void> {
  return new Promise((resolve) => process.send?.(news, () => resolve()))
}
