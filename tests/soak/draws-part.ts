// The properties of the tests, each drawn anew until its time is over instead of a slice.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Half a minute or so for each property: faults are the files that failed. */
export function soakDraws(): string[] {
  const files = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('tests', name))
    .filter((path) => readFileSync(join(root, path), 'utf8').includes('rig/draws.ts'))
  return files.flatMap((path) => {
    const { status } = spawnSync(
      'npx',
      ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--testTimeout', '60000', path],
      { cwd: root, stdio: 'inherit', env: { ...process.env, DRAWS: 'soak' } },
    )
    return status === 0 ? [] : [path]
  })
}
