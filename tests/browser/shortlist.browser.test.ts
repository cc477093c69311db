// Plots are kept, ordered, annotated and compared, by keyboard alone; a reload loses nothing.
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { settled, shot, useBrowser, violations } from './open-page.ts'

const open = useBrowser()

/** Three plots that are not called alike. */
async function threePlots(): Promise<{ id: string; name: string }[]> {
  const answer = await fetch(`${inject('url')}/api/plots?surface_min=5&limit=100`)
  const { plots } = (await answer.json()) as {
    plots: { id: string; site_name: string | null; name: string | null }[]
  }
  const named = new Map(plots.map(({ id, site_name, name }) => [site_name ?? name ?? id, id]))
  return [...named].slice(0, 3).map(([name, id]) => ({ id, name }))
}

const entries = (page: Page) =>
  page
    .locator('dialog li[data-item]')
    .evaluateAll((list) => list.map((one) => one.getAttribute('data-item')))

it('keeps plots, orders and annotates them, survives a reload and compares, by keyboard alone', async () => {
  const [first, second, third] = await threePlots()
  const ids = [first!.id, second!.id, third!.id]
  const { page, errors, foreign } = await open(`/?lang=fr&ids=${ids.join(',')}`)

  // From the list by its switch, from a sheet by the key S.
  const keeps = page.getByRole('table', { name: 'Résultats' }).getByRole('switch')
  for (const at of [0, 1]) {
    await keeps.nth(at).focus()
    await page.keyboard.press('Space')
  }
  await page.locator('tr[data-row="2"] button').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Retenir', exact: true }).waitFor()
  await page.keyboard.press('s')
  await page.getByRole('button', { name: 'Retenu', exact: true }).waitFor()

  const opener = page.getByRole('button', { name: 'Sélection, 3 terrains' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('list', { name: 'Sélection' }).waitFor()
  const before = await entries(page)
  expect(before.toSorted()).toEqual(ids.toSorted())

  // The last to the top: the focus stays on what is moved.
  await page.locator(`li[data-item="${before[2]}"] .up`).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const ordered = [before[2], before[0], before[1]]
  await expect.poll(() => entries(page)).toEqual(ordered)
  await page.locator(`li[data-item="${ordered[0]}"] textarea`).focus()
  await page.keyboard.type('Près du port')
  expect(await violations(page)).toEqual([])
  await shot(page, 'shortlist-fr-light-1440')

  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Sélection, 3 terrains' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => entries(page)).toEqual(ordered)
  const note = page.locator(`li[data-item="${ordered[0]}"] textarea`)
  expect(await note.inputValue()).toBe('Près du port')

  // Removed, and put back in its place.
  await page.locator(`li[data-item="${ordered[1]}"] .remove`).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => entries(page)).toEqual([ordered[0], ordered[2]])
  await page.keyboard.press('Enter')
  await expect.poll(() => entries(page)).toEqual(ordered)

  for (const id of ordered.slice(0, 2)) {
    await page.locator(`li[data-item="${id}"]`).getByRole('checkbox').focus()
    await page.keyboard.press('Space')
  }
  await page.getByRole('button', { name: /^Comparer 2 sur 5/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('columnheader').nth(2).waitFor()
  await expect
    .poll(() => new URL(page.url()).searchParams.get('compare'))
    .toBe(ordered.slice(0, 2).join(','))
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
})

it('restores a comparison from its link on a narrow dark window: differences, strengths, one scale', async () => {
  const plots = await threePlots()
  const view = { lang: 'en', scheme: 'dark', width: 390, height: 844 } as const
  const link = `/?lang=en&compare=${plots.map(({ id }) => id).join(',')}`
  const { page, errors } = await open(link, view)
  const table = page.getByRole('dialog').getByRole('table')
  await table.waitFor()
  await expect.poll(() => table.getByRole('columnheader').count()).toBe(4)
  expect(await table.getByRole('img').count()).toBe(3)
  const bars = await table.locator('figcaption').allInnerTexts()
  expect(new Set(bars).size).toBe(1)
  expect(await table.getByText(/of 10/).count()).toBeGreaterThan(3)
  expect(await table.locator('td.unknown').first().innerText()).toBe('unknown')

  const rows = await table.getByRole('row').count()
  await page.getByRole('checkbox', { name: 'Differences only' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => table.getByRole('row').count()).toBeLessThan(rows)
  const kept = table.locator('tbody tr:has(td):has(th[scope="row"])')
  expect(await kept.filter({ hasNotText: '≠' }).count()).toBe(2)
  expect(await violations(page)).toEqual([])
  await shot(page, 'compare-en-dark-390')
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  expect(errors).toEqual([])
})

it('says that a plot is gone, and keeps it until it is removed', async () => {
  const { page } = await open('/?lang=fr')
  await page.evaluate(() => {
    const item = { id: 'GONE-1', name: 'Lot disparu', commune: 'Cergy', surface_ha: 2, note: 'n' }
    localStorage.setItem('shortlist', JSON.stringify({ form: 1, items: [item] }))
  })
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Sélection, 1 terrain' }).click()
  await page.getByText('N’existe plus dans ces données').waitFor()
  await page.getByRole('button', { name: 'Retirer Lot disparu' }).click()
  await page.getByText('Aucun terrain retenu').waitFor()
})
