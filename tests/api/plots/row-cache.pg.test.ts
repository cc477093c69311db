// Rows and sheets that are kept: of one edition, in the order asked, as the database has them.
import { beforeAll, expect, it } from 'vitest'
import { listPlotsByOrdinal } from '../../../api/plots/plot-page.ts'
import { createListRows } from '../../../api/plots/row-cache.ts'
import { createSheets } from '../../../api/plots/sheet-cache.ts'
import type { ServedVersion } from '../../../api/version/served-version.ts'
import { createServedVersions } from '../../../api/version/served-version.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('kept rows', (t) => {
  let served: ServedVersion
  beforeAll(async () => {
    await publishSmallVersion(t.sql, { plots: 40 })
    served = await createServedVersions(t.db).current()
  })

  it('are those of the database, in any order, asked once or again', async () => {
    const listRows = createListRows(t.db, 12)
    for (const ordinals of [
      [3, 1, 2],
      [2, 30, 1],
      [39, 3, 999, 5],
      Array.from({ length: 40 }, (_, i) => 39 - i),
    ])
      expect(await listRows(served, ordinals)).toEqual(
        await listPlotsByOrdinal(t.sql, served, ordinals),
      )
  })

  it('are of one edition: another one is read anew', async () => {
    const [listRows, getSheet] = [createListRows(t.db), createSheets(t.db)]
    const [plot] = await listRows(served, [1])
    expect((await getSheet(served, [plot!.id]))?.name).toBe(plot!.name)
    await t.sql`update ${tableOf(t.sql, served, 'plot')} set name = 'Autrement' where ordinal = 1`
    expect((await listRows(served, [1]))[0]?.name).toBe(plot!.name)
    expect((await getSheet(served, [plot!.id]))?.name).toBe(plot!.name)
    const other = { ...served, edition: 'another' }
    expect((await listRows(other, [1]))[0]?.name).toBe('Autrement')
    expect((await getSheet(other, [plot!.id]))?.name).toBe('Autrement')
    expect(await getSheet(served, ['no-such-plot'])).toBeUndefined()
  })
})
