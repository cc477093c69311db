// An offer whose data has moved on: what differs is told figure by figure, and one press brings it up to date.
import { expect, inject, it } from 'vitest'
import type { Offer } from '../../geodata/model/offers/offer.ts'
import { lookAt, useBrowser } from './open-page.ts'

const open = useBrowser()

it('tells figures of one label apart, and brings the offer up to date', async () => {
  const { page, errors } = await open('/?lang=fr')
  const [plot] = (
    (await (await fetch(`${inject('url')}/api/plots?limit=1`)).json()) as {
      plots: { id: string }[]
    }
  ).plots
  const made = (await (
    await fetch(`${inject('url')}/api/offers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        title: 'Un terrain',
        client: '',
        introduction: '',
        contact: { name: '', organisation: '', email: '', phone: '' },
        language: 'fr',
        items: [{ plot: plot?.id, note: '', photographs: [] }],
        project: null,
        expires_on: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
      }),
    })
  ).json()) as Offer & { edit_path: string }
  // The region of these tests is laid once, so the news are laid over the answer.
  const figures = [
    { label: 'Gare ou station : à pied', before: '2,7 km', after: '3,1 km' },
    { label: 'Gare ou station : à pied', before: '36 min', after: '41 min' },
  ]
  await page.route(`**/api/offers/${made.id}`, async (route) => {
    const answer = await route.fetch()
    const offer = (await answer.json()) as Offer
    const news = { plot: plot!.id, kind: 'changed', by: null, figures }
    await route.fulfill({
      response: answer,
      json: { ...offer, news: { data_version: 9, demonstration: true, plots: [news] } },
    })
  })
  await page.goto(`${inject('url')}${made.edit_path}`)
  const told = page.getByRole('region', { name: 'Les données ont bougé depuis' })
  await told.getByText('2,7 km → 3,1 km').waitFor()
  await told.getByText('36 min → 41 min').waitFor()
  await lookAt(page, 'offer-news-fr-light-1440')
  await told.getByRole('button', { name: 'Mettre à jour' }).click()
  await told.waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})
