// Imports flow one way: web → geodata/model; api → geodata; scripts → geodata, api. Within a house they flow down its
// floors, and nowhere in a circle, imports of types counted.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const IMPORT =
  /^\s*(?:import|export)\s+(?:type\s)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]\s*\)|^\s*import\s+['"](\.[^'"]+)['"]/gm

type Edge = { from: string; to: string }

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
    to: relative(root, resolve(root, dirname(file), match[1] ?? match[2] ?? match[3] ?? '')),
  }))
}

/**
 * The rooms of each house from the ground up: a room imports those on lines above its own here, and those of its own
 * line. Rooms without a line stand over all that have one. Files outside of rooms put them together and are free.
 */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  geodata: [
    ['model'],
    ['plane'],
    ['db'],
    ['written'],
    ['footprint'],
    ['roads'],
    ['readers'],
    ['qgis'],
    ['sources'],
    ['tiles'],
    ['derive'],
    ['fetch'],
    ['probe'],
    ['cnig', 'ingest'],
    ['exports'],
    ['offers'],
    ['demo'],
  ],
  api: [['http']],
  web: [['messages'], ['requests'], ['state'], ['parts'], ['map'], ['panels'], ['shell']],
}

/** Edges upwards that are known: where they begin, and where they end. */
const KNOWN: readonly (readonly [from: string, to: string])[] = [
  // The registry names what loads an inventory: a folder of tables, not a file of features.
  ['geodata/sources/cnig/', 'geodata/cnig/'],
]
const isKnown = ({ from, to }: Edge) =>
  KNOWN.some(([start, end]) => from.startsWith(start) && to.startsWith(end))

/** Why an edge within a house is not allowed, or undefined. */
export function climb(edge: Edge): string | undefined {
  const [house = '', a, ...inA] = edge.from.split('/')
  const [houseOfTo, b, ...inB] = edge.to.split('/')
  const floors = FLOORS[house]
  if (!floors || house !== houseOfTo || a === b || !inA.length || !inB.length) return undefined
  const floorOf = (room = '') => {
    const at = floors.findIndex((rooms) => rooms.includes(room))
    return at < 0 ? floors.length : at
  }
  return floorOf(b) > floorOf(a) && !isKnown(edge)
    ? `${house}/${a} stands under ${house}/${b}`
    : undefined
}

/** Files that stand in a circle of imports, or between two. */
export function circleOf(edges: readonly Edge[]): string[] {
  let left = edges
  for (;;) {
    const [starts, ends] = [new Set(left.map((e) => e.from)), new Set(left.map((e) => e.to))]
    const next = left.filter(({ from, to }) => ends.has(from) && starts.has(to))
    if (next.length === left.length) return [...starts].sort()
    left = next
  }
}

/** Why an edge between houses is not allowed, or undefined. */
export function fault({ from, to }: Edge): string | undefined {
  const house = (path: string) => path.split('/')[0] ?? ''
  const [a, b] = [house(from), house(to)]
  const model = to.startsWith('geodata/model/')
  if (from.startsWith('geodata/model/') && !model) return 'the model imports only the model'
  if (a === b) return undefined
  if (b === 'web') return 'nothing imports web'
  if (a === 'web' && model) return undefined
  if (a === 'api' && b === 'geodata') return undefined
  if (a === 'scripts' && (b === 'geodata' || b === 'api')) return undefined
  if (to === 'package.json') return undefined
  return `${a} does not import ${b}`
}

const edgesBelow = (house: string): Edge[] =>
  filesBelow(house).flatMap((file) => edgesOf(file, readFileSync(join(root, file), 'utf8')))
const edges = ['web', 'api', 'geodata', 'scripts'].flatMap(edgesBelow)

it('finds the imports it judges', () => {
  expect(edges.length).toBeGreaterThan(20)
  expect(
    edgesOf('web/a.ts', "import type { B } from '../api/b.ts'\nimport c from './c.ts'"),
  ).toEqual([
    { from: 'web/a.ts', to: 'api/b.ts' },
    { from: 'web/a.ts', to: 'web/c.ts' },
  ])
})

it('keeps imports flowing one way', () => {
  const faults = edges.flatMap((edge) => {
    const why = fault(edge)
    return why ? [`${edge.from} → ${edge.to}: ${why}`] : []
  })
  expect(faults).toEqual([])
})

it('refuses a page that takes anything from the API, and a geodata that knows HTTP', () => {
  expect(fault({ from: 'web/a.ts', to: 'api/app.ts' })).toBe('web does not import api')
  expect(fault({ from: 'geodata/db/a.ts', to: 'api/app.ts' })).toBe('geodata does not import api')
  expect(fault({ from: 'geodata/model/a.ts', to: 'geodata/db/b.ts' })).toBeDefined()
})

it('keeps imports flowing down the floors of each house', () => {
  const faults = edges.flatMap((edge) => {
    const why = climb(edge)
    return why ? [`${edge.from} → ${edge.to}: ${why}`] : []
  })
  expect(faults).toEqual([])
})

it('names only rooms that there are, and only edges that are still there', () => {
  for (const [house, floors] of Object.entries(FLOORS))
    for (const room of floors.flat()) expect(readdirSync(join(root, house))).toContain(room)
  for (const [start, end] of KNOWN)
    expect(
      edges.some(({ from, to }) => from.startsWith(start) && to.startsWith(end)),
      `${start} → ${end} is mended: strike it from the list`,
    ).toBe(true)
})

it('sees a floor climbed, and leaves alone what stands on none', () => {
  const edge = (from: string, to: string) => ({ from, to })
  expect(climb(edge('geodata/db/a.ts', 'geodata/derive/parcels/b.ts'))).toBe(
    'geodata/db stands under geodata/derive',
  )
  expect(climb(edge('api/http/a.ts', 'api/offers/b.ts'))).toBe('api/http stands under api/offers')
  for (const [from, to] of [
    ['geodata/derive/a.ts', 'geodata/db/b.ts'],
    ['geodata/cnig/a.ts', 'geodata/ingest/b.ts'],
    ['api/offers/a.ts', 'api/briefs/b.ts'],
    ['web/state/a.ts', 'web/requests/api-client.ts'],
  ] as const)
    expect(climb(edge(from, to)), `${from} → ${to}`).toBeUndefined()
})

it('has no circle of files', () => {
  expect(circleOf([...edges, ...edgesBelow('tests')])).toEqual([])
})

it('finds a circle among files that lead into it and out of it', () => {
  const pairs = ['a b', 'b c', 'c d', 'd b', 'd e']
  const found = circleOf(
    pairs.map((pair) => {
      const [from = '', to = ''] = pair.split(' ')
      return { from, to, typeOnly: true }
    }),
  )
  expect(found).toEqual(['b', 'c', 'd'])
})

it('keeps the model free of node and of I/O', () => {
  const faults = filesBelow('geodata/model').filter((file) =>
    /from\s+['"](node:|postgres)|process\.|fetch\(/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(faults).toEqual([])
})
