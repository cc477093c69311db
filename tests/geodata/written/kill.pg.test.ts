// The engine is killed in the middle of saves, then who saves: what was acknowledged is there, also without the engine's folder.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { killWriters } from '../../soak/written-part.ts'

it('loses no acknowledged save, and brings back nothing erased', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sdrif-e-killed-'))
  try {
    const layEngine = () => cpSync(inject('embeddedTemplate'), dataDir, { recursive: true })
    layEngine()
    const tally = await killWriters({ dataDir }, { kills: 2, removeEvery: 100, layEngine })
    expect(tally.faults).toEqual([])
    expect(tally).toMatchObject({ kills: 2, engineKills: 1, removals: 1 })
    expect(tally.saved).toBeGreaterThan(1)
  } finally {
    rmSync(dataDir, { recursive: true, maxRetries: 50, retryDelay: 100 })
  }
}, 180_000)
