// A disk that is full: the data folder, or the server's own, on a small file system of its own. (Mounting takes root.)
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCurrentVersion, tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { runIngest } from '../../geodata/ingest/run-ingest.ts'
import { sentenceOf } from '../../scripts/plain-failure.ts'
import type { Testbed } from './testbed.ts'
import { onTestbed } from './testbed.ts'
import { LABELLED_REGISTRY, makeLabelledMirror, nameOfRun } from './kill/labelled-mirror.ts'

const FULL = /^The disk (is full: make room|of the data folder is nearly full)[^.]*\.$/

/** What is left on the disk when the run begins. */
const LEFT_MB: Readonly<Record<Testbed['engine'], readonly number[]>> = {
  embedded: [1, 3, 10, 100, 195],
  server: [1, 2, 4],
}

async function fillUp(folder: string, testbed: Testbed): Promise<string[]> {
  const faults: string[] = []
  const mirror = makeLabelledMirror(1600)
  const db = await openDatabase(testbed)
  await migrate(db.sql)
  let label = 0
  const run = () => {
    mirror.write(++label)
    return runIngest(db, { from: mirror.from, registry: LABELLED_REGISTRY, accept: true })
  }
  const served = async () => {
    const version = await getCurrentVersion(db.sql)
    if (!version) return 'nothing'
    const rows = await db.sql<{ name: string }[]>`
      select distinct name from ${tableOf(db.sql, version, 'plot')}`
    return rows.map(({ name }) => name).join(' and ')
  }
  await run()
  for (const left of LEFT_MB[testbed.engine]) {
    const before = await served()
    const { bavail, bsize } = statfsSync(folder)
    const filler = join(folder, 'filler')
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left * 1e6)))
    const sentence = await run().then(() => 'it was published', sentenceOf)
    if (!FULL.test(sentence)) faults.push(`${left} MB left: ${sentence}`)
    if ((await served()) !== before) faults.push(`${left} MB left: ${await served()} is served`)
    rmSync(filler)
    await run()
    if ((await served()) !== nameOfRun(label)) faults.push(`${left} MB left: no run afterwards`)
  }
  await db.close()
  mirror.remove()
  const times = LEFT_MB[testbed.engine].length
  console.log(`full disk, ${testbed.engine}: ${times} times, ${faults.length} faults`)
  return faults
}

/** Both engines, each on a file system of 500 MB. */
export async function soakFullDisk(): Promise<string[]> {
  if (process.getuid?.() !== 0) {
    console.log('full disk: not run, for mounting a small disk takes root')
    return []
  }
  const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-small-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=500m,mode=1777', 'tmpfs', folder])
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return [
      ...(await onTestbed('embedded', (testbed) => fillUp(folder, testbed))),
      ...(await onTestbed('server', (testbed) => fillUp(folder, testbed))),
    ]
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    execFileSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true })
  }
}
