// axe-core on every screen, both themes, both widths: no violation.
import { describe, expect, it } from 'vitest'
import type { View } from './open-page.ts'
import { shot, useBrowser, violations } from './open-page.ts'

const open = useBrowser()

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

  it('finds nothing on a filtered map, closer, nor on the sheet of a plot', async () => {
    const { page } = await open(`/?${words}&surface_min=1&map=13/48.98/2.5`, view)
    expect(await violations(page)).toEqual([])
    await shot(page, `closer-${name}`)
    await page.locator('tr[data-row="0"] button').press('Enter')
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

it('finds nothing on any dialog', async () => {
  const { page } = await open('/?lang=fr', { lang: 'fr' })
  for (const dialog of [
    'Enveloppe',
    'Données et sources',
    'Aide et raccourcis',
    'Mentions légales',
  ]) {
    await page.getByRole('button', { name: dialog, exact: true }).click()
    await page.getByRole('dialog').getByText(/\S{4}/).first().waitFor()
    await page.waitForTimeout(400)
    expect(await violations(page), dialog).toEqual([])
    const file = dialog.split(' ')[0]?.toLowerCase().normalize('NFD').replace(/\W/g, '')
    await shot(page, `dialog-${file}-fr-light-1440`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})
