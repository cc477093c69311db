import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const elsewhere = ['tests/browser/**', 'tests/real/**', '**/node_modules/**']

export default defineConfig({
  root,
  test: {
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
          exclude: ['tests/**/*.pg.test.ts', ...elsewhere],
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
