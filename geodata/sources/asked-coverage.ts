// What the question of an address is about: the départements or partitions that it names, or else what the entry says.
import { DEPARTEMENTS } from '../model/codes.ts'
import { listCommunes } from './listed-communes.ts'
import type { Coverage, Source } from './source.ts'

const isDepartement = (text: string) => (DEPARTEMENTS as readonly string[]).includes(text)

/** Of a whole answer: a territory that was asked for is covered also where it has nothing. Undefined without an address. */
export function askedCoverage({ address, coverage }: Source): Coverage | undefined {
  if (address.protocol === 'file') return undefined
  const series =
    address.protocol === 'json-pages'
      ? address.parts.map((words) => Object.values(words).find(isDepartement))
      : address.protocol === 'downloads'
        ? address.parts.map(({ name }) => name).filter(isDepartement)
        : []
  const departements = series.filter((code) => code !== undefined)
  if (departements.length > 0 && departements.length === series.length)
    return DEPARTEMENTS.every((code) => departements.includes(code))
      ? { kind: 'region' }
      : { kind: 'places', departements }
  return (address.protocol === 'wfs' && partitionsOf(address.filters ?? [])) || coverage
}

/** Undefined when the filters name no partitions. A group's partition may be followed by a sector's letter. */
function partitionsOf(filters: readonly string[]): Coverage | undefined {
  const codes = filters.map((filter) => [...filter.matchAll(/'DU_(\d{5}|\d{9})%?'/g)])
  if (codes.length === 0 || codes.some((some) => some.length === 0)) return undefined
  const all = codes.flatMap((some) => some.map(([, code = '']) => code))
  const communes = all.filter((code) => code.length === 5)
  const asked = new Set(communes)
  if (listCommunes().every((code) => asked.has(code))) return { kind: 'region' }
  return { kind: 'places', communes, epci: all.filter((code) => code.length === 9) }
}
