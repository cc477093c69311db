// GET /api/docs: the document of the API as a page of our own, with an example of each path that a person can run.
import { Hono } from 'hono'
import type { Explorer } from '../explorer.ts'
import { originOf } from '../http/origin.ts'
import { SAMPLE_OF_NOTHING } from './runnable-examples.ts'
import type { Sample } from './runnable-examples.ts'
import type { ApiDocument } from './document.ts'
import { renderDocs } from './render-docs.ts'

export const docs = (explorer: Explorer, document: () => ApiDocument) =>
  new Hono().get('/api/docs', async (c) => {
    c.header('cache-control', 'no-cache')
    const origin = originOf(c, explorer.settings.publicUrl)
    return c.html(renderDocs(document(), await sampleOf(explorer), origin))
  })

/** Ids of the data that is served, so that an example answers; without data, those of the document. */
async function sampleOf({ columns, territories }: Explorer): Promise<Sample> {
  const copy = await columns.get().catch(() => undefined)
  const plot = copy?.ids[0]
  if (!copy || plot === undefined) return SAMPLE_OF_NOTHING
  const first = (column: 'code_insee' | 'epci') =>
    copy.text[column].values.find((_, code) => code > 0 && copy.text[column].codes.includes(code))
  const { list } = await territories.index(copy.served)
  return {
    plot,
    commune: first('code_insee') ?? SAMPLE_OF_NOTHING.commune,
    epci: first('epci') ?? SAMPLE_OF_NOTHING.epci,
    name: list.find(({ kind, plots }) => kind === 'commune' && plots > 0)?.name ?? 'Argenteuil',
    version: copy.served.version,
  }
}
