// What codes and names of communes mean in Île-de-France, those of the past and postal codes among them. Made of the rows
// of @etalab/decoupage-administratif, whose own words these are.
import { DEPARTEMENTS } from '../codes.ts'
import { foldName } from './fold-name.ts'

/** A row of the list of communes. */
export type ListedCommune = {
  code: string
  nom: string
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal'
  departement?: string
  /** Of a commune that was absorbed: the present one. It is its own in the first part of a new commune. */
  chefLieu?: string
  /** Of an arrondissement: its commune. */
  commune?: string
  /** Codes of communes that it absorbed, and its own of before 1968. */
  anciensCodes?: readonly string[]
  codesPostaux?: readonly string[]
}

export type Commune = { code: string; name: string }

/** A commune that is meant, and how. */
export type Meaning = {
  commune: Commune
  /** The codes that its parcels bear: of Paris those of the arrondissements. */
  parcelCodes: readonly string[]
  /** The prefix of its parcels where none is given: three digits of the code that was absorbed, else 000. */
  prefix: string
  by: 'present' | 'absorbed' | 'renumbered'
  /** Codes that the commune absorbed: as a prefix their parcels bear the last three digits. */
  absorbed: readonly string[]
  /** The name it went by before, where the list knows it. */
  was: string | null
}

export type Gazetteer = {
  /** By INSEE code, of today and of the past. */
  byCode: ReadonlyMap<string, Meaning>
  byPostal: ReadonlyMap<string, readonly Meaning[]>
  /** By folded name. */
  byName: ReadonlyMap<string, readonly Meaning[]>
  /** The keys of `byName` in their order. */
  names: readonly string[]
}

export const PARIS = '75056'
export const NO_PREFIX = '000'

export const isHere = (code: string): boolean =>
  (DEPARTEMENTS as readonly string[]).includes(code.slice(0, 2))

/**
 * Five communes stand in the list twice (77316, 77504, 78158, 91390, 93066): the first part of a new commune keeps its
 * code. The present commune has the code; the part adds its name alone, where that is another one.
 */
export function makeGazetteer(rows: readonly ListedCommune[]): Gazetteer {
  const here = rows.filter(({ code, departement }) => isHere(departement ?? code))
  const byCode = new Map<string, Meaning>()
  const byPostal = new Map<string, Meaning[]>()
  const byName = new Map<string, Meaning[]>()
  const quarters = here.filter(({ type }) => type === 'arrondissement-municipal')
  const present = here.filter(({ type }) => type === 'commune-actuelle')

  for (const { code, nom, anciensCodes = [] } of present) {
    const parcelCodes = [code, ...quarters.flatMap((one) => (one.commune === code ? one.code : []))]
    byCode.set(code, {
      ...{ commune: { code, name: nom }, parcelCodes, prefix: NO_PREFIX, by: 'present', was: null },
      absorbed: anciensCodes.filter((old) => isNear(code, old)),
    })
  }
  for (const { code, nom, commune } of quarters) {
    const city = byCode.get(commune ?? '')
    if (city)
      byCode.set(code, { ...city, commune: { ...city.commune, name: nom }, parcelCodes: [code] })
  }
  const parts = new Map(here.flatMap((row) => (row.chefLieu ? [[row.code, row.nom]] : [])))
  for (const { code, anciensCodes = [] } of present)
    for (const old of anciensCodes) {
      const whole = byCode.get(code)
      if (!whole || byCode.has(old)) continue
      // 75059 of before 1968 is 93059, which was absorbed.
      const same = whole.absorbed.find((one) => one.endsWith(old.slice(2)))
      const prefix = same === undefined ? NO_PREFIX : same.slice(2)
      const by = same === old ? 'absorbed' : 'renumbered'
      byCode.set(old, { ...whole, prefix, by, was: parts.get(same ?? old) ?? null })
    }
  for (const { code, nom, chefLieu, codesPostaux = [] } of here) {
    const meaning = byCode.get(code)
    if (!meaning) continue
    const was = chefLieu && meaning.commune.name !== nom ? nom : null
    const named: Meaning = was === null ? meaning : { ...meaning, by: 'absorbed', was }
    if (was !== null || !chefLieu) append(byName, foldName(nom), named)
    // The postal codes of Paris are those of its arrondissements; a part has those of its commune.
    if (!chefLieu && code !== PARIS)
      for (const postal of codesPostaux) append(byPostal, postal, meaning)
  }
  return { byCode, byPostal, byName, names: [...byName.keys()].sort() }
}

/** Of one département: not a code of before 1968, when there were others. */
const isNear = (code: string, old: string): boolean => old.slice(0, 2) === code.slice(0, 2)

function append<T>(map: Map<string, T[]>, key: string, one: T): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}
