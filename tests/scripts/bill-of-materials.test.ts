// What is installed with the service: all of it listed, each with a licence that has been looked at.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { billOfMaterials } from '../../scripts/sbom/bill-of-materials.ts'

/** A new one is a decision: what does it ask of who passes the service on? */
const LOOKED_AT = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'],
  ...['OFL-1.1', 'Unlicense'],
  // A choice, of which the first is taken.
  ...['BSD-3-Clause OR EPL-1.0', 'MIT OR Apache-2.0'],
  // Libraries of their own, unchanged: lightningcss of the build, libvips of sharp.
  ...['MPL-2.0', 'LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later'],
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]

const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')
const bill = billOfMaterials(lock)

it('lists every package of the lock file that is not for work on the project alone, with its hash', () => {
  const packages = Object.entries(
    (JSON.parse(lock) as { packages: Record<string, { version: string; dev?: boolean }> }).packages,
  )
  const shipped = packages
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`)
  expect(bill.components.map((one) => one['bom-ref'])).toEqual([...new Set(shipped)].sort())
  expect(shipped.length).toBeGreaterThan(300)
  for (const { hashes, name } of bill.components) {
    expect(hashes, name).toHaveLength(1)
    expect(hashes[0]!.content, name).toMatch(/^[0-9a-f]{128}$/)
  }
  expect(bill.components.find(({ name }) => name === 'vitest')).toBeUndefined()
})

it('names no licence that has not been looked at', () => {
  const found = new Set(bill.components.map(({ licenses: [{ expression }] }) => expression))
  expect([...found].sort()).toEqual([...LOOKED_AT].sort())
})

it('refuses a package without a licence, and writes purls as their standard says', () => {
  const of = (one: object) =>
    billOfMaterials(
      JSON.stringify({ name: 'a', version: '1', packages: { 'node_modules/@b/c': one } }),
    )
  expect(() => of({ version: '2.0.0' })).toThrow('@b/c@2.0.0 names no licence')
  const [component] = of({ version: '2.0.0', license: '(MIT)' }).components
  expect(component).toMatchObject({ purl: 'pkg:npm/%40b/c@2.0.0', scope: 'required' })
  expect(component!.licenses).toEqual([{ expression: 'MIT' }])
})
