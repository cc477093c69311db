// Asks /ogc of an app in a test, and finds its way in the answers.
import { expect } from 'vitest'
import type { createApp } from '../../../api/app.ts'

export type Link = { href: string; rel: string; type?: string; templated?: boolean }
export type Document = Record<string, never> & { links: Link[] }
export type Feature = {
  id: string
  geometry: { coordinates: never } | null
  properties: Record<string, unknown>
}

export const root = 'http://localhost/ogc'
export const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`

/** Addresses are whole, or paths below the root. `app` is asked for each time: tests make it late. */
export function askOgc(app: () => ReturnType<typeof createApp>) {
  const ask = (address: string, headers: Record<string, string> = {}) =>
    app().request(address.startsWith('http') ? address : `${root}${address}`, { headers })
  async function read(address: string): Promise<Document> {
    const response = await ask(address)
    const text = await response.text()
    expect(response.status, `${address} ${text.slice(0, 200)}`).toBe(200)
    return JSON.parse(text) as Document
  }
  return { ask, read, statusOf: async (address: string) => (await ask(address)).status }
}

export function linkOf({ links }: Document, rel: string, type?: string): string {
  const found = links.find((one) => one.rel === rel && (type === undefined || one.type === type))
  expect(found, `${rel} ${type ?? ''}`).toBeDefined()
  return found?.href ?? ''
}

export const featuresOf = (document: Document): Feature[] =>
  document.features as unknown as Feature[]
