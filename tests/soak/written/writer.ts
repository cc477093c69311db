// Writes and erases offers until it is killed, and says what it begins to erase and what was acknowledged:
// `+N` saved, `~N` about to be erased, `-N` erased, `!…` an error that it should not have met. To be run by tsx.
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { reachEngine } from '../../../geodata/db/engine/start-engine.ts'
import { isAway } from '../../../geodata/db/is-away.ts'
import { migrate } from '../../../geodata/db/migrate.ts'
import { openDatabase } from '../../../geodata/db/open-database.ts'
import { eraseOffer } from '../../../geodata/written/erase.ts'
import { openWritten } from '../../../geodata/written/open-written.ts'
import { recoverWritten } from '../../../geodata/written/recover-written.ts'
import { idOf, someFact, someOffer, somePhotograph, someVersion } from '../../rig/written-rows.ts'

const [dataDir = '', first = '0'] = process.argv.slice(2)
/** Offers that live at once. */
const MOST = 6

const say = (text: string) => writeSync(1, `${text}\n`)
const db = await openDatabase({ dataDir })
await migrate(db.sql)
await recoverWritten(db, { dataDir })
const written = openWritten(db, { dataDir })
say('ready')
for (let number = Number(first); ; number++) {
  try {
    await save(number)
    if (number % 2 === 0) await eraseOldest()
  } catch (error) {
    if (!isAway(error)) say(`! ${String(error)}`)
    await reachEngine(dataDir).catch(() => {})
  }
}

async function save(number: number): Promise<void> {
  await written.write(async (change) => {
    await change.put('offer', someOffer(number))
    await change.put('fact', someFact(number))
    await change.put('offer_version', someVersion(number, 1))
    if (number % 4 === 0)
      await change.put('photograph', somePhotograph(number, number, randomBytes(60_000)))
  })
  say(`+${number}`)
}

async function eraseOldest(): Promise<void> {
  const old = await db.sql<{ id: string }[]>`
    select id from written.offer order by id desc offset ${MOST} limit 2`
  if (old.length === 0) return
  const numbers = old.map(({ id }) => Number(id))
  for (const number of numbers) say(`~${number}`)
  await written.write(async (change) => {
    for (const number of numbers) await eraseOffer(change, idOf(number))
  })
  for (const number of numbers) say(`-${number}`)
}
