// Runs the steps of a test command one after the other, and closes with one line that counts what ran.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = `${root}tests/.output`

export type Step = { name: string; command: readonly string[]; vitest?: boolean }

/** A vitest run whose results are counted. */
export const vitest = (name: string, config: string, ...args: string[]): Step => ({
  name,
  command: ['npx', 'vitest', 'run', '--config', `tests/${config}`, ...args],
  vitest: true,
})

/** Runs every group in turn, the steps of a group side by side; prints each step's output whole. Exit code 1 when a step failed. */
export async function runSteps(groups: readonly (readonly Step[])[]): Promise<number> {
  mkdirSync(reports, { recursive: true })
  const counts = { passed: 0, failed: 0 }
  let broken = 0
  for (const group of groups) {
    const results = await Promise.all(group.map((step) => runStep(step, group.length > 1)))
    for (const [i, step] of group.entries()) {
      if (step.vitest) {
        const report = readReport(step.name)
        counts.passed += report.numPassedTests
        counts.failed += report.numFailedTests
      }
      if (results[i] !== 0) {
        broken++
        console.error(`step "${step.name}" failed`)
      }
    }
  }
  if (counts.failed === 0 && broken > 0) counts.failed = broken
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return broken === 0 && counts.passed > 0 ? 0 : 1
}

function runStep(step: Step, held: boolean): Promise<number> {
  const started = Date.now()
  const [command = '', ...args] = step.command
  const report = `${reports}/${step.name}.json`
  rmSync(report, { force: true })
  const all = step.vitest
    ? [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : args
  if (!held) console.log(`\n== ${step.name}`)
  return new Promise((resolve) => {
    const child = spawn(command, all, {
      cwd: root,
      stdio: held ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, UV_THREADPOOL_SIZE: String(availableParallelism() + 2) },
    })
    const output: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', (code) => {
      if (held) process.stdout.write(`\n== ${step.name}\n${Buffer.concat(output).toString()}`)
      console.log(`-- ${step.name}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
      resolve(code ?? 1)
    })
  })
}

function readReport(name: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 }
  }
}
