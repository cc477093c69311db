// The ledger on the page: down from region to EPCI, plots ticked, the link, inventories, the API's documents; axe-core.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import type { Ledger } from '../../geodata/model/ledger/ledger.ts'
import { shot, useBrowser } from './open-page.ts'

const open = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  type Found = { violations: { id: string; nodes: { target: string[] }[] }[] }
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<Found> } }).axe.run(),
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
}

const words = (page: Page) => new URL(page.url()).searchParams

it('goes down from the region to a commune, counts ticked plots in another state, and keeps it in the link', async () => {
  const { page, errors } = await open('/?lang=fr&surface_min=4', { lang: 'fr' })
  await page.getByRole('button', { name: 'Enveloppe' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Val-d’Oise' }).click()
  await expect.poll(() => words(page).get('departement')).toBe('95')
  expect(words(page).get('ledger')).toBe('epci')
  const territories = dialog.getByRole('table', { name: 'Par EPCI' })
  await territories.getByRole('row').nth(1).getByRole('button').click()
  await expect.poll(() => words(page).get('epci')).toMatch(/^\d{9}$/)
  await dialog.getByRole('table', { name: 'Par commune' }).waitFor()
  await dialog.getByText('Et si… ?').click()
  const ticks = dialog.getByRole('checkbox')
  await ticks.first().waitFor()
  await dialog.getByRole('combobox', { name: 'Compter comme' }).selectOption('reserved')
  await ticks.first().check()
  await expect.poll(() => words(page).get('what_if')).toMatch(/^reserved:/)
  const query = new URLSearchParams(words(page))
  query.delete('ledger')
  query.delete('map')
  query.delete('lang')
  const told = (await (await fetch(`${inject('url')}/api/ledger?${query}`)).json()) as Ledger
  expect(told.what_if?.moved.plots).toBe(1)
  await dialog.getByText('Changent d’état : 1 terrain').waitFor()
  expect(await dialog.locator('ins').count()).toBeGreaterThan(0)
  // That they are being read is said until they are there.
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/api/inventories*', async (route) => {
    await answered
    await route.continue()
  })
  await dialog.getByText('État des inventaires').click()
  await dialog.getByRole('status').filter({ hasText: 'Lecture…' }).waitFor()
  answer()
  await dialog.getByRole('region', { name: 'État des inventaires' }).waitFor()
  expect(await violations(page)).toEqual([])
  await shot(page, 'ledger-fr-light-1440')
  await dialog.getByRole('region', { name: 'État des inventaires' }).scrollIntoViewIfNeeded()
  await shot(page, 'ledger-inventories-fr-light-1440')

  // Back takes the EPCI away, not the dialog.
  await page.goBack()
  await expect.poll(() => words(page).get('epci')).toBeNull()
  expect(await dialog.isVisible()).toBe(true)
  expect(errors).toEqual([])
})

it('opens from its link on a narrow dark window, and filters by a square of the picture', async () => {
  const view = { lang: 'en', scheme: 'dark', width: 390, height: 844 } as const
  const { page, errors, foreign } = await open('/?lang=en&ledger=departement', view)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('table', { name: 'By département' }).waitFor()
  await shot(page, 'ledger-en-dark-390')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: /895 ha$/ }).click()
  await expect.poll(() => words(page).get('category')).toBe('industrial_regional')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await dialog.getByRole('table', { name: 'By département' }).scrollIntoViewIfNeeded()
  await shot(page, 'ledger-table-en-dark-390')
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
})

it('leads from the help to the documents of the API, whose every example answers', async () => {
  const { page, foreign } = await open('/?lang=fr')
  await page.getByRole('button', { name: 'Aide et raccourcis' }).click()
  await page.getByRole('link', { name: 'Documents de l’API' }).click()
  await page.getByRole('heading', { name: 'API de l’explorateur du SDRIF-E' }).waitFor()
  expect(await violations(page)).toEqual([])
  await shot(page, 'api-docs-fr-light-1440')
  const links = await page
    .locator('section p a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(20)
  for (const link of links) {
    const answer = await fetch(`${inject('url')}${link}`)
    await answer.arrayBuffer()
    expect([link, answer.status]).toEqual([link, 200])
  }
  expect(foreign).toEqual([])
})
