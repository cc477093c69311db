// Names of files, and the room for those that are kept.
import { expect, it } from 'vitest'
import { fileName } from '../../../api/offers/client/file-name.ts'
import { FileCache } from '../../../api/offers/client/file-cache.ts'

it.each([
  ['Usine à Évry-Courcouronnes : l’Œuvre !', 'usine-a-evry-courcouronnes-l-oeuvre-v3.pdf'],
  ['../../etc/passwd\r\nx: y"', 'etc-passwd-x-y-v3.pdf'],
  ['用地', 'offre-v3.pdf'],
  ['CON', 'offre-con-v3.pdf'],
  ['x'.repeat(200), `${'x'.repeat(60)}-v3.pdf`],
])('names a file by a title: %s', (title, name) => {
  expect(fileName({ title, language: 'fr' }, 3, false, '.pdf')).toBe(name)
})

it('says in the name of a file that it is fictitious', () => {
  expect(fileName({ title: 'Two plots', language: 'en' }, 1, true, '.xlsx')).toBe(
    'two-plots-synthetic-v1.xlsx',
  )
})

const bytes = (length: number) => () => Promise.resolve(new Uint8Array(length))

it('forgets first what was not asked for longest, once the room is full', async () => {
  const held = new FileCache(100)
  await held.get('a', bytes(40))
  await held.get('b', bytes(40))
  await held.get('a', bytes(1))
  await held.get('c', bytes(40))
  expect([held.has('a'), held.has('b'), held.has('c'), held.bytes]).toEqual([true, false, true, 80])
})

it('makes once what is asked for twice at the same time, and keeps no failure', async () => {
  const held = new FileCache(100)
  let made = 0
  const make = async () => {
    made++
    await new Promise((done) => setTimeout(done, 5))
    if (made === 1) throw new Error('not yet')
    return new Uint8Array(3)
  }
  const both = await Promise.allSettled([held.get('a', make), held.get('a', make)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(made).toBe(1)
  await Promise.all([held.get('a', make), held.get('a', make)])
  expect(made).toBe(2)
})
