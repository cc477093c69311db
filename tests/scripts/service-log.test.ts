import { describe, expect, it } from 'vitest'
import { faultTeller, tellingRequests } from '../../scripts/start/service-log.ts'

describe('a fault', () => {
  const told = (debug: boolean, error: unknown) => {
    const lines: string[] = []
    faultTeller(debug, (line) => lines.push(line))(error)
    return lines
  }
  const cause = Object.assign(new Error('no such column\n "x"'), { code: '42703' })
  const error = new Error('the plot was not read', { cause })
  error.stack =
    'Error: …\n  at f (/srv/node_modules/a/api/b.js:1:1)\n  at g (/srv/api/plots/get.ts:20:5)'

  it('is told in one line, with its causes and the line of ours', () => {
    const [line = '', ...more] = told(false, error)
    expect(more).toEqual([])
    expect(line.replace(/^[\dTZ:.-]+/, '')).toBe(
      ' fault: the plot was not read, because of: no such column "x" (42703) at api/plots/get.ts:20:5\n',
    )
  })

  it('is told with every stack when it is looked into', () => {
    expect(told(true, error).slice(1)).toEqual([`${error.stack}\n`, `${cause.stack}\n`])
  })

  it('may be anything, and a circle of causes ends', () => {
    expect(told(false, 'gone')[0]).toMatch(/ fault: gone\n$/)
    const circle = new Error('again')
    circle.cause = circle
    expect(told(false, circle)).toHaveLength(1)
  })
})

describe('a request', () => {
  const told = async (path: string) => {
    const lines: string[] = []
    const fetch = tellingRequests(
      () => new Response('', { status: 418 }),
      (line) => lines.push(line),
    )
    const { status } = await fetch(new Request(`http://127.0.0.1${path}`))
    return [status, ...lines.map((line) => line.replace(/\d+ ms/, 'N ms'))]
  }

  it('is told with its status and time', async () => {
    expect(await told('/api/plots?land=vacant')).toEqual([
      418,
      'GET /api/plots?land=vacant 418 N ms\n',
    ])
  })

  it('never tells the link that opens an offer or a brief', async () => {
    expect(await told('/o/h3Wc1y0rJq8Jb2eYxkZt4A/offer.pdf')).toEqual([
      418,
      'GET /o/…/offer.pdf 418 N ms\n',
    ])
    expect(await told('/b/h3Wc1y0rJq8Jb2eYxkZt4A')).toEqual([418, 'GET /b/… 418 N ms\n'])
  })
})
