// What a person waits for while others read: a probe of health at its own beat, whether the one before has been answered or
// not; the sheet of a plot and a save of an offer, each some time after the last was there.
import type { PlotList } from '../../../geodata/model/answers.ts'
import type { CreatedOffer } from '../../../geodata/model/offers/offer.ts'
import { EXAMPLE_OFFER_CONTENT } from '../../../api/offers/offer-example.ts'

const BEATS = { health: 100, sheet: 200, save: 1000 } as const
export const PERSON_ASKS = ['health', 'sheet', 'save'] as const
export type PersonAsk = (typeof PERSON_ASKS)[number]
/** Milliseconds of each answer, by what was asked; what failed is told. */
export type Waits = Record<PersonAsk, number[]> & { faults: string[] }

/** Makes an offer to save; `during` ends with what was waited for. A service that has only `health` is asked that alone. */
export async function preparePersons(url: string, asks: readonly PersonAsk[] = PERSON_ASKS) {
  const save = asks.includes('save') ? await saver(url) : undefined
  const ids = asks.includes('sheet') ? await someIds(url) : []
  let turn = 0
  const how: Record<PersonAsk, () => Promise<Response>> = {
    health: () => fetch(`${url}/api/health`),
    sheet: () => fetch(`${url}/api/plots/${ids[turn++ % ids.length]}`),
    save: () => save!(),
  }
  return async (seconds: number): Promise<Waits> => {
    const waits: Waits = { health: [], sheet: [], save: [], faults: [] }
    const until = performance.now() + seconds * 1000
    async function time(ask: PersonAsk): Promise<void> {
      const begun = performance.now()
      try {
        const answer = await how[ask]()
        await answer.arrayBuffer()
        if (!answer.ok) waits.faults.push(`${ask}: ${answer.status}`)
      } catch (error) {
        waits.faults.push(`${ask}: ${String(error)}`)
      }
      waits[ask].push(performance.now() - begun)
    }
    async function atItsBeat(): Promise<void> {
      const open: Promise<void>[] = []
      for (; performance.now() < until; await pause(BEATS.health)) open.push(time('health'))
      await Promise.all(open)
    }
    async function oneByOne(ask: 'sheet' | 'save'): Promise<void> {
      for (; performance.now() < until; await pause(BEATS[ask])) await time(ask)
    }
    await Promise.all(asks.map((ask) => (ask === 'health' ? atItsBeat() : oneByOne(ask))))
    return waits
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function someIds(url: string): Promise<string[]> {
  const list = (await (await fetch(`${url}/api/plots?limit=50`)).json()) as PlotList
  return list.plots.map(({ id }) => id)
}

/** Saves one offer again and again, one after the other: each on the version that the last has made. */
async function saver(url: string): Promise<() => Promise<Response>> {
  const [plot = ''] = await someIds(url)
  const content = { ...EXAMPLE_OFFER_CONTENT, items: [{ plot, note: '', photographs: [] }] }
  const made = await fetch(`${url}/api/offers`, { method: 'POST', body: JSON.stringify(content) })
  if (made.status !== 201) throw new Error(`an offer was not made: ${await made.text()}`)
  const { id, secret } = (await made.json()) as CreatedOffer
  let tag = made.headers.get('etag') ?? '"1"'
  let n = 0
  return async () => {
    const answer = await fetch(`${url}/api/offers/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${secret}`, 'if-match': tag },
      body: JSON.stringify({ ...content, title: `Terrain ${n++}` }),
    })
    tag = answer.headers.get('etag') ?? tag
    return answer
  }
}
