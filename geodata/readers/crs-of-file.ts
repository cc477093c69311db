// The CRS of a file: what it says of itself, else what its source states, else what its numbers show. All have to agree.
import type { Geometry } from 'geojson'
import type { Crs } from '../model/crs.ts'
import type { CrsId } from '../model/known-crs.ts'
import { knownCrs, sayCrs } from '../model/known-crs.ts'
import type { Translated } from '../model/language.ts'
import { converter } from './convert-geometry.ts'
import { crsOfNumbers } from './crs-of-numbers.ts'
import { crsSaid } from './crs-said.ts'
import type { PositionFault } from './position-fault.ts'
import { faultOf, judgeOf } from './position-fault.ts'
import { ReadError } from './read-error.ts'

/** `any`: a file that nobody has stated a CRS of; its features are given in EPSG:2154. */
export type Stated = Crs | 'any'

/** The CRS that a file says; undefined when it says none. Throws a ReadError on one that is not known. */
export function knownCrsSaid(name: string, text: string): CrsId | undefined {
  const said = crsSaid(text)
  if (said && 'other' in said)
    throw new ReadError({
      fr: `${name} annonce le système de coordonnées « ${said.other} », qui n’est pas lu ici`,
      en: `${name} says that its coordinate reference system is "${said.other}", which is not read here`,
    })
  return said?.id
}

export class CrsOfFile {
  readonly #name: string
  readonly #stated: Stated
  readonly #isNational: boolean
  #said: CrsId | undefined
  #id: CrsId | undefined
  #judge: ReturnType<typeof judgeOf> = () => undefined
  #convert: ReturnType<typeof converter>

  constructor(name: string, stated: Stated, isNational = false) {
    this.#name = name
    this.#stated = stated
    this.#isNational = isNational
  }

  /** What the file says, before its first feature is taken. Throws a ReadError on a CRS that is not known. */
  say(text: string): void {
    const id = knownCrsSaid(this.#name, text)
    if (id === undefined) return
    if (this.#id !== undefined && id !== this.#id) throw this.#tooLate(id)
    this.#said = id
  }

  /** A geometry in the CRS that is asked for, or its fault. Throws a ReadError when the whole file is another than it says. */
  take(geometry: Geometry, number: number): { geometry: Geometry; fault?: PositionFault } {
    if (this.#id === undefined) this.#settle(geometry)
    const fault = faultOf(geometry, this.#judge)
    if (fault !== undefined && fault !== 'far' && fault !== 'broken')
      throw new ReadError(this.#disagreement(fault, number))
    if (fault) return { geometry, fault }
    return { geometry: this.#convert ? this.#convert(geometry) : geometry }
  }

  /** What was taken for granted and should be told; undefined where the file is in the CRS that was stated. */
  note(): Translated | undefined {
    const id = this.#id
    if (id === undefined || id === this.#stated) return undefined
    if (this.#stated === 'any' && id === 'EPSG:4326') return undefined
    const { fr, en } = sayCrs(id)
    const { errorM } = knownCrs(id)
    const off = errorM
      ? {
          fr: ` ; les positions peuvent s’écarter de ${errorM} m`,
          en: `; positions may be ${errorM} m off`,
        }
      : { fr: '', en: '' }
    return this.#said
      ? { fr: `lu en ${fr}, comme il l’annonce${off.fr}`, en: `read in ${en}, as it says${off.en}` }
      : {
          fr: `lu en ${fr}, d’après ses nombres : il n’annonce aucun système de coordonnées${off.fr}`,
          en: `read in ${en} by its numbers: it says no coordinate reference system${off.en}`,
        }
  }

  #settle(geometry: Geometry): void {
    const stated = this.#stated === 'any' ? undefined : this.#stated
    const first = firstPosition(geometry)
    const shown = first && crsOfNumbers(first[0], first[1])
    const id = this.#said ?? stated ?? shown ?? 'EPSG:4326'
    this.#id = id
    this.#judge = judgeOf(id, this.#isNational)
    this.#convert = converter(id, stated ?? 'EPSG:2154')
  }

  #tooLate(id: CrsId): ReadError {
    const [said, read] = [sayCrs(id), sayCrs(this.#id as CrsId)]
    return new ReadError({
      fr: `${this.#name} annonce ${said.fr} après ses objets, qui ont été lus en ${read.fr}`,
      en: `${this.#name} says ${said.en} after its features, which were read in ${read.en}`,
    })
  }

  #disagreement(fault: PositionFault, number: number): Translated {
    const where = {
      fr: `${this.#name}, objet ${number},`,
      en: `${this.#name}, feature ${number},`,
    }
    if (fault === 'swapped')
      return {
        fr: `${where.fr} a ses axes inversés : la latitude est avant la longitude, ou l’ordonnée avant l’abscisse`,
        en: `${where.en} has its axes swapped: latitude stands before longitude, or northing before easting`,
      }
    const shown = sayCrs(fault as CrsId)
    const id = this.#id as CrsId
    const expected = sayCrs(id)
    return this.#said || this.#stated === 'any'
      ? {
          fr: `${where.fr} a des nombres de ${shown.fr}, alors que le fichier ${this.#said ? 'annonce' : 'commence en'} ${expected.fr}`,
          en: `${where.en} has numbers of ${shown.en}, while the file ${this.#said ? 'says' : 'begins in'} ${expected.en}`,
        }
      : {
          fr: `${where.fr} a des nombres de ${shown.fr}, alors que ${expected.fr} est attendu`,
          en: `${where.en} has numbers of ${shown.en} where ${expected.en} is expected`,
        }
  }
}

function firstPosition(geometry: Geometry): [number, number] | undefined {
  if (geometry.type === 'GeometryCollection') {
    for (const part of geometry.geometries) {
      const found = firstPosition(part)
      if (found) return found
    }
    return undefined
  }
  let at: unknown = geometry.coordinates
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0]
  const [x, y] = Array.isArray(at) ? (at as unknown[]) : []
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined
}
