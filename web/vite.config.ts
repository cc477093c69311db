// How the page is built, and served while it is written (scripts/dev.ts). The MapLibre worker is an ES module of our own origin; nothing is inlined as data: (content security policy).
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [svelte({ configFile: false })],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // Those who write have a document of their own: no map comes with it.
    rolldownOptions: { input: [here('index.html'), here('written.html')] },
  },
})
