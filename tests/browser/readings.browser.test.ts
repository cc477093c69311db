// The reading of rules on the page: from a plot, from a perimeter by its link, two compared, one on paper; held to axe-core.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { shot, useBrowser } from './open-page.ts'

const open = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AREA = 'circle:2.18405,49.05590,1262'

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  type Found = { violations: { id: string; nodes: { target: string[] }[] }[] }
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<Found> } }).axe.run(),
  )
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
}

it('reads the rules of a plot, keeps them, and compares them with those of a perimeter', async () => {
  const list = (await (await fetch(`${inject('url')}/api/plots?surface_min=8&limit=1`)).json()) as {
    plots: { id: string }[]
  }
  const id = list.plots[0]!.id
  const { page, errors } = await open(`/?lang=fr&plot=${id}`, { lang: 'fr' })
  await page.getByRole('button', { name: 'Lire les règles' }).click()
  await page.getByRole('heading', { name: 'Zones du PLU' }).waitFor()
  expect(new URL(page.url()).searchParams.get('reading')).toBe(`plot:${id}`)
  const told = (await (
    await fetch(`${inject('url')}/api/readings?of=${encodeURIComponent(`plot:${id}`)}`)
  ).json()) as Reading
  const text = (await page.locator('article').textContent()) ?? ''
  for (const { libelle } of told.zones) expect(text).toContain(libelle)
  expect(text).toContain('règle à fournir')
  expect(text).toContain('Une lecture, non un avis')
  expect(await violations(page)).toEqual([])
  await shot(page, 'reading-plot-fr-light-1440')
  await page.getByRole('button', { name: 'Garder pour comparer' }).click()

  // Back leads to the sheet; a perimeter of the filter is read from its panel.
  await page.getByRole('button', { name: 'Retour' }).click()
  await page.getByRole('heading', { name: 'SDRIF-E', exact: true }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Zones du PLU' }).waitFor()
  await page.evaluate((within) => {
    history.pushState(null, '', `${location.pathname}?within=${within}`)
    dispatchEvent(new PopStateEvent('popstate'))
  }, AREA)
  await page.getByRole('button', { name: 'Lire les règles du périmètre' }).click()
  await page.getByRole('heading', { name: 'Cercle de 1,3 km de rayon' }).waitFor()
  await page.getByRole('button', { name: /^Comparer avec/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('row', { name: /Surface/ }).waitFor()
  expect(await dialog.locator('tr.differs').count()).toBeGreaterThan(0)
  expect(await violations(page)).toEqual([])
  await shot(page, 'reading-compare-fr-light-1440')
  // The comparison has a link of its own, and survives a reload.
  const compared = (await dialog.locator('table').textContent()) ?? ''
  expect(new URL(page.url()).searchParams.get('beside')).toBe(`plot:${id}`)
  await page.reload()
  await dialog.getByRole('row', { name: /Surface/ }).waitFor()
  expect(await dialog.locator('table').textContent()).toBe(compared)
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.searchParams.has('beside'))
  expect(errors).toEqual([])
})

it('opens a reading from its link on a narrow dark window, and puts it on paper', async () => {
  const view = { lang: 'en', scheme: 'dark', width: 390, height: 844 } as const
  const { page, errors, foreign } = await open(`/?lang=en&reading=${AREA}`, view)
  await page.getByRole('heading', { name: 'SDRIF-E, three maps in one reading' }).waitFor()
  expect(await violations(page)).toEqual([])
  await shot(page, 'reading-area-en-dark-390')
  await page.evaluate(() => {
    globalThis.print = () => document.body.setAttribute('data-printed', '')
  })
  await page.getByRole('button', { name: 'Print the reading' }).click()
  await page.locator('body[data-printed]').waitFor({ timeout: 45_000 })
  await page.emulateMedia({ media: 'print' })
  const sheet = page.locator('.print-sheet')
  expect(await sheet.isVisible()).toBe(true)
  expect(await sheet.textContent()).toContain('Synthetic demonstration data')
  expect(await page.locator('.shell').isVisible()).toBe(false)
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
})
