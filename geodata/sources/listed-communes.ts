// Communes, EPCI and EPT of the region by their codes, from the lists of @etalab/decoupage-administratif: what services
// that answer by code are asked for.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { DEPARTEMENTS } from '../model/codes.ts'
import type { Gazetteer, ListedCommune } from '../model/references/gazetteer.ts'
import { makeGazetteer } from '../model/references/gazetteer.ts'

type Commune = { code: string; type: string; departement?: string }
type Group = { code: string; membres: readonly { code: string }[] }

const require = createRequire(import.meta.url)
const read = <T>(name: string) =>
  require(`@etalab/decoupage-administratif/data/${name}.json`) as T[]
const isHere = (code = '') => (DEPARTEMENTS as readonly string[]).includes(code.slice(0, 2))

/** INSEE codes of the communes of today. */
export const listCommunes = (): string[] =>
  read<Commune>('communes')
    .filter(({ type, departement }) => type === 'commune-actuelle' && isHere(departement))
    .map(({ code }) => code)

/** SIREN of the EPCI and EPT with a member in the region. */
export const listGroups = (): string[] =>
  [...read<Group>('epci'), ...read<Group>('ept')]
    .filter(({ membres }) => membres.some(({ code }) => isHere(code)))
    .map(({ code }) => code)

let gazetteer: Gazetteer | undefined

/** What codes and names of communes mean: 8 MB are read when it is first asked, and what is not of the region let go. */
export function communesAsWritten(): Gazetteer {
  const path = require.resolve('@etalab/decoupage-administratif/data/communes.json')
  return (gazetteer ??= makeGazetteer(JSON.parse(readFileSync(path, 'utf8')) as ListedCommune[]))
}
