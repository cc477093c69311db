// A data folder that cannot be written to: one sentence of every command that begins in it, exit code 1, no stack.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-unwritable-'))
const file = join(folder, 'a-file')
writeFileSync(file, '')
afterAll(() => rmSync(folder, { recursive: true }))

async function run(script: string, dataDir: string, args: string[] = []) {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: root,
    env: { ...process.env, DEBUG: '', PORT: '0', DATABASE_URL: '', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

// The second is a folder that even root cannot write to.
it.each([
  ['start', join(file, 'data'), [], 'a part of its path is a file'],
  ['start', '/proc/sys', [], ''],
  ['demo', file, [], 'it is a file'],
  ['ingest', join(file, 'data'), ['--from', folder], 'a part of its path is a file'],
  ['backup', join(file, 'data'), ['--to', join(folder, 'b')], 'a part of its path is a file'],
  ['restore', '/proc/sys', ['--from', join(folder, 'b')], ''],
])(
  '%s says so of %s',
  async (script, dataDir, args, why) => {
    const { code, said } = await run(script, dataDir, args)
    expect(said).toMatch(
      /^The data folder \S+ cannot be written to: [^\n:]+\. Make it writable, or name another with DATA_DIR\.\n$/,
    )
    expect(said).toContain(dataDir)
    expect(said).toContain(why)
    expect(code).toBe(1)
  },
  60_000,
)
