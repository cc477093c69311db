// npm run sbom: what is installed with the service and under which licences, as CycloneDX, for a release.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { failPlainly } from './plain-failure.ts'
import { billOfMaterials } from './sbom/bill-of-materials.ts'

const LOCK = new URL('../package-lock.json', import.meta.url)
const FOLDER = new URL('../dist/', import.meta.url)

try {
  const bill = billOfMaterials(readFileSync(LOCK, 'utf8'))
  const { name, version } = bill.metadata.component
  const file = `${name}-${version}.cdx.json`
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(new URL(file, FOLDER), `${JSON.stringify(bill, null, 2)}\n`)
  console.log(`dist/${file} lists ${bill.components.length} packages with their licences.`)
} catch (error) {
  failPlainly(error)
}
