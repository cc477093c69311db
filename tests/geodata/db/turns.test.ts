// Who speaks next to the engine's one session, and what the door makes of its words.
import { expect, it } from 'vitest'
import { answerTypes, readGreeting, withFailure } from '../../../geodata/db/engine/protocol.ts'
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

it('tells a statement that the engine gave up as an error, and leaves the rest as it is', () => {
  const said = (type: string, body = '') => {
    const head = Buffer.alloc(5)
    head.write(type)
    head.writeInt32BE(4 + body.length, 1)
    return Buffer.concat([head, Buffer.from(body)])
  }
  const given = Buffer.concat([said('2'), said('s'), said('Z', 'I')])
  const told = withFailure(given)
  expect(answerTypes(told).join('')).toBe('2EZ')
  expect(Buffer.from(told).toString()).toContain('its geometry library failed')
  const sound = Buffer.concat([said('2'), said('D', 'ss'), said('C', 'SELECT 1\0'), said('Z', 'I')])
  expect(withFailure(sound)).toBe(sound)
})
