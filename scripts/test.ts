// npm test: types, lint, unit tests, database tests on both engines, browser tests in Chromium.
import { ensureDebianPackages } from './debian-packages.ts'
import { runSteps, vitest } from './run-steps.ts'

try {
  ensureDebianPackages((line) => console.log(line))
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}

// Types, lint and unit tests each keep one core busy for a while: side by side they fill two to the end.
process.exitCode = await runSteps([
  [
    { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
    { name: 'lint', command: ['npm', 'run', '--silent', 'lint:rules'] },
    { name: 'form', command: ['npm', 'run', '--silent', 'lint:form'] },
    vitest('unit', 'vitest.config.ts', '--project', 'unit'),
  ],
  [vitest('database', 'vitest.config.ts', '--project', 'pg')],
  [vitest('browser', 'vitest.config.ts', '--project', 'browser')],
])
