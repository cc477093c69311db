import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import {
  beginVersion,
  failVersion,
  getCurrentVersion,
  publishVersion,
  tableOf,
} from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { migrate } from '../../../geodata/db/migrate.ts'
import { withRunLock } from '../../../geodata/db/run-lock.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import { describeOnEngines } from '../../rig/database.ts'

describeOnEngines('one data run at a time', (t) => {
  it('refuses a second run while one is under way, in one sentence that names it', async () => {
    await withRunLock(t.sql, 'first', async () => {
      const second = withRunLock(t.sql, 'second', async () => {})
      await expect(second).rejects.toThrow(/another data run is under way: first/)
    })
  })

  it('waits when asked to, and then runs', async () => {
    const order: string[] = []
    const first = withRunLock(t.sql, 'first', async () => {
      await sleep(700)
      order.push('first')
    })
    await sleep(100)
    const waits: string[] = []
    await withRunLock(t.sql, 'second', async () => void order.push('second'), {
      wait: true,
      onWait: (by) => waits.push(by),
    })
    await first
    expect(order).toEqual(['first', 'second'])
    expect(waits).toHaveLength(1)
  })

  it('takes over from a process that is gone', async () => {
    await t.sql`insert into explorer.run_lock (holder, pid, host) values ('dead', 4194303, ${hostname()})`
    expect(await withRunLock(t.sql, 'heir', async () => 'ran')).toBe('ran')
    expect(await t.sql`select * from explorer.run_lock`).toHaveLength(0)
  })

  it('publishes nothing, and drops nothing, once another run has taken over from it', async () => {
    const taking = withRunLock(t.sql, 'asleep', async () => {
      const version = await beginVersion(t.sql, { demonstration: true })
      await t.sql`update explorer.run_lock set holder = 'heir', pid = 4194303`
      await expect(publishVersion(t.sql, version)).rejects.toThrow(
        'another data run has taken over from this one: heir (process 4194303)',
      )
      await failVersion(t.sql, version, 'too late')
    })
    await expect(taking).rejects.toThrow('has taken over from this one')
    expect(await getCurrentVersion(t.sql)).toBeUndefined()
    const [row] = await t.sql`
      select status, (select count(*)::int from pg_namespace where nspname = 'v000001') as schemas
      from explorer.data_version where version = 1`
    expect(row).toEqual({ status: 'building', schemas: 1 })
    expect(await t.sql`delete from explorer.run_lock returning holder`).toHaveLength(1)
  })

  it('says in one sentence that the connection was lost, and not what came of it', async () => {
    const lost = Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' })
    await expect(
      withRunLock(t.sql, 'first', async () => {
        await t.sql`alter table explorer.run_lock rename to run_lock_away`
        throw lost
      }),
    ).rejects.toThrow(/^the connection to the database was lost in the middle of the run/)
    await t.sql`alter table explorer.run_lock_away rename to run_lock`
    await t.sql`delete from explorer.run_lock`
  })

  it('lets go when the run fails', async () => {
    await expect(
      withRunLock(t.sql, 'failing', () => Promise.reject(new Error('cut file'))),
    ).rejects.toThrow('cut file')
    expect(await withRunLock(t.sql, 'next', async () => 'ran')).toBe('ran')
  })
})

describeOnEngines('readers while versions are published', (t) => {
  it('answer of one version whole, in two statements', async () => {
    await Promise.all([migrate(t.sql), migrate(t.sql)])
    let mixed = 0
    let reads = 0
    let publishing = true
    const reader = async () => {
      while (publishing || reads < 20) {
        const version = await getCurrentVersion(t.sql)
        if (!version) continue
        const rows = await t.sql<
          { name: string }[]
        >`select name from ${tableOf(t.sql, version, 'departement')}`
        if (rows[0]?.name !== `version ${version.version}`) mixed++
        reads++
      }
    }
    const writer = async () => {
      for (let i = 0; i < 5; i++) {
        const version = await beginVersion(t.sql, { demonstration: true })
        await createVersionTables(t.sql, version)
        await insertRows(t.sql, version, 'departement', [
          { code: '95', name: `version ${version.version}` },
        ])
        await publishVersion(t.sql, version)
      }
      publishing = false
    }
    await Promise.all([writer(), reader(), reader()])
    expect(reads).toBeGreaterThan(20)
    expect(mixed).toBe(0)
  })
})
