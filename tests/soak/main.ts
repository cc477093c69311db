// npm run soak [-- kill engine readers two-runs full-disk written draws hostile]: what takes too long, or hits too hard, for the tests. Each
// part is bounded in time, prints one line of counts, and exit code 1 says that something was wrong.
import { soakDraws } from './draws-part.ts'
import { soakEngineKills } from './engine-part.ts'
import { soakFullDisk } from './full-disk-part.ts'
import { onTestbed } from './testbed.ts'
import { soakHostile } from './hostile-part.ts'
import { soakKills } from './kill-part.ts'
import { soakReaders } from './readers-part.ts'
import { soakTwoRuns } from './two-runs-part.ts'
import { soakWritten } from './written-part.ts'

const PARTS: Readonly<Record<string, () => Promise<string[]>>> = {
  kill: async () => [
    ...(await onTestbed('server', soakKills)),
    ...(await onTestbed('embedded', soakKills)),
  ],
  engine: () => onTestbed('embedded', soakEngineKills),
  readers: soakReaders,
  'two-runs': async () => [
    ...(await onTestbed('server', soakTwoRuns)),
    ...(await onTestbed('embedded', soakTwoRuns)),
  ],
  'full-disk': soakFullDisk,
  written: () => onTestbed('embedded', soakWritten),
  hostile: () => onTestbed('embedded', soakHostile),
  draws: () => Promise.resolve(soakDraws()),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((part) => !(part in PARTS))
if (unknown.length > 0) {
  console.error(`The soak has no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.`)
  process.exit(1)
}
let wrong = 0
for (const [name, soak] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n## ${name}`)
  const faults = await soak()
  for (const fault of faults.slice(0, 30)) console.log(`  fault: ${fault}`)
  wrong += faults.length
}
console.log(`\nsoak: ${wrong} faults`)
process.exit(wrong === 0 ? 0 : 1)
