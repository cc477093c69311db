// The list of what is installed with the service, in CycloneDX 1.6: of the lock file alone, which is what `npm ci` installs.
import * as z from 'zod'

const lockSchema = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
})

export type Component = {
  type: 'library'
  'bom-ref': string
  name: string
  version: string
  scope: 'required' | 'optional'
  purl: string
  licenses: [{ expression: string }]
  hashes: { alg: 'SHA-512'; content: string }[]
}

/** Read in the package's own files where its word is none of SPDX, or missing. */
const READ: Readonly<Record<string, string>> = {
  'arc@0.2.0': 'BSD-2-Clause',
  'splaytree-ts@1.0.2': 'BSD-3-Clause',
  // The Eclipse Distribution License 1.0 is the text of BSD-3-Clause.
  '@turf/jsts@2.7.2': 'BSD-3-Clause OR EPL-1.0',
  'jsts@2.7.1': 'BSD-3-Clause OR EPL-1.0',
}

/** Of the text of package-lock.json, without what only work on the project needs. Throws for a package without licence. */
export function billOfMaterials(lock: string) {
  const { name, version, packages } = lockSchema.parse(JSON.parse(lock))
  const components = new Map<string, Component>()
  for (const [path, one] of Object.entries(packages)) {
    if (path === '' || one.dev) continue
    const named = one.name ?? path.replace(/^.*node_modules\//, '')
    const ref = `${named}@${one.version ?? ''}`
    const licence = READ[ref] ?? one.license
    if (!licence || !one.version) throw new Error(`${ref} names no licence`)
    const required = !one.optional || components.get(ref)?.scope === 'required'
    components.set(ref, {
      type: 'library',
      'bom-ref': ref,
      name: named,
      version: one.version,
      scope: required ? 'required' : 'optional',
      purl: `pkg:npm/${named.replace('@', '%40')}@${one.version}`,
      licenses: [{ expression: licence.replace(/^\((.*)\)$/, '$1') }],
      hashes: hashesOf(one.integrity ?? ''),
    })
  }
  return {
    bomFormat: 'CycloneDX' as const,
    specVersion: '1.6' as const,
    version: 1,
    metadata: {
      component: { type: 'application' as const, 'bom-ref': `${name}@${version}`, name, version },
    },
    components: [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
  }
}

const hashesOf = (integrity: string): Component['hashes'] =>
  integrity
    .split(' ')
    .filter((one) => one.startsWith('sha512-'))
    .map((one) => ({
      alg: 'SHA-512' as const,
      content: Buffer.from(one.slice('sha512-'.length), 'base64').toString('hex'),
    }))
