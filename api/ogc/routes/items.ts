// GET /ogc/collections/{id}/items: a page of features, streamed in batches that nobody holds together.
import type { Hono } from 'hono'
import { stream } from 'hono/streaming'
import type { StreamingApi } from 'hono/utils/stream'
import type { Fragment, Sql } from 'postgres'
import { ApiFault } from '../../http/api-fault.ts'
import type { Explorer } from '../../explorer.ts'
import type { ServedVersion } from '../../version/served-version.ts'
import { answerDocument } from '../answer.ts'
import type { OgcCollection } from '../collection.ts'
import { collectionOf } from '../collections.ts'
import type { Exchange, Link } from '../exchange.ts'
import { GEOJSON_TYPE, HTML_TYPE, JSON_TYPE, openExchange } from '../exchange.ts'
import { selfLinks } from '../self-links.ts'
import { readItemsCursor, writeItemsCursor } from '../items-cursor.ts'
import type { ItemsQuestion } from '../items-question.ts'
import { ITEM_WORDS, parameterProperties, readItemsQuestion } from '../items-question.ts'
import type { ItemsBatch } from '../queries/items.ts'
import { countItems, listItems } from '../queries/items.ts'
import { selectItems } from '../select-items.ts'

/** Features that the database is asked for at a time, so that other readers of the embedded engine get their turn. */
const BATCH = 1000

type Page = {
  collection: OgcCollection
  served: ServedVersion
  question: ItemsQuestion
  where: Fragment
  seen: number
  matched: number
}

export function items(app: Hono, explorer: Explorer): void {
  const { versions, heavy } = explorer

  app.get('/ogc/collections/:collection/items', async (c) => {
    const collection = collectionOf(c.req.param('collection'))
    const names = parameterProperties(collection).map(({ name }) => name)
    const exchange = openExchange(c, explorer, [...ITEM_WORDS, ...names])
    const question = readItemsQuestion(exchange.params, collection)
    const { served, cursor } = await versionOf(question)
    const { signal } = c.req.raw
    // A place is held while the database works, not while a client takes its time to read.
    const { page, first } = await heavy.items.run(async (sql) => {
      const { where } = await selectItems(sql, collection, question.selections)
      const matched = cursor?.matched ?? (await countItems(sql, served, collection, where))
      const seen = cursor?.seen ?? 0
      const page: Page = { collection, served, question, where, seen, matched }
      return { page, first: await batch(sql, page, cursor?.after, question.limit) }
    }, signal)
    c.header('content-crs', `<${question.crs.uri}>`)
    c.header('cache-control', 'no-cache')
    if (exchange.format === 'html') return answerHtml(exchange, page, first)
    c.header('content-type', GEOJSON_TYPE)
    const streamed = async (out: StreamingApi) => {
      await out.write('{"type":"FeatureCollection","features":[\n')
      let [returned, last] = [0, cursor?.after]
      for (let next: ItemsBatch | undefined = first; next?.count;) {
        const { features, count }: ItemsBatch = next
        last = next.last ?? last
        const left: number = question.limit - returned - count
        const isMore: boolean = count === BATCH && left > 0
        // The database reads the next batch while this one is sent.
        const reading: Promise<ItemsBatch> | undefined = isMore
          ? heavy.items.run((sql) => batch(sql, page, last, left), signal)
          : undefined
        reading?.catch(() => {})
        await out.write(`${returned ? ',\n' : ''}${features}`)
        returned += count
        if (out.aborted) return
        next = await reading
      }
      await out.write(`\n],${JSON.stringify(tailOf(exchange, page, returned, last)).slice(1)}\n`)
    }
    return stream(c, (out) =>
      streamed(out).catch((error: unknown) => {
        if (!signal.aborted) throw error
      }),
    )
  })

  const batch = (
    sql: Sql,
    { served, collection, question, where }: Page,
    after: string | undefined,
    left: number,
  ) =>
    listItems(sql, served, collection, {
      where,
      crs: question.crs,
      after,
      limit: Math.min(BATCH, left),
    })

  /** Pages that follow are of the version of the first while it is kept; 410 afterwards. */
  async function versionOf({ cursor: text, canonical }: ItemsQuestion) {
    if (text === undefined) return { served: await versions.current(), cursor: undefined }
    const cursor = readItemsCursor(text, canonical)
    const served = await versions.numbered(cursor.version)
    if (served.edition === cursor.edition) return { served, cursor }
    const { version } = await versions.current()
    throw new ApiFault(410, 'version_gone', 'This data version is no longer kept', { version })
  }

  /** A page for people shows the first batch. */
  function answerHtml(exchange: Exchange, page: Page, { features, count, last }: ItemsBatch) {
    const { collection, question } = page
    const list = (JSON.parse(`[${features}]`) as { id: string }[]).map((feature) => ({
      ...feature,
      href: `${exchange.root}/collections/${collection.id}/items/${encodeURIComponent(feature.id)}?f=html`,
    }))
    const shown = { ...page, question: { ...question, limit: Math.min(question.limit, BATCH) } }
    const tail = tailOf(exchange, shown, count, last ?? undefined)
    return answerDocument(exchange, exchange.say(collection.title), { ...tail, features: list })
  }

  function tailOf(exchange: Exchange, page: Page, returned: number, last: string | undefined) {
    const { collection, served, question, matched } = page
    const seen = page.seen + returned
    const links: Link[] = [
      ...selfLinks(exchange, GEOJSON_TYPE),
      exchange.link(
        `/collections/${collection.id}`,
        'collection',
        JSON_TYPE,
        exchange.say(collection.title),
      ),
    ]
    if (returned > 0 && last !== undefined && seen < matched) {
      const { version, edition } = served
      const cursor = { version, edition, seen, matched, after: last }
      const params = new URLSearchParams(exchange.params)
      params.set('cursor', writeItemsCursor(cursor, question.canonical))
      const type = exchange.format === 'html' ? HTML_TYPE : GEOJSON_TYPE
      links.push(exchange.link(`/collections/${collection.id}/items?${params}`, 'next', type))
    }
    return {
      timeStamp: new Date().toISOString(),
      numberMatched: matched,
      numberReturned: returned,
      data_version: served.version,
      synthetic: served.demonstration,
      links,
    }
  }
}
