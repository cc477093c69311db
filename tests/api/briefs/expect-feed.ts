// Reads a feed as a reader of feeds does, and holds it to what RFC 4287 asks of one.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect } from 'vitest'

type Link = { '@_rel': string; '@_href': string }
export type Entry = {
  id: string
  title: string
  updated: string
  link: Link
  content: { '#text': string; '@_type': string }
}
export type Feed = { title: string; updated: string; link: Link[]; entry: Entry[] }

const DATED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
/** RFC 4151: an authority, a date, and what is named. */
const TAG = /^tag:[\w.-]+,\d{4}(-\d\d)?(-\d\d)?:[\w/:.-]+$/

/** `path` is that of the page that the feed is of, on http://explorer.test. */
export function expectFeed(text: string, path: string): Feed {
  expect(XMLValidator.validate(text)).toBe(true)
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' })
  const { feed } = parser.parse(text)
  expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom')
  expect(feed.author.name).not.toBe('')
  expect(feed.updated).toBe((feed as Feed).entry[0]?.updated)
  const self = (feed as Feed).link.find((one) => one['@_rel'] === 'self')
  expect(self?.['@_href']).toBe(`http://explorer.test${path}/feed.atom`)
  const ids: string[] = [feed.id, ...(feed as Feed).entry.map(({ id }) => id)]
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) {
    expect(id).toMatch(TAG)
    expect(id).not.toContain(path.split('/').at(-1))
  }
  for (const entry of (feed as Feed).entry) {
    expect(entry.title).not.toBe('')
    expect(entry.updated).toMatch(DATED)
    expect(entry.link['@_rel']).toBe('alternate')
    expect(entry.content['@_type']).toBe('html')
  }
  return feed as Feed
}
