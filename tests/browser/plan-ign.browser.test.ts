// The official background is asked for only when it is switched on; without a network the map of our own stays.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { shot, useBrowser } from './open-page.ts'

const open = useBrowser()
const IGN = 'https://data.geopf.fr/**'
/** 256 by 256 pixels, blue with lines. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAQAAAAEACAIAAADTED8xAAACJUlEQVR42u3dQQ0AIAwEwUpDCpKQgRSkIAMVx6eTjIVN+rrWmAvaqn0utCUABAACAAGAAEAAIAAQAAgABAACAAGAAEAAIAAQAAgABAACAAGAAEAAIAAQAAgABAACAAGAAEAA8DUAC/H4DwBOIBAACAAEAAIAAYAAQAAgABAACAAEAAIAAYAAQAAgABAACAAEAAIAAYAAQAAgABAACAAEAAIAAUA+AAvx+A8ATiAQAAgABAACAAGAAEAAIAAQAAgABAACAAGAAEAAIAAQAAgABAACAAGAAEAAIAAQAAgABAACAAFAPgAL8fgPAE4gEAAIAAQAAgABgABAACAAEAAIAAQAAgABgABAACAAEAAIAAQAAgABgABAACAAEAAIAAQAAgABQD4AC/H4DwBOIBAACAAEAAIAAYAAQAAgABAACAAEAAIAAYAAQAAgABAACAAEAAIAAYAAQAAgABAACAAEAAIAAUA+AAvx+A8ATiAQAAgABAACAAGAAEAAIAAQAAgABAACAAGAAEAAIAAQAAgABAACAAGAAEAAIAAQAAgABAACAAFAPgAL8fgPAE4gEAAIAAQAAgABgABAACAAEAAIAAQAAgABgABAACAAEAAIAAQAAgABgABAACAAEAAIAAQAAgABQD4AC/H4DwBOIBAACAAEAAIAAYAAQAAgABAACAAEAAIAAYAAQAAgABAACAAEAAIAAYAAQAAgABAACAAEAAIAAUDcAxpG4pPfs0gNAAAAAElFTkSuQmCC',
  'base64',
)

async function switchOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Couches' }).click()
  await page.getByRole('checkbox', { name: /Plan IGN/ }).click()
}

describe('Plan IGN', () => {
  it('is drawn when its server answers, with its credit', async () => {
    const { page, foreign, errors } = await open('/?lang=fr')
    expect(foreign).toEqual([])
    const asked: string[] = []
    await page.route(IGN, (route) => {
      asked.push(route.request().url())
      return route.fulfill({
        contentType: 'image/png',
        headers: { 'access-control-allow-origin': '*' },
        body: PNG,
      })
    })
    await switchOn(page)
    await page
      .getByText(/Plan IGN © IGN/)
      .first()
      .waitFor()
    await page.evaluate(
      () =>
        new Promise((done) => {
          const { map } = document.querySelector('.maplibregl-map') as unknown as {
            map: {
              once(event: 'idle', done: (event: unknown) => void): void
              triggerRepaint(): void
            }
          }
          map.once('idle', done)
          map.triggerRepaint()
        }),
    )
    await page.waitForFunction(() => {
      const { map } = document.querySelector('.maplibregl-map') as unknown as {
        map: { isSourceLoaded(id: string): boolean; getLayer(id: string): unknown }
      }
      return map.getLayer('plan-ign-raster') && map.isSourceLoaded('plan-ign')
    })
    expect(asked.length).toBeGreaterThan(3)
    expect(asked[0]).toMatch(/LAYER=GEOGRAPHICALGRIDSYSTEMS\.PLANIGNV2/)
    await shot(page, 'plan-ign-fr-light-1440')
    expect(errors).toEqual([])
  })

  it('is switched off with a sentence when its server does not answer, and the map goes on', async () => {
    const { page, errors } = await open('/?lang=fr')
    await page.route(IGN, (route) => route.abort())
    await switchOn(page)
    await page.getByText(/Plan IGN ne répond pas/).waitFor()
    expect(await page.getByRole('checkbox', { name: /Plan IGN/ }).isChecked()).toBe(false)
    expect(errors).toEqual([])
  })
})
