// A person filters, sorts, opens, shares and undoes; what the page says is what the API says.
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { askApi, settled, shot, useBrowser } from './open-page.ts'

const open = useBrowser()

const matched = async (page: Page): Promise<number> =>
  Number(
    (
      await page.getByLabel('Terrains qui répondent aux critères').locator('strong').innerText()
    ).replace(/\D/g, ''),
  )
const answered = (page: Page, count: number) =>
  page.waitForFunction(
    (n) =>
      document
        .querySelector('[aria-label="Terrains qui répondent aux critères"] strong')
        ?.textContent?.replace(/\D/g, '') === n,
    String(count),
  )

describe('exploring', () => {
  it('welcomes a first visit with the envelope and four ways in, and says that the data is synthetic', async () => {
    const { page, errors, foreign } = await open('/', { welcomed: false })
    await page.getByRole('heading', { name: 'Par où commencer ?' }).waitFor()
    await page.getByRole('img', { name: /Site d’activité productive.*14.471 ha/ }).waitFor()
    expect(await page.getByText('Donnée fictive de démonstration').count()).toBeGreaterThan(0)
    const card = page.getByRole('region', { name: 'Par où commencer ?' })
    expect(await card.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await shot(page, 'welcome-fr-light-1440')
    await page.getByRole('button', { name: 'Une friche à faire revivre' }).click()
    const { matched: expected } = await askApi('surface_min=0.5&status=friche')
    await answered(page, expected)
    expect(expected).toBeGreaterThan(50)
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  })

  it('shows the same number in the header, the table, the API and on the map', async () => {
    const { page } = await open('/?lang=fr')
    await page.getByLabel('Surface minimale').first().fill('8')
    await page.getByLabel('Surface minimale').first().press('Enter')
    await page.getByRole('checkbox', { name: /^AUc/ }).check()
    const answer = await askApi('surface_min=8&zone=AUc')
    await answered(page, answer.matched)
    expect(answer.matched).toBeGreaterThan(0)
    await page
      .getByRole('table', { name: 'Résultats' })
      .and(page.locator(`[aria-rowcount="${answer.matched + 1}"]`))
      .waitFor()
    expect(new URL(page.url()).search).toContain('surface_min=8&zone=AUc')
    await shot(page, 'filtered-fr-light-1440')
  })

  it('sorts by what a heading says, both ways', async () => {
    const { page } = await open('/?lang=fr&surface_min=2')
    const table = page.getByRole('table', { name: 'Résultats' })
    const firstHa = async () =>
      Number(
        (await table.locator('tbody td.number').first().innerText())
          .replace(/[^\d,]/g, '')
          .replace(',', '.'),
      )
    const largest = await firstHa()
    await table.getByRole('button', { name: /Surface/ }).click()
    await page.waitForFunction(
      () =>
        document.querySelector('th[aria-sort="ascending"]') &&
        document.querySelector('table[aria-busy="false"]'),
    )
    await page.waitForFunction(
      (n) =>
        Number(
          document
            .querySelector('tbody td.number')
            ?.textContent?.replace(/[^\d,]/g, '')
            .replace(',', '.'),
        ) < n,
      largest,
    )
    expect(await firstHa()).toBeCloseTo(2, 0)
    expect(new URL(page.url()).searchParams.get('sort')).toBe('surface')
  })

  it('opens a plot by keyboard, steps to the next, closes by Escape', async () => {
    const { page } = await open('/?lang=fr&surface_min=10')
    const first = page.locator('tr[data-row="0"] button')
    await first.focus()
    await first.press('ArrowDown')
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.getAttribute('data-row') === '1',
    )
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Zones du PLU' }).waitFor()
    await page.getByText('Le SDRIF-E s’impose aux documents d’urbanisme').waitFor()
    await page.getByText('Par la route : temps estimé', { exact: false }).waitFor()
    await shot(page, 'sheet-fr-light-1440')
    const before = new URL(page.url()).searchParams.get('plot')
    await page.keyboard.press('j')
    await page.waitForFunction(
      (id) => new URL(location.href).searchParams.get('plot') !== id,
      before,
    )
    await page.keyboard.press('Escape')
    await page.getByRole('table', { name: 'Résultats' }).waitFor()
  })

  it('restores filter, order, plot, place and language from a link', async () => {
    const list = (await (
      await fetch(`${inject('url')}/api/plots?surface_min=5&limit=1`)
    ).json()) as { plots: { id: string }[] }
    const id = list.plots[0]?.id ?? ''
    const { page } = await open(
      `/?surface_min=5&junction_straight_km=4&sort=surface&plot=${id}&map=12/48.9/2.4&lang=en`,
    )
    await page.getByRole('heading', { name: 'PLU zones' }).waitFor()
    expect(await page.getByLabel('Smallest surface').first().inputValue()).toBe('5')
    await page.getByText('Motorway junction within 4', { exact: false }).first().waitFor()
    const url = new URL(page.url())
    expect(url.searchParams.get('sort')).toBe('surface')
    expect(url.searchParams.get('plot')).toBe(id)
    await shot(page, 'link-en-light-1440')
  })

  it('says which criterion to drop when nothing matches, and drops it', async () => {
    const { page } = await open('/?lang=fr&surface_min=40&category=commercial_mutate')
    await page.getByText('Aucun terrain ne répond à tous les critères.').first().waitFor()
    await shot(page, 'nothing-fr-light-1440')
    const way = page.locator('.none').getByRole('button', { name: /40 ha/ }).first()
    const gives = Number((await way.locator('.figures').innerText()).replace(/\D/g, ''))
    await way.click()
    await answered(page, gives)
    expect(gives).toBe((await askApi('category=commercial_mutate')).matched)
  })

  it('undoes and redoes', async () => {
    const { page } = await open('/?lang=fr')
    const all = await matched(page)
    await page.getByRole('checkbox', { name: /Friche/ }).check()
    await answered(page, (await askApi('status=friche')).matched)
    await page.getByRole('button', { name: 'Annuler le dernier critère' }).click()
    await answered(page, all)
    await page.getByRole('button', { name: 'Rétablir' }).click()
    await answered(page, (await askApi('status=friche')).matched)
  })

  it('keeps what it has when the API fails, says so, and recovers', async () => {
    const { page } = await open('/?lang=fr')
    const all = await matched(page)
    await page.route('**/api/facets*', (route) =>
      route.fulfill({ status: 503, body: '{"error":{"code":"database_away","message":"x"}}' }),
    )
    await page.getByRole('checkbox', { name: /Friche/ }).check()
    await page.getByRole('alert').first().waitFor()
    await shot(page, 'api-away-fr-light-1440')
    await page.unroute('**/api/facets*')
    await answered(page, (await askApi('status=friche')).matched)
    expect(all).toBeGreaterThan(3_000)
  })

  it('scrolls through all rows', async () => {
    const { page } = await open('/?lang=fr')
    const first = page.locator('tr[data-row="0"] button')
    await first.focus()
    await first.press('End')
    const last = (await matched(page)) - 1
    await page.locator(`tr[data-row="${last}"] button`).waitFor({ timeout: 45_000 })
    expect(await page.locator('tbody tr[data-row]').count()).toBeLessThan(80)
  })

  it('works at 390 px: count first, filters over the whole screen, sheet to the top', async () => {
    const { page } = await open('/?lang=fr', { width: 390, height: 844 })
    await shot(page, 'first-fr-light-390')
    await page.getByRole('button', { name: /^Filtres/ }).click()
    await page.getByRole('checkbox', { name: /Friche/ }).check()
    const { matched: expected } = await askApi('status=friche')
    await answered(page, expected)
    await shot(page, 'filters-fr-light-390')
    await page.getByRole('button', { name: /^Voir .* terrains?$/ }).click()
    await page.getByRole('button', { name: 'Agrandir le panneau' }).click()
    await page.locator('tr[data-row="0"] button').click()
    await page.getByRole('heading', { name: 'Zones du PLU' }).waitFor()
    await shot(page, 'sheet-fr-light-390')
  })

  it('changes language and theme in place', async () => {
    const { page } = await open('/?lang=fr&surface_min=8')
    await page.getByRole('button', { name: /Passer en anglais|English/ }).click()
    await page.getByRole('heading', { name: 'Zoning and category' }).waitFor()
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
    await settled(page)
    await page.waitForTimeout(800)
    await shot(page, 'filtered-en-dark-1440')
  })
})
