import { expect, it } from 'vitest'
import { describeOnEngines } from '../../rig/database.ts'
import { twoRuns } from '../../soak/two-runs-part.ts'

describeOnEngines('two runs at once, as processes of the command', (t) => {
  it('publish one after the other, and the second says whom it waits for', async () => {
    expect(await twoRuns(t, 60)).toEqual([])
  }, 120_000)
})
