// Imports flow one way: web → api (types only) and web → geodata/model; api → geodata; scripts → geodata, api.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|^\s*import\s+['"](\.[^'"]+)['"]/gm

type Edge = { from: string; to: string; typeOnly: boolean }

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'dist' || name === 'node_modules') return []
    if (statSync(join(root, path)).isDirectory()) return filesBelow(path)
    return /\.(ts|svelte)$/.test(name) ? [path] : []
  })
}

export function edgesOf(file: string, text: string): Edge[] {
  return [...text.matchAll(IMPORT)].map((match) => ({
    from: file,
    to: relative(root, resolve(root, dirname(file), match[2] ?? match[3] ?? match[4] ?? '')),
    typeOnly: match[1] !== undefined,
  }))
}

/** Why an edge is not allowed, or undefined. */
export function fault({ from, to, typeOnly }: Edge): string | undefined {
  const house = (path: string) => path.split('/')[0] ?? ''
  const [a, b] = [house(from), house(to)]
  const model = to.startsWith('geodata/model/')
  if (from.startsWith('geodata/model/') && !model) return 'the model imports only the model'
  if (a === b) return undefined
  if (b === 'web') return 'nothing imports web'
  if (a === 'web' && model) return undefined
  if (a === 'web' && b === 'api') return typeOnly ? undefined : 'web takes types only from api'
  if (a === 'api' && b === 'geodata') return undefined
  if (a === 'scripts' && (b === 'geodata' || b === 'api')) return undefined
  if (to === 'package.json') return undefined
  return `${a} does not import ${b}`
}

const edges = ['web', 'api', 'geodata', 'scripts']
  .flatMap(filesBelow)
  .flatMap((file) => edgesOf(file, readFileSync(join(root, file), 'utf8')))

it('finds the imports it judges', () => {
  expect(edges.length).toBeGreaterThan(20)
  expect(
    edgesOf('web/a.ts', "import type { B } from '../api/b.ts'\nimport c from './c.ts'"),
  ).toEqual([
    { from: 'web/a.ts', to: 'api/b.ts', typeOnly: true },
    { from: 'web/a.ts', to: 'web/c.ts', typeOnly: false },
  ])
})

it('keeps imports flowing one way', () => {
  const faults = edges.flatMap((edge) => {
    const why = fault(edge)
    return why ? [`${edge.from} → ${edge.to}: ${why}`] : []
  })
  expect(faults).toEqual([])
})

it('refuses a page that runs the API, and a geodata that knows HTTP', () => {
  expect(fault({ from: 'web/a.ts', to: 'api/app.ts', typeOnly: false })).toBe(
    'web takes types only from api',
  )
  expect(fault({ from: 'geodata/db/a.ts', to: 'api/app.ts', typeOnly: true })).toBe(
    'geodata does not import api',
  )
  expect(fault({ from: 'geodata/model/a.ts', to: 'geodata/db/b.ts', typeOnly: true })).toBeDefined()
})

it('keeps the model free of node and of I/O', () => {
  const faults = filesBelow('geodata/model').filter((file) =>
    /from\s+['"](node:|postgres)|process\.|fetch\(/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(faults).toEqual([])
})
