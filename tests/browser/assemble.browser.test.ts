// A person draws an area, asks for a footprint, weighs preferences, puts plots together and prints the map.
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { shapefileMembers } from '../rig/files/shapefile.ts'
import { makeZip } from '../rig/files/zip.ts'
import { askApi, shot, useBrowser } from './open-page.ts'

const open = useBrowser()

const answered = (page: Page, count: number) =>
  page.waitForFunction(
    (n) =>
      document
        .querySelector('[aria-label="Terrains qui répondent aux critères"] strong')
        ?.textContent?.replace(/\D/g, '') === n,
    String(count),
  )
const within = (page: Page): string => new URL(page.url()).searchParams.get('within') ?? ''

/** An archive of two shapefiles of one name, in Lambert-93. */
function twoLayers(): Buffer {
  const square = (x: number, y: number) =>
    [
      [x, y],
      [x, y + 9000],
      [x + 9000, y + 9000],
      [x + 9000, y],
      [x, y],
    ] as [number, number][]
  const layer = (folder: string, y: number) =>
    shapefileMembers(`${folder}/zae`, [{ properties: { nom: folder }, shape: square(650_000, y) }])
  return makeZip({ ...layer('nord', 6_870_000), ...layer('sud', 6_840_000) })
}

describe('an area', () => {
  it('is drawn with the mouse, filters, stands in the link and can be removed', async () => {
    const { page, errors } = await open('/?lang=fr&map=10.5/48.95/2.4')
    await page.getByRole('button', { name: 'Dessiner un polygone' }).click()
    const box = await page.locator('.map canvas').boundingBox()
    if (!box) throw new Error('there is no map')
    for (const [x, y] of [
      [0.3, 0.45],
      [0.7, 0.45],
      [0.7, 0.8],
    ] as const) {
      await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
      await page.waitForTimeout(350)
    }
    await page.getByRole('button', { name: 'Terminer' }).click()
    await page.waitForFunction(() => location.search.includes('within=polygon:'))
    const { matched } = await askApi(`within=${within(page)}`)
    expect(matched).toBeGreaterThan(20)
    await answered(page, matched)
    await shot(page, 'area-fr-light-1440')
    const reopened = await open(new URL(page.url()).search)
    await answered(reopened.page, matched)
    await reopened.page.getByRole('button', { name: 'Retirer le périmètre' }).click()
    expect(within(reopened.page)).toBe('')
    expect([...errors, ...reopened.errors]).toEqual([])
  })

  it('is drawn by keyboard alone, and a fault is said', async () => {
    const { page } = await open('/?lang=fr&map=11/48.95/2.4')
    await page.getByRole('button', { name: 'Dessiner un polygone' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.map canvas').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Il faut au moins trois sommets.').waitFor()
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press('Space')
      await page.keyboard.press(key)
      await page.waitForTimeout(700)
    }
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.search.includes('within=polygon:'))
    const { matched } = await askApi(`within=${within(page)}`)
    await answered(page, matched)
  })

  it('is brought as a file, or refused in plain words', async () => {
    const { page } = await open('/?lang=fr')
    const bring = (name: string, bytes: string | Buffer) =>
      page
        .getByLabel('Apporter un fichier')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) })
    await bring('photo.geojson', 'ceci n’est pas un fichier')
    await page.getByRole('alert').getByText('Le fichier n’est ni un GeoJSON').waitFor()
    const ring = [
      [2.3, 48.9],
      [2.5, 48.9],
      [2.5, 49],
      [2.3, 49],
      [2.3, 48.9],
    ]
    await bring(
      'nord.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } },
        ],
      }),
    )
    await page.getByText('nord.geojson', { exact: false }).waitFor()
    const { matched } = await askApi(`within=${within(page)}`)
    await answered(page, matched)
    await bring('livraison.zip', twoLayers())
    const choices = page.getByRole('group', { name: 'Ce fichier a plusieurs couches' })
    await choices.getByRole('button', { name: 'nord/zae' }).waitFor()
    await choices.scrollIntoViewIfNeeded()
    await shot(page, 'which-layer-fr-light-1440')
    await choices.getByRole('button', { name: 'sud/zae' }).click()
    const note = page.getByText('lu en Lambert-93 (EPSG:2154), comme il l’annonce')
    await note.waitFor()
    await note.scrollIntoViewIfNeeded()
    await shot(page, 'brought-note-fr-light-1440')
    expect(await choices.count()).toBe(0)
    const brought = await askApi(`within=${within(page)}`)
    await answered(page, brought.matched)
  })

  it('takes a pasted list of plots', async () => {
    const { page } = await open('/?lang=fr')
    const list = (await (await fetch(`${inject('url')}/api/plots?limit=2`)).json()) as {
      plots: { id: string }[]
    }
    await page.getByText('Coller une liste').click()
    await page
      .getByLabel('Références cadastrales ou identifiants, comme vous les écrivez')
      .fill(`${list.plots.map(({ id }) => id).join('\n')}\nnulle-part | Fourqueux AB 12`)
    await page.getByRole('button', { name: 'Chercher ces terrains' }).click()
    await page.getByText('2 terrains pour 4 références').waitFor()
    await page.getByText(/nulle-part.* Ni une référence cadastrale, ni l’identifiant/).waitFor()
    await page
      .getByText(/Fourqueux fait aujourd’hui partie de Saint-Germain-en-Laye \(78551\)/)
      .waitFor()
    await answered(page, 2)
  })
})

describe('what suits', () => {
  it('finds where a hall of 60 by 120 m fits, and draws the largest rectangle', async () => {
    const { page, errors } = await open('/?lang=fr')
    await page.getByLabel('Longueur en mètres').fill('60')
    await page.getByLabel('Largeur en mètres').fill('120')
    await page.getByLabel('Largeur en mètres').press('Enter')
    await page.waitForFunction(() => location.search.includes('fits=60x120'))
    const { matched } = await askApi('fits=60x120')
    expect(matched).toBeGreaterThan(100)
    await answered(page, matched)
    await page.getByRole('table', { name: 'Résultats' }).locator('tbody button').first().click()
    await page.getByText('Plus grand rectangle utile').waitFor()
    await page.waitForTimeout(1500)
    await shot(page, 'footprint-fr-light-1440')
    expect(errors).toEqual([])
  })

  it('orders by preferences, says why, and keeps them in the link', async () => {
    const { page } = await open('/?lang=fr&surface_min=5&surface_max=20')
    await page.getByRole('button', { name: 'Préférences' }).click()
    await page.getByText('Pourquoi ce rang').waitFor()
    await page.getByText('Mes préférences').click()
    const asked = page.waitForResponse((answer) => answer.url().includes('weight_port=10'))
    await page.getByLabel('Importance : Proche d’un port fluvial').fill('10')
    await page.waitForFunction(() => location.search.includes('weight_port=10'))
    await asked
    await page.locator('table[aria-busy="false"]').waitFor()
    const first = await page.locator('tbody tr[data-row="0"] button .name').innerText()
    await shot(page, 'preferences-fr-light-1440')
    const again = await open(new URL(page.url()).search)
    await again.page.getByText('Pourquoi ce rang').waitFor()
    expect(await again.page.locator('tbody tr[data-row="0"] button .name').innerText()).toBe(first)
  })

  it('puts adjoining plots together, and opens a group like a plot', async () => {
    const { page, errors } = await open('/?lang=fr&surface_min=10&use=industry')
    await page.getByRole('button', { name: 'Assemblages' }).click()
    const group = page.locator('.groups li button').first()
    await group.waitFor()
    await shot(page, 'groups-fr-light-1440')
    await group.click()
    await page.getByRole('article').locator('header').getByText(/ \+ /).first().waitFor()
    expect(new URL(page.url()).searchParams.get('plot')).toContain('+')
    await shot(page, 'group-sheet-fr-light-1440')
    expect(errors).toEqual([])
  })
})

describe('paper', () => {
  it('holds the map with its legend, scale, criteria and sources on one A4 page', async () => {
    const { page } = await open('/?lang=fr&surface_min=4&use=industry&map=10.6/48.95/2.4')
    await page.evaluate(() =>
      Object.assign(globalThis, { print: () => Object.assign(globalThis, { printed: true }) }),
    )
    await page.getByRole('button', { name: 'Imprimer la carte' }).click()
    await page.getByRole('button', { name: 'Préparer et imprimer' }).click()
    await page.waitForFunction(() => 'printed' in globalThis, undefined, { timeout: 60_000 })
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.print-sheet')
    for (const text of ['Surface d’au moins 4', 'Sources :', 'Imprimé le', 'km', '1:150 000'])
      expect(await sheet.innerText()).toContain(text)
    expect(await page.locator('.shell').isVisible()).toBe(false)
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
      'latin1',
    )
    expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(1)
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][\d.]* 59[45]/)
  })
})
