// The real layers of the folder REAL_DATA, run by `npm run test:real`.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    name: 'real',
    include: ['tests/real/**/*.real.test.ts'],
    globalSetup: ['tests/rig/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
