// What a client may ask for, by a clock of the test's own: the burst, what comes back of it and how soon, and for whom.
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { ApiFault } from '../../../api/http/api-fault.ts'
import { limitRate } from '../../../api/http/rate-limit.ts'

function limited(burst: number, perMinute: number) {
  let now = 1_000_000
  const app = new Hono()
  app.get(
    '/',
    limitRate({
      burst,
      perMinute,
      clock: () => now,
      clientOf: (c) => c.req.header('from') ?? 'one',
    }),
    (c) => c.text('here'),
  )
  app.onError((error, c) => c.text(error.message, error instanceof ApiFault ? 429 : 500))
  const ask = async (from = 'one') => {
    const { status, headers } = await app.request('/', { headers: { from } })
    return status === 429 ? `wait ${headers.get('retry-after')} s` : status
  }
  const asks = async (times: number) => {
    const answers = []
    for (let n = 0; n < times; n++) answers.push(await ask())
    return answers
  }
  return { ask, asks, wait: (ms: number) => void (now += ms) }
}

describe('what a client may ask for', () => {
  it('is the burst at once, and nothing more', async () => {
    const { asks } = limited(3, 60)
    expect(await asks(4)).toEqual([200, 200, 200, 'wait 1 s'])
  })

  it('comes back one after another, as many a minute as is said', async () => {
    const { asks, wait } = limited(3, 6)
    await asks(3)
    wait(9999)
    expect(await asks(1)).toEqual(['wait 1 s'])
    wait(1)
    expect(await asks(2)).toEqual([200, 'wait 10 s'])
    wait(20_000)
    expect(await asks(3)).toEqual([200, 200, 'wait 10 s'])
  })

  it('never grows beyond the burst, however long nobody asks', async () => {
    const { asks, wait } = limited(2, 60)
    await asks(1)
    wait(24 * 3_600_000)
    expect(await asks(3)).toEqual([200, 200, 'wait 1 s'])
  })

  it('says the seconds until the next one where little comes back', async () => {
    const { asks, wait } = limited(1, 0.1)
    expect(await asks(2)).toEqual([200, 'wait 600 s'])
    wait(599_500)
    expect(await asks(1)).toEqual(['wait 1 s'])
  })

  it('is each one’s own', async () => {
    const { ask, asks } = limited(2, 60)
    await asks(3)
    expect([await ask('two'), await ask('two'), await ask('two')]).toEqual([200, 200, 'wait 1 s'])
  })
})
