// axe-core on every screen, both themes, both widths: no violation.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import type { View } from './open-page.ts'
import { shot, useBrowser } from './open-page.ts'

const open = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] }

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate(() =>
    (
      globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }
    ).axe.run(),
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary}`),
  )
}

const VIEWS: [string, View][] = [
  ['fr-light-1440', { lang: 'fr', scheme: 'light' }],
  ['en-dark-1440', { lang: 'en', scheme: 'dark' }],
  ['fr-dark-390', { lang: 'fr', scheme: 'dark', width: 390, height: 844 }],
  ['en-light-390', { lang: 'en', scheme: 'light', width: 390, height: 844 }],
]

describe.each(VIEWS)('axe-core on %s', (name, view) => {
  const words = view.lang === 'en' ? 'lang=en' : 'lang=fr'

  it('finds nothing on the first screen, nor on the search open over it', async () => {
    const { page } = await open(`/?${words}`, view)
    expect(await violations(page)).toEqual([])
    await shot(page, `first-${name}`)
    await page.keyboard.press('/')
    await page.keyboard.type('saint')
    await page.getByRole('option').first().waitFor()
    await page.getByText('Licence Ouverte').waitFor()
    expect(await violations(page)).toEqual([])
    await shot(page, `search-${name}`)
  })

  it('finds nothing on a filtered map, closer', async () => {
    const { page } = await open(`/?${words}&surface_min=1&map=13/48.98/2.5`, view)
    expect(await violations(page)).toEqual([])
    await shot(page, `closer-${name}`)
  })

  it('finds nothing on the sheet of a plot', async () => {
    const list = (await (
      await fetch(`${inject('url')}/api/plots?surface_min=8&limit=1`)
    ).json()) as { plots: { id: string }[] }
    const { page } = await open(`/?${words}&surface_min=8&plot=${list.plots[0]?.id}`, view)
    await page.getByText('1:150', { exact: false }).first().waitFor()
    expect(await violations(page)).toEqual([])
    await shot(page, `sheet-${name}`)
  })

  it('finds nothing on the welcome', async () => {
    const { page } = await open('/', { ...view, welcomed: false })
    await page
      .getByRole('heading', { name: view.lang === 'en' ? 'Where to begin?' : 'Par où commencer ?' })
      .waitFor()
    expect(await violations(page)).toEqual([])
    await shot(page, `welcome-${name}`)
  })
})

describe('axe-core on the dialogs', () => {
  it.each(['Enveloppe', 'Données et sources', 'Aide et raccourcis', 'Mentions légales'])(
    'finds nothing on %s',
    async (dialog) => {
      const { page } = await open('/?lang=fr', { lang: 'fr' })
      await page.getByRole('button', { name: dialog, exact: true }).click()
      await page.getByRole('dialog').getByText(/\S{4}/).first().waitFor()
      await page.waitForTimeout(400)
      expect(await violations(page)).toEqual([])
      await shot(
        page,
        `dialog-${dialog.split(' ')[0]?.toLowerCase().normalize('NFD').replace(/\W/g, '')}-fr-light-1440`,
      )
    },
  )
})
