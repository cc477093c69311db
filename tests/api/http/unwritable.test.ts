// A folder that cannot be written to is a 503 with its reason, for exports and for files that people bring.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { broughtFiles } from '../../../api/areas/read-brought-file.ts'
import { createExportSlots } from '../../../api/exports/export-slots.ts'

const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-unwritable-'))
const file = join(folder, 'a-file')
writeFileSync(file, '')
afterEach(() => vi.unstubAllEnvs())

it('is told by exports, and the place is free again', async () => {
  const slots = createExportSlots(file)
  for (let n = 0; n < 3; n++) {
    const place = slots.enter()
    const made = await place.folder().catch((error: unknown) => error)
    expect(made).toMatchObject({ status: 503, code: 'unwritable' })
    expect((made as Error).message).not.toContain(folder)
    await place.leave()
  }
})

it('is told of files that people bring, and the place is free again', async () => {
  vi.stubEnv('TMPDIR', file)
  for (let n = 0; n < 4; n++)
    await expect(broughtFiles.read(new Uint8Array([1]), 'a.geojson')).rejects.toMatchObject({
      status: 503,
      code: 'unwritable',
    })
  vi.unstubAllEnvs()
  await expect(broughtFiles.read(new Uint8Array([1]), 'a.geojson')).rejects.toThrow(/neither/)
  broughtFiles.close()
  rmSync(folder, { recursive: true })
}, 60_000)
