// A process that takes one stale lock after another at the same moments as its fellows: `lock-racer.ts FOLDER ROUNDS
// START_MS engine/main`. (The last word makes it pass for an engine.) Tells the rounds
// that it won, and lives until it is left alone.
import { join } from 'node:path'
import { takeLock } from '../../geodata/db/engine/engine-lock.ts'

const [, , folder = '', rounds = '0', start = '0'] = process.argv
const EVERY_MS = 4

const won: number[] = []
for (let round = 0; round < Number(rounds); round++) {
  while (Date.now() < Number(start) + round * EVERY_MS);
  if (takeLock(join(folder, `lock-${round}`)).taken) won.push(round)
}
process.send?.(won)
process.on('disconnect', () => process.exit(0))
