// The probe as a command, against the servers of the rehearsal.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { knownSlugs } from '../../geodata/fetch/fetch-sources.ts'
import { SOURCES } from '../../geodata/sources/registry.ts'
import { tellProbe } from '../../scripts/sources/tell-probe.ts'
import type { Rehearsal } from '../rehearsal/rehearsal.ts'
import { startRehearsal } from '../rehearsal/rehearsal.ts'
import { QUICK } from '../rig/fetch-once.ts'
import { status } from '../rig/service.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal(SOURCES)
})
afterAll(() => rehearsal.close())

async function run(...only: string[]) {
  const lines: string[] = []
  const code = await tellProbe(SOURCES.map(rehearsal.at), only, {
    manners: QUICK,
    slugs: knownSlugs(),
    folder: '/nowhere',
    say: (line) => void lines.push(line),
  })
  return { code, lines }
}

it('ends well when all that was asked is right, or is only away', async () => {
  const { code, lines } = await run('pnr', 'ppr')
  expect(code).toBe(0)
  expect(lines.slice(0, 3)).toEqual([
    'dataset  state      count  what',
    'pnr      right         12',
    'ppr      not asked         no address',
  ])
  expect(lines.at(-1)).toBe(`1 right, ${SOURCES.length - 1} not asked.`)
  rehearsal.services.get('data.geopf.fr')?.next(status(503), status(503))
  expect(await run('pnr')).toMatchObject({ code: 0 })
})

it('ends with 1 when anything has changed', async () => {
  rehearsal.services.get('data.geopf.fr')?.next(status(404))
  const { code, lines } = await run('pnr')
  expect(code).toBe(1)
  expect(lines[1]).toBe('pnr      changed         layer patrinat_pnr:pnr: an answer → 404')
})

it('refuses a source that nobody knows', async () => {
  await expect(run('pnr', 'nord')).rejects.toThrow('there is no source named nord')
})
