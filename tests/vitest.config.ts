// One configuration, four projects. Those of different numbers of workers are groups that run one after the other.
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './rig/longest-first.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const elsewhere = ['**/node_modules/**']

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        root,
        // For the rune classes of web/state.
        plugins: [svelte({ configFile: false })],
        resolve: { conditions: ['browser'] },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.{pg,browser,real}.test.ts', ...elsewhere],
          sequence: { groupOrder: 0 },
          // Half of the time of a file is loading its modules: a worker keeps them. Who stubs a global takes it back.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        root,
        test: {
          name: 'pg',
          include: ['tests/**/*.pg.test.ts'],
          exclude: elsewhere,
          globalSetup: ['tests/rig/global-setup.ts'],
          // On two cores: much of a test is waiting for its own engine or server.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: ['tests/browser/global-setup.ts'],
          // One Chromium with software rendering keeps both cores busy.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        root,
        test: {
          name: 'real',
          include: ['tests/real/**/*.real.test.ts'],
          globalSetup: ['tests/rig/global-setup.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
