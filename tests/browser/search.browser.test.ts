// The search of the top bar, by roles and labels: places at once, addresses after them, a clear word when there are none.
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { settled, shot, useBrowser } from './open-page.ts'

const FIELD = 'Chercher une commune, un site, une parcelle, une adresse'
const field = (page: Page) => page.getByRole('combobox', { name: FIELD })
const options = (page: Page, group: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('option')

describe('the search', () => {
  const open = useBrowser()

  it('filters on a commune by keyboard alone', async () => {
    const { page, errors, foreign } = await open('/?lang=fr')
    await page.keyboard.press('/')
    await page.keyboard.type('argenteuil')
    const first = options(page, 'Communes et territoires').first()
    await first.filter({ hasText: 'Argenteuil' }).waitFor()
    expect(await first.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowDown')
    const filter = page.getByRole('option', { name: 'Filtrer sur Argenteuil' })
    expect(await filter.getAttribute('aria-selected')).toBe('true')
    const id = await filter.getAttribute('id')
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(id)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search.includes('commune=95018'))
    expect(await field(page).inputValue()).toBe('')
    expect([errors, foreign]).toEqual([[], []])
  })

  it('finds the present commune by a code or a name of old, and a link that holds one, and says so', async () => {
    const { page, errors } = await open('/?lang=fr')
    for (const [typed, says] of [
      ['93059', '93059 (Pierrefitte-sur-Seine) fait aujourd’hui partie de Saint-Denis (93066).'],
      ['Pierrefitte-sur-Seine', 'Pierrefitte-sur-Seine fait aujourd’hui partie de Saint-Denis'],
    ] as const) {
      await field(page).fill(typed)
      await page.getByText(says).waitFor()
      await options(page, 'Communes et territoires')
        .first()
        .filter({ hasText: 'Saint-Denis' })
        .waitFor()
    }
    const { page: linked } = await open('/?lang=en&commune=93059')
    await linked.getByText('93059 (Pierrefitte-sur-Seine) is now Saint-Denis (93066).').waitFor()
    await linked.waitForFunction(() => location.search.includes('commune=93066'))
    expect(errors).toEqual([])
  })

  it('opens the plot that holds a parcel, written as people do', async () => {
    const { page } = await open('/?lang=fr')
    const ask = async (path: string): Promise<unknown> =>
      (await fetch(`${inject('url')}/api/${path}`)).json()
    const { plots } = (await ask('plots?limit=1')) as { plots: { id: string }[] }
    const { id } = plots[0]!
    const sheet = (await ask(`plots/${id}`)) as { cadastral_refs: string[] }
    const reference = sheet.cadastral_refs[0]!
    const [, commune, section, number] = /^(.{5})000(..)(.{4})$/.exec(reference)!
    await field(page).fill(`${commune} ${section} ${Number(number)}`)
    await options(page, 'Parcelles')
      .first()
      .filter({ hasText: `${section} ${number}` })
      .click()
    await page.waitForFunction((plot) => location.search.includes(`plot=${plot}`), id)
  })

  it('flies to an address, marks it, and takes it off again', async () => {
    const { page, errors } = await open('/?lang=fr')
    await field(page).fill('12 rue de la république')
    await options(page, 'Adresses').first().waitFor()
    await page.getByText('Licence Ouverte').waitFor()
    await shot(page, 'search-address-fr-light-1440')
    await page.keyboard.press('Enter')
    const found = page.getByRole('region', { name: /^Lieu trouvé : 12 Rue de la République/ })
    await found.waitFor()
    await page.waitForFunction(() => location.search.includes('map=15.50/'))
    await settled(page)
    await shot(page, 'search-found-fr-light-1440')
    await found.getByRole('button', { name: 'Retirer ce lieu de la carte' }).click()
    await found.waitFor({ state: 'detached' })
    expect(errors).toEqual([])
  })

  it('says that addresses are unavailable, and shows the places all the same', async () => {
    const { page } = await open('/?lang=fr')
    await field(page).fill('argenteuil panne')
    await page.getByText('Rien trouvé pour « argenteuil panne »').waitFor()
    await page.getByText('Adresses indisponibles : le géocodeur national ne répond pas').waitFor()
    await field(page).fill('paris p')
    await options(page, 'Communes et territoires').first().waitFor()
    await page.getByText('Adresses indisponibles').waitFor()
    await shot(page, 'search-unavailable-fr-light-1440')
    await page.keyboard.press('Escape')
    expect(await field(page).getAttribute('aria-expanded')).toBe('false')
  })

  it('fits a narrow window, in the dark', async () => {
    const { page } = await open('/?lang=fr', { scheme: 'dark', width: 390, height: 844 })
    await field(page).fill('saint de')
    await options(page, 'Communes et territoires').first().waitFor()
    await options(page, 'Adresses').first().waitFor()
    await shot(page, 'search-fr-dark-390')
    const box = await page.getByRole('listbox', { name: 'Chercher' }).boundingBox()
    expect(box!.x).toBeGreaterThanOrEqual(0)
    expect(box!.width).toBeGreaterThan(360)
    await options(page, 'Adresses').first().click()
    await page.getByRole('region', { name: /^Lieu trouvé/ }).waitFor()
    await settled(page)
    await shot(page, 'search-found-fr-dark-390')
  })
})
