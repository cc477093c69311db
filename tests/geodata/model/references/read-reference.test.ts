// Cadastral references as people write them.
import { expect, it } from 'vitest'
import { readReference } from '../../../../geodata/model/references/read-reference.ts'
import { communesAsWritten } from '../../../../geodata/sources/listed-communes.ts'

const gazetteer = communesAsWritten()
const read = (text: string) => {
  const reading = readReference(text, gazetteer)
  return 'parcels' in reading
    ? reading.parcels.map((one) => one.join('=')).join(' ')
    : reading.reason.code
}
const remarks = (text: string) => {
  const reading = readReference(text, gazetteer)
  return 'parcels' in reading ? reading.remarks.map(({ en }) => en) : []
}

it.each([
  'section AB n° 37 Épinay-sur-Orge',
  'Epinay sur Orge, section AB, parcelle n°37',
  'parcelle 37, section AB, à Épinay-sur-Orge',
  'n° 37 section AB de la commune d’Épinay-sur-Orge',
  'Parcelle AB 37 - Épinay-sur-Orge (91)',
  'parcelle cadastrée AB37 91360 Épinay-sur-Orge',
  'AB 37 91216',
  '91216 AB 37',
  '91216AB37',
  '91216 000 AB 0037',
  '91216000AB0037',
  "'91216000AB0037",
  '91 216 000 AB 0037',
  '91216\t000\tAB\t37',
  '91216;AB;37',
  '91216-000-ab-37',
  'ÉPINAY-SUR-ORGE AB 0037',
  'épinay-sur-orge ab nº37',
])('reads %s as one parcel', (text) => {
  expect(read(text)).toBe('91216000AB0037')
})

it.each([
  ['E 12 Argenteuil', '950180000E0012'],
  ['95018 E 12', '950180000E0012'],
  ['95018E12', '950180000E0012'],
  ['950180000E0012', '950180000E0012'],
  ['Argenteuil 1E12', '950180001E0012'],
  ['95018 1E12', '950180001E0012'],
  ['Argenteuil N 12', '950180000N0012'],
  ['Argenteuil section N n° 12', '950180000N0012'],
  ['Villiers-le-Sec AB 12', '95682000AB0012'],
  ['La Celle-Saint-Cloud section A n° 5', '781260000A0005'],
  ['de la Celle-Saint-Cloud A 5', '781260000A0005'],
  ['Us AB 3', '95625000AB0003'],
  ['Saint-Germain-en-Laye AB 3', '78551000AB0003'],
])('takes every section for letters: %s', (text, reference) => {
  expect(read(text)).toBe(reference)
})

it.each(['E 12', '1E12', 'section E n° 12', 'parcelle E12'])(
  'asks for the commune of %s, and makes no number of it',
  (text) => {
    expect(read(text)).toBe('no_commune')
  },
)

it('tells a reference that a spreadsheet has made a number of', () => {
  for (const text of ['9,5018E+20', '9.5018E+20', '1E+12', '950180000000000000000'])
    expect(read(text), text).toBe('spreadsheet_number')
})

it.each([
  'Fourqueux AB 12',
  '78251 AB 12',
  '78551 251 AB 12',
  '78251000AB0012',
  'St-Germain-en-Laye 251 AB 12',
  'Saint-Germain-en-Laye, préfixe 251, section AB, n° 12',
  '78551251AB0012',
])('gives the parcel of a commune that was absorbed its prefix: %s', (text) => {
  expect(read(text)).toBe('78551251AB0012=78251000AB0012')
})

it('says which commune it is now', () => {
  expect(remarks('Fourqueux AB 12')).toEqual(['Fourqueux is now Saint-Germain-en-Laye (78551).'])
  expect(remarks('93059 AB 12')).toEqual([
    '93059 (Pierrefitte-sur-Seine) is now Saint-Denis (93066).',
  ])
  expect(read('Pierrefitte-sur-Seine AB 12')).toBe('93066059AB0012=93059000AB0012')
  expect(read('93066 AB 12')).toBe('93066000AB0012')
  expect(remarks('93066 AB 12')).toEqual([])
  expect(read('Moret-sur-Loing A 1')).toBe('773160000A0001')
  expect(remarks('Saint-Germain-en-Laye AB 12')).toEqual([])
})

it.each([
  'Paris 18 AA 2',
  'Paris 18e AA 2',
  '75118 AA 2',
  '75018 AA 2',
  '75018 Paris AA 2',
  'AA 2 Paris 18ème arrondissement',
  '75118000AA0002',
  'Paris 75118 section AA n° 2',
])('reads Paris by arrondissement: %s', (text) => {
  expect(read(text)).toBe('75118000AA0002')
  expect(remarks(text)).toEqual([])
})

it('takes the prefix of Paris for the arrondissement, and asks for it where it is missing', () => {
  expect(read('75056 118 AA 2')).toBe('75118000AA0002=75056118AA0002')
  expect(remarks('75056 118 AA 2')).toEqual([])
  expect(read('Paris AA 2').split(' ')).toHaveLength(21)
  expect(remarks('75056 AA 2')[0]).toMatch(/arrondissement.*75101 to 75120/)
})

it('reads a postal code as its commune, and names all it may be', () => {
  expect(read('95100 AB 12')).toBe('95018000AB0012')
  expect(remarks('95100 AB 12')).toEqual(['95100 is a postal code, read as Argenteuil (95018).'])
  expect(read('77890 AB 12').split(' ')).toHaveLength(6)
  expect(remarks('77890 AB 12')[0]).toMatch(/^77890 may be .*\(77\d{3}\): write the INSEE code\.$/)
  expect(read('95450 Vigny AB 12')).toBe('95658000AB0012')
  expect(remarks('77210 AB 12')[0]).toMatch(/as a postal code it is .*Avon \(77014\)/)
  expect(remarks('77210000AB0012')).toEqual([])
})

it('tells communes of one name apart', () => {
  expect(read('Marolles-en-Brie AB 12')).toBe('77278000AB0012 94048000AB0012')
  expect(read('Marolles-en-Brie (94) AB 12')).toBe('94048000AB0012')
  expect(read('Marolles-en-Brie 77278 AB 12')).toBe('77278000AB0012')
})

it('says why it does not read', () => {
  expect(read('')).toBe('empty')
  expect(read('a'.repeat(121))).toBe('too_long')
  expect(read('13055000AB0012')).toBe('elsewhere')
  expect(read('13055 AB 12')).toBe('elsewhere')
  expect(read('Atlantis AB 12')).toBe('unknown_commune')
  expect(read('Argenteuil AB')).toBe('no_number')
  expect(read('95018 AB 0')).toBe('no_number')
  expect(read('rue de la paix')).toBe('not_reference')
})
