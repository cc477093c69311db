// From a need to a sent offer: in French, by the mouse, on a narrow window, while somebody else edits with the same link.
import { expect, inject, it } from 'vitest'
import type { Page } from 'playwright-core'
import { lookAt, settled, useBrowser } from './open-page.ts'
import { yardPicture } from './yard-picture.ts'

const open = useBrowser()
/** For slow machines: on a quiet one it takes about 18 s. */
const MOST_MS = 120_000
const VIEW = { lang: 'fr', width: 390, height: 844, map: false } as const

const look = (page: Page, name: string) => lookAt(page, `offer-${name}-fr-light-390`)

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click()

it(
  'goes from a need to a sent offer, by the mouse, in French, on a narrow window',
  async () => {
    const { page, errors, foreign } = await open('/?lang=fr', { ...VIEW, map: true })

    // The need, saved as a brief.
    await press(page, /^Filtres/)
    await page.getByRole('spinbutton', { name: 'Surface minimale' }).fill('4')
    await page.getByRole('checkbox', { name: /^Friche/ }).check()
    await press(page, 'Enregistrer ce besoin')
    await page.getByLabel('Titre').fill('Atelier de mécanique')
    await page.getByLabel('Le besoin en quelques mots').fill('Un terrain déjà bâti.')
    await look(page, 'save-brief')
    await press(page, 'Enregistrer')
    await page.waitForURL(/\/briefs\//)
    await page.getByText('Gardez ce lien : c’est la seule clé').waitFor()
    await look(page, 'brief-editor')
    await press(page, 'C’est noté')
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: 'Page', exact: true }).click()
    const brief = await opened
    await brief.getByRole('heading', { name: 'Atelier de mécanique' }).waitFor()
    await brief.setViewportSize({ width: 390, height: 844 })
    await look(brief, 'brief-page')
    const feed = await (await fetch(`${brief.url()}/feed.atom`)).text()
    expect(feed).toContain('Atelier de mécanique')
    await brief.close()
    await page.getByRole('link', { name: 'Ouvrir dans la carte' }).click()
    await settled(page)

    // Kept: a plot from its sheet, two more from the list, and a group.
    await press(page, 'Agrandir le panneau')
    await page.locator('tr[data-row="0"] button').click()
    await press(page, 'Retenir')
    await page.getByText('Répond à vos besoins').waitFor()
    await page.getByRole('link', { name: /Atelier de mécanique/ }).waitFor()
    await press(page, 'Fermer la fiche')
    for (const row of [1, 2])
      await page.locator(`tr[data-row="${row}"]`).getByRole('switch').check()
    await press(page, 'Assemblages')
    await page
      .getByRole('switch', { name: /^Retenir Assemblage/ })
      .first()
      .check()

    await press(page, 'Sélection, 4 terrains')
    const shortlist = page.getByRole('dialog', { name: 'Sélection' })
    await shortlist.getByRole('textbox').first().fill('Le plus près du canal.')
    await look(page, 'shortlist')
    for (const at of [0, 1, 3]) await shortlist.getByRole('checkbox').nth(at).check()
    await press(page, /^Comparer 3/)
    await page.getByRole('dialog', { name: 'Comparer' }).getByText('Points forts').waitFor()
    await look(page, 'compare')

    await page.keyboard.press('Escape')
    await press(page, 'Sélection, 4 terrains')
    await press(page, 'Préparer une offre')
    await page.waitForURL(/\/offers\//)

    // The offer.
    await press(page, 'C’est noté')
    const back = await page.getByRole('link', { name: 'Carte' }).getAttribute('href')
    expect(back).toMatch(/^\/\?surface_min=4&status=friche&/)
    await page.getByLabel('Titre').fill('Trois friches et un assemblage')
    await page.getByLabel('Client', { exact: true }).fill('Ateliers du Nord')
    await page.getByLabel('Introduction').fill('Après notre entretien du 12.\n\nQuatre terrains.')
    await page.getByLabel('Organisme').fill('Agence de développement')
    const items = page.locator('li[data-plot]')
    const first = await items.first().getAttribute('data-plot')
    expect(await items.first().getByRole('textbox').inputValue()).toBe('Le plus près du canal.')
    await items
      .first()
      .getByRole('button', { name: /^Descendre/ })
      .click()
    expect(await items.nth(1).getAttribute('data-plot')).toBe(first)
    await items.first().getByRole('textbox').fill('Libre dès janvier.')
    await items
      .first()
      .getByLabel(/^Ajouter des photographies/)
      .setInputFiles({ name: 'cour.png', mimeType: 'image/png', buffer: await yardPicture() })
    await page.getByLabel(/^Légende de la photographie 1/).fill('La cour')
    await page.getByLabel('Montrer dans l’offre des aides').check()
    await page.getByLabel('Taille de l’entreprise').selectOption('PME')
    await page.getByLabel('Nouveau site').selectOption('oui')
    await page.getByRole('heading', { name: /PM’up|PM'up/ }).waitFor()
    await press(page, 'Enregistrer')
    await page.getByText(/^Enregistré .*, version 2$/).waitFor()
    await press(page, 'Créer le lien')
    const link = await page.getByRole('textbox', { name: 'Lien du client' }).inputValue()
    await look(page, 'editor')

    // The client, who has nothing but the link.
    const client = await open(new URL(link).pathname, VIEW)
    await client.page.getByRole('heading', { name: 'Trois friches et un assemblage' }).waitFor()
    for (const words of [
      'Ateliers du Nord',
      'Le plus près du canal.',
      'Libre dès janvier.',
      'La cour',
    ])
      await client.page.getByText(words).first().waitFor()
    await look(client.page, 'client-page')
    for (const [name, type, begins] of FILES) {
      const answer = await fetch(`${link}/${name}`)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]], name).toEqual([
        200,
        type,
      ])
      expect(bytes.subarray(0, begins.length).toString('latin1'), name).toBe(begins)
    }

    // Somebody else saves with the same edit link.
    const { pathname, hash } = new URL(page.url())
    const other = await open(`${pathname}${hash}`, VIEW)
    await other.page.getByLabel('Client', { exact: true }).fill('Ateliers du Nord SAS')
    await press(other.page, 'Enregistrer')
    await other.page.getByText(/, version 3$/).waitFor()
    await page.getByLabel('Titre').fill('Quatre lieux')
    await press(page, 'Enregistrer')
    await page
      .getByRole('heading', { name: 'Quelqu’un d’autre a enregistré entre-temps' })
      .waitFor()
    await look(page, 'conflict')
    await press(page, /^Partir de la sienne/)
    expect(await page.getByLabel('Titre').inputValue()).toBe('Quatre lieux')
    expect(await page.getByLabel('Client', { exact: true }).inputValue()).toBe(
      'Ateliers du Nord SAS',
    )
    await press(page, 'Enregistrer')
    await page.getByText(/, version 4$/).waitFor()
    await press(page, 'Lire la version 2')
    const old = page.getByRole('region', { name: 'Version 2' })
    await old.getByRole('heading', { name: 'Trois friches et un assemblage' }).waitFor()
    await old.getByText('Ateliers du Nord', { exact: true }).waitFor()

    // Counted, then cut.
    await page.getByText('1 ouverture', { exact: true }).waitFor()
    await press(page, 'Le désactiver')
    await press(page, 'Oui')
    await page.getByText('Aucun lien : le client ne peut rien ouvrir.').waitFor()
    const cut = await client.page.reload()
    expect(cut?.status()).toBe(404)
    const wrong = await fetch(`${inject('url')}/o/${'x'.repeat(22)}`)
    expect([wrong.status, await cut?.text()]).toEqual([404, await wrong.text()])
    const all = [client, other, { errors, foreign }]
    expect(all.flatMap((one) => [...one.errors, ...one.foreign])).toEqual([])
  },
  MOST_MS,
)

const FILES = [
  ['dossier.pdf', 'application/pdf', '%PDF-'],
  ['plots.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ['plots.gpkg', 'application/geopackage+sqlite3', 'SQLite format 3'],
  ['plots.geojson', 'application/geo+json', '{"type":"FeatureCollection"'],
] as const
