// Whatever way a reference is written in, it is read as itself; whatever is typed, nothing is thrown and nothing is lost.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isHere } from '../../../../geodata/model/references/gazetteer.ts'
import { writeReference } from '../../../../geodata/model/references/parcel-names.ts'
import { readCommune } from '../../../../geodata/model/references/read-commune.ts'
import { readList } from '../../../../geodata/model/references/read-list.ts'
import { readReference } from '../../../../geodata/model/references/read-reference.ts'
import { readParcelWords } from '../../../../geodata/model/references/reference-starts.ts'
import { communesAsWritten } from '../../../../geodata/sources/listed-communes.ts'
import { draws } from '../../../rig/draws.ts'

const gazetteer = communesAsWritten()
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const section = fc.oneof(
  letter,
  fc.tuple(letter, letter).map((two) => two.join('')),
  fc.tuple(fc.integer({ min: 1, max: 9 }), letter).map((two) => two.join('')),
)
const number = fc.integer({ min: 1, max: 9999 })

/** Communes of today by code, and by name where no other has it. */
const communes = [...gazetteer.byCode].filter(
  ([code, { by, parcelCodes }]) => by === 'present' && parcelCodes.length === 1 && isHere(code),
)
const parcel = fc.record({
  commune: fc.constantFrom(...communes),
  section,
  number,
  absorbed: fc.nat({ max: 9 }),
})

type Way = (of: {
  code: string
  name: string
  prefix: string
  section: string
  number: number
}) => string
const four = (n: number) => String(n).padStart(4, '0')
const shown = (prefix: string) => (prefix === '000' ? '' : ` ${prefix}`)
const WAYS: readonly Way[] = [
  ({ code, prefix, section, number }) =>
    `${code}${prefix}${section.padStart(2, '0')}${four(number)}`,
  ({ code, prefix, section, number }) =>
    writeReference(`${code}${prefix}${section.padStart(2, '0')}${four(number)}`),
  ({ code, prefix, section, number }) =>
    `'${code}${prefix}${section.padStart(2, '0')}${four(number)}`,
  ({ code, prefix, section, number }) => `${code}${shown(prefix)} ${section} ${number}`,
  ({ code, prefix, section, number }) => `${code};${prefix};${section};${number}`,
  ({ code, prefix, section, number }) => `${code}\t${prefix}\t${section}\t${four(number)}`,
  ({ name, prefix, section, number }) => `${name}${shown(prefix)} ${section} ${number}`,
  ({ name, prefix, section, number }) =>
    `section ${section} n° ${number} ${name}${prefix === '000' ? '' : `, préfixe ${prefix}`}`,
  ({ name, prefix, section, number }) =>
    `Parcelle n°${number}, ${prefix === '000' ? '' : `préfixe ${prefix}, `}section ${section}, commune de ${name.toUpperCase()}`,
  ({ code, prefix, section, number }) =>
    `parcelle ${section} ${number} (${code})${prefix === '000' ? '' : ` préfixe ${prefix}`}`.toLowerCase(),
]

it.each(WAYS.map((way, at) => [at, way] as const))(
  'reads a reference as itself, written in way %i',
  (_at, way) => {
    fc.assert(
      fc.property(parcel, ({ commune: [code, meaning], absorbed, ...rest }) => {
        const old = meaning.absorbed[absorbed]
        const prefix = old === undefined ? '000' : old.slice(2)
        const name = meaning.commune.name
        const text = way({ code, name, prefix, ...rest })
        const reading = readReference(text, gazetteer)
        const read = 'parcels' in reading ? reading.parcels.map(([first]) => first) : [reading]
        const end = `${prefix}${rest.section.padStart(2, '0')}${four(rest.number)}`
        // Two communes may have one name.
        expect(read, text).toContainEqual(`${code}${end}`)
        if (text.includes(code)) expect(read, text).toHaveLength(1)
      }),
      draws(100, 7),
    )
  },
)

const typed = fc.oneof(
  fc.string({ maxLength: 150, unit: 'binary' }),
  fc.string({ maxLength: 150, unit: fc.constantFrom(...'09AE°| \t,;\n-1') }),
  fc
    .array(
      fc.constantFrom(
        'section',
        'AB',
        'E',
        'n°',
        '12',
        '95018',
        'Paris',
        '18',
        '059',
        'la',
        '|',
        'P-1',
      ),
    )
    .map((words) => words.join(' ')),
)

it('throws for nothing that is typed, and drops none of it', () => {
  fc.assert(
    fc.property(typed, (text) => {
      readReference(text, gazetteer)
      readCommune(text, gazetteer)
      readParcelWords(text, gazetteer)
      const bare = (one: string) => one.replace(/[\s|;,]/g, '')
      const listed = readList(text, gazetteer).map(({ given }) => bare(given))
      const pieces = text.split(/[\s|;,]+/).filter(Boolean)
      for (const piece of pieces) expect(listed.some((one) => one.includes(bare(piece)))).toBe(true)
    }),
    draws(1000, 11),
  )
})
