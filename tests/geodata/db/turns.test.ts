// Who speaks next to the engine's one session.
import { expect, it } from 'vitest'
import { readGreeting } from '../../../geodata/db/engine/protocol.ts'
import { Turns } from '../../../geodata/db/engine/turns.ts'

it('serves in order, but first who goes ahead, and interrupts nobody', async () => {
  const turns = new Turns()
  const served: string[] = []
  const take = async (name: string, ahead = false) => {
    const release = await turns.take(ahead)
    served.push(name)
    await new Promise((done) => setImmediate(done))
    served.push(`/${name}`)
    release()
    release() // twice is once
  }
  await Promise.all([take('a'), take('b'), take('c'), take('x', true), take('y', true)])
  expect(served.join(' ')).toBe('a /a x /x y /y b /b c /c')
  await take('d')
  expect(served.at(-1)).toBe('/d')
})

it('reads from the greeting how a connection is called', () => {
  const words = Buffer.from('user\0postgres\0application_name\0sdrif-e-explorer ahead\0\0')
  const head = Buffer.alloc(8)
  head.writeInt32BE(8 + words.length, 0)
  head.writeInt32BE(196608, 4)
  expect(readGreeting(Buffer.concat([head, words]))).toEqual({
    kind: 'startup',
    length: 8 + words.length,
    application: 'sdrif-e-explorer ahead',
  })
})
