// Lists as people paste them: what parts references also stands within them.
import { expect, it } from 'vitest'
import { readList } from '../../../../geodata/model/references/read-list.ts'
import { communesAsWritten } from '../../../../geodata/sources/listed-communes.ts'

const read = (text: string) =>
  readList(text, communesAsWritten()).map(({ given, reading }) =>
    'parcels' in reading ? (reading.parcels[0]?.[0] ?? '') : `${reading.reason.code} ${given}`,
  )
const TWO = ['95127000AB0016', '95127000AB0017']

it.each(['|', '\t', ' ', ';', ',', '\n', '\r\n', ' | ', ' ; ', ', '])(
  'parts references at %j',
  (separator) => {
    expect(read(TWO.join(separator))).toEqual(TWO)
    expect(read(`95127 AB 16${separator}95127 AB 17`)).toEqual(TWO)
    expect(read(`P-0001${separator}P-0002`)).toEqual([
      ...['no_commune P-0001', 'no_commune P-0002'],
    ])
  },
)

it('never cuts what is one reference as a whole', () => {
  for (const one of [
    '95127;000;AB;16',
    '95127\tAB\t16',
    'Cergy, section AB, n° 16',
    '95127 | AB | 16',
  ])
    expect(read(`${one}\n95127AB17`), one).toEqual(TWO)
})

it('gives back every piece that it does not understand, with the reason', () => {
  expect(read('95127 AB 16 | AB 12 ; 9,5018E+20\n\nrue de la Paix\n95127 AB')).toEqual([
    '95127000AB0016',
    'no_commune AB 12',
    'spreadsheet_number 9,5018E+20',
    'not_reference rue de la Paix',
    'no_number 95127 AB',
  ])
})

it('gives what stands twice once', () => {
  expect(read('95127AB16\n95127AB16')).toEqual(['95127000AB0016'])
})

it('takes as long as a list is', () => {
  // What may be read in most ways, and in none: each line is tried only so often, and each once.
  const line = Array.from({ length: 20 }, (_, at) => `${at % 10}A`).join(' ')
  const lines = Array.from({ length: 400 }, (_, at) => `${line} ${at}`)
  expect(readList(lines.join('\n'), communesAsWritten())).toHaveLength(400)
  expect(read(`${'a|'.repeat(50_000)}b`)).toEqual([...['not_reference a', 'not_reference b']])
})
