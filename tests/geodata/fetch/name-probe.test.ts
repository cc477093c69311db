// What a person may do next stands in the sentence that says why a dataset could not be had.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FetchError } from '../../../geodata/fetch/fetch-error.ts'
import { fetchSources } from '../../../geodata/fetch/fetch-sources.ts'
import { namingProbe } from '../../../geodata/fetch/name-probe.ts'
import { pointSource, QUICK } from '../../rig/fetch-once.ts'
import { startService, status } from '../../rig/service.ts'

it('names the probe when a dataset that was asked for by name does not come', async () => {
  const service = await startService(status(404))
  const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-fetch-'))
  const source = pointSource({ protocol: 'download', url: `${service.origin}/x` }, 'x.geojson')
  await expect(
    fetchSources([source], { folder, manners: QUICK, always: ['layer'] }),
  ).rejects.toThrow(
    'layer: its server answers 404: see what has changed by npm run sources -- --probe layer',
  )
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})

it('names it once', () => {
  const named = namingProbe(new FetchError('too few: see npm run sources -- --probe a'), 'a')
  expect(namingProbe(named, 'a').message.match(/--probe/g)).toHaveLength(1)
})
