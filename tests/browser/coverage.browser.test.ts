// Where a dataset can be relied on: named under its figures, drawn on the map when asked, taken off again; axe-core.
import { expect, inject, it } from 'vitest'
import { lookAt, useBrowser } from './open-page.ts'

const open = useBrowser()

it('draws the coverage of a dataset from the list of datasets, says what it means, and takes it off', async () => {
  const { page, errors, foreign } = await open('/?lang=fr')
  await page.getByRole('button', { name: 'Données et sources' }).click()
  const entry = page.getByRole('listitem').filter({ hasText: 'Terrains fictifs' })
  expect(await entry.innerText()).toContain('région fictive')
  await entry.getByRole('button', { name: 'Montrer sur la carte' }).click()
  const legend = page.getByRole('region', { name: 'Légende' })
  await legend
    .getByText('Connu dans ce contour ; au-dehors, tout ce que dit ce jeu est inconnu.')
    .waitFor()
  expect(await legend.innerText()).toContain('Terrains fictifs')
  await lookAt(page, 'coverage-1440-light')
  await legend.getByRole('button', { name: 'Retirer de la carte' }).click()
  expect(await legend.innerText()).not.toContain('Connu dans ce contour')
  expect(errors).toEqual([])
  expect(foreign).toEqual([])
})

it('names the coverage of what a sheet says, beside its source', async () => {
  const answer = await fetch(`${inject('url')}/api/plots?surface_min=10&limit=1`)
  const { plots } = (await answer.json()) as { plots: { id: string }[] }
  const { page } = await open(`/?lang=fr&plot=${plots[0]!.id}`)
  const section = page
    .locator('section', { has: page.getByRole('heading', { name: 'Contraintes', exact: true }) })
    .last()
  await section.getByText('Source', { exact: true }).click()
  await section
    .getByText(/^.*Couverture : .*région fictive/)
    .first()
    .waitFor()
  await section.getByRole('button', { name: 'Montrer sur la carte' }).first().click()
  await page
    .getByRole('region', { name: 'Légende' })
    .getByText('Connu dans ce contour', { exact: false })
    .waitFor()
})
