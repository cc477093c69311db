// Access by road on the page: limits in minutes, ways drawn from a plot, areas within reach that filter.
import { describe, expect, inject, it } from 'vitest'
import type { Map as MapLibre } from 'maplibre-gl'
import type { Page } from 'playwright-core'
import { settled, shot, useBrowser } from './open-page.ts'

async function ask<T>(path: string): Promise<T> {
  return (await fetch(`${inject('url')}/api/${path}`)).json() as Promise<T>
}

/** Features that the map really draws in these layers. */
const drawn = (page: Page, layer: string) =>
  page.waitForFunction((id) => {
    const held = document.querySelector('.map') as unknown as { map: MapLibre }
    return held.map.queryRenderedFeatures({ layers: [id] }).length > 0
  }, layer)

describe('access by road', () => {
  const open = useBrowser()

  it('filters by minutes, kilometres or the straight line, and keeps a limit of another measure in sight', async () => {
    const { page, errors } = await open('/?junction_straight_km=6&lang=fr')
    const minutes = page.getByRole('slider', { name: 'Échangeur, minutes en poids lourd' })
    await minutes.focus()
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(() => /junction_min=10\b/.test(location.search))
    await page.getByText('Échangeur autoroutier à 10 min au plus, en poids lourd').waitFor()
    const { matched } = await ask<{ matched: number }>(
      'plots?junction_straight_km=6&junction_min=10&limit=1',
    )
    await page.getByText(matched.toLocaleString('fr-FR'), { exact: true }).first().waitFor()
    await page.getByRole('slider', { name: 'Échangeur, à vol d’oiseau' }).waitFor()
    await page.getByRole('radio', { name: 'km par la route' }).check()
    await page.getByRole('slider', { name: 'Fret ferroviaire, km par la route' }).waitFor()
    await shot(page, 'access-filters-fr-light-1440')
    expect(errors).toEqual([])
  })

  it('draws the way from a plot, says who lives around, and filters by what is within reach', async () => {
    const { plots } = await ask<{ plots: { id: string }[] }>(
      'plots?limit=1&surface_min=3&junction_min=10',
    )
    const { page, errors, foreign } = await open(`/?plot=${plots[0]!.id}&lang=fr`)
    await page.getByRole('button', { name: 'Dessiner le trajet : Échangeur autoroutier' }).click()
    await drawn(page, 'way-line')
    await settled(page)
    await shot(page, 'way-fr-light-1440')
    await page.getByRole('button', { name: 'Population et communes autour' }).click()
    await page
      .getByText(/\d habitants/)
      .first()
      .waitFor()

    await page.getByRole('button', { name: 'Zones à 15, 30 et 45 min' }).click()
    const bar = page.getByRole('region', { name: 'Zones accessibles' })
    await bar.getByText('45 min').waitFor()
    await drawn(page, 'reach-fill')
    await settled(page)
    await shot(page, 'reach-fr-light-1440')
    const ways = () => bar.getByRole('listitem').first().innerText()
    const byTruck = await ways()
    await bar.getByRole('radio', { name: 'voiture' }).check()
    await page.waitForFunction(
      (before) => document.querySelector('section.bar li')?.textContent !== before,
      byTruck,
    )
    await bar.getByRole('button', { name: 'Filtrer par la zone à 15 min' }).click()
    await page.waitForFunction(() => location.search.includes('within=area'))
    await page.getByText('Dans le périmètre apporté').waitFor()
    expect([errors, foreign]).toEqual([[], []])
  })

  it('takes the place from the keyboard, and says why nothing is within reach of it', async () => {
    const { page } = await open('/?map=11/48.9/2.4&lang=en')
    await page.getByRole('button', { name: 'Area within reach by road' }).click()
    await page.keyboard.press(' ')
    const bar = page.getByRole('region', { name: 'Areas within reach' })
    await bar.getByText('From this point').waitFor()
    await bar.getByText('30 min').waitFor()
    await bar.getByRole('button', { name: 'Close' }).click()
    await page.evaluate(
      "document.querySelector('.map').map.jumpTo({ center: [0.2, 49.6], zoom: 9 })",
    )
    await page.getByRole('button', { name: 'Area within reach by road' }).click()
    await page.keyboard.press(' ')
    await bar.getByRole('alert').waitFor()
  })

  it('shows the same at 390 pixels, in the dark', async () => {
    const { plots } = await ask<{ plots: { id: string }[] }>('plots?limit=1&junction_min=5')
    const { page, errors } = await open(`/?plot=${plots[0]!.id}&lang=fr`, {
      width: 390,
      height: 844,
      scheme: 'dark',
    })
    const button = page.getByRole('button', { name: 'Zones à 15, 30 et 45 min' })
    await button.scrollIntoViewIfNeeded()
    await shot(page, 'access-sheet-fr-dark-390')
    await button.click()
    await page.getByRole('region', { name: 'Zones accessibles' }).getByText('45 min').waitFor()
    await settled(page)
    await shot(page, 'reach-fr-dark-390')
    expect(errors).toEqual([])
  })
})
