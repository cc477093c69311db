// From a need to a sent offer: in English, by the keyboard alone, in the dark.
import { expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { lookAt, settled, shot, useBrowser } from './open-page.ts'
import { yardPicture } from './yard-picture.ts'

const open = useBrowser()
const VIEW = { lang: 'en', scheme: 'dark' } as const
const MOST_TABS = 120
/** For slow machines: on a quiet one it takes about 20 s. */
const MOST_MS = 120_000

const look = (page: Page, name: string) => lookAt(page, `offer-${name}-en-dark-1440`)

/** Whether one of these has the focus. */
const focused = (wanted: Locator) =>
  wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))

/** Goes on by Tab, or back by Shift+Tab, until this has the focus: as a person would, who sees where it is. */
async function tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = wanted.page()
  await wanted.first().waitFor({ state: 'attached' })
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    if (await focused(wanted)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${String(wanted)} is not reached by ${key}`)
}

it(
  'goes from a need to a sent offer by the keyboard alone, in English',
  async () => {
    const { page, errors, foreign } = await open('/?lang=en', VIEW)
    page.setDefaultTimeout(20_000)
    const keys = page.keyboard
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
    async function press(wanted: Locator, key = 'Enter', by: 'Tab' | 'Shift+Tab' = 'Tab') {
      await tabTo(wanted, by)
      await keys.press(key)
    }
    async function write(wanted: Locator, words: string) {
      await tabTo(wanted)
      await keys.press('Control+a')
      await keys.type(words)
    }

    // The need, saved as a brief.
    await write(page.getByRole('spinbutton', { name: 'Smallest surface' }), '4')
    await keys.press('Enter')
    await press(button('Save this brief'), 'Enter', 'Shift+Tab')
    await write(page.getByLabel('Title'), 'Battery plant')
    await write(page.getByLabel('The need in a few words'), 'Near a motorway.')
    await look(page, 'save-brief')
    await press(button('Save'))
    await page.waitForURL(/\/briefs\//)
    await page.getByText('Keep this link: it is the only key').waitFor()
    await look(page, 'brief-editor')
    await press(button('I have it'))
    const opened = page.waitForEvent('popup')
    await press(page.getByRole('link', { name: 'Page', exact: true }))
    const brief = await opened
    await brief.getByRole('heading', { name: 'Battery plant' }).waitFor()
    await look(brief, 'brief-page')
    await brief.close()
    await press(page.getByRole('link', { name: 'Open in the map' }), 'Enter', 'Shift+Tab')
    await settled(page)

    // Kept: three plots from their sheets, and a group.
    await press(page.locator('tr[data-row] button'), 'Home', 'Shift+Tab')
    await expect.poll(() => focused(page.locator('tr[data-row="0"] button'))).toBe(true)
    await keys.press('Enter')
    for (let kept = 1; kept <= 3; kept++) {
      await button('Keep').waitFor()
      await keys.press('s')
      await button(`Shortlist, ${kept} plot${kept > 1 ? 's' : ''}`).waitFor()
      if (kept < 3) await keys.press('j')
    }
    await page.getByRole('link', { name: /Battery plant/ }).waitFor()
    await shot(page, 'offer-sheet-en-dark-1440')
    await keys.press('Escape')
    await expect.poll(() => focused(page.locator('tr[data-row="2"] button'))).toBe(true)
    await press(button('Groups'), 'Enter', 'Shift+Tab')
    await press(page.getByRole('switch', { name: /^Keep Group/ }).first(), 'Space')
    await keys.press('/')
    await press(button('Shortlist, 4 plots'))
    const shortlist = page.getByRole('dialog', { name: 'Shortlist' })
    for (const at of [0, 1, 2, 3]) await press(shortlist.getByRole('checkbox').nth(at), 'Space')
    await look(page, 'shortlist')
    await press(button(/^Compare 4/))
    await page.getByRole('dialog', { name: 'Compare' }).getByText('Strengths').first().waitFor()
    await look(page, 'compare')
    await keys.press('Escape')
    expect(await focused(button('Shortlist, 4 plots'))).toBe(true)
    await press(button('Shortlist, 4 plots'))
    await press(button('Prepare an offer'))
    await page.waitForURL(/\/offers\//)

    // The offer.
    await press(button('I have it'))
    expect(await focused(page.getByLabel('Title'))).toBe(true)
    await write(page.getByLabel('Title'), 'Four sites for batteries')
    await write(page.getByLabel('Client', { exact: true }), 'Volta Ltd')
    await write(page.getByLabel('Introduction'), 'As we discussed.')
    await write(page.getByLabel('Organisation'), 'Development agency')
    const items = page.locator('li[data-plot]')
    const first = await items.first().getAttribute('data-plot')
    await press(items.first().getByRole('button', { name: /^Move .* down$/ }))
    expect(await items.nth(1).getAttribute('data-plot')).toBe(first)
    await write(items.nth(1).getByRole('textbox'), 'Rail at the gate.')
    const choosing = page.waitForEvent('filechooser')
    await press(items.nth(1).getByLabel(/^Add photographs/), 'Space')
    await (
      await choosing
    ).setFiles({ name: 'yard.png', mimeType: 'image/png', buffer: await yardPicture() })
    await items
      .nth(1)
      .getByLabel(/^Caption of photograph 1/)
      .waitFor()
    await tabTo(items.nth(1).getByLabel(/^Caption of photograph 1/), 'Shift+Tab')
    await keys.type('The yard')
    await press(page.getByLabel('Show in the offer'), 'Space')
    await tabTo(page.getByLabel('Size of the company'))
    await keys.type('SME')
    await tabTo(page.getByLabel('New site'))
    await keys.type('yes')
    await page.getByRole('heading', { name: 'PM’up' }).waitFor()
    await keys.press('Control+s')
    await page.getByText(/^Saved .*, version 2$/).waitFor()
    await press(button('Make the link'))
    await expect.poll(() => focused(page.getByRole('textbox', { name: 'Client link' }))).toBe(true)
    const link = await page.getByRole('textbox', { name: 'Client link' }).inputValue()
    await press(button('Preview of the client’s page'))
    await page.getByRole('dialog', { name: 'What the client will see' }).waitFor()
    await shot(page, 'offer-preview-en-dark-1440')
    await keys.press('Tab')
    await keys.press('Tab')
    await keys.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(button('Preview of the client’s page'))).toBe(true)
    await look(page, 'editor')

    // The client reads it, by the keyboard too.
    const client = await open(new URL(link).pathname, { ...VIEW, map: false })
    await client.page.getByText('Rail at the gate.').first().waitFor()
    await shot(client.page, 'offer-client-page-en-dark-1440')
    const got = client.page.waitForEvent('download')
    await tabTo(client.page.getByRole('link', { name: /PDF/ }))
    await client.page.keyboard.press('Enter')
    expect((await got).suggestedFilename()).toMatch(/\.pdf$/)

    await press(button('Read version 1'))
    await page.getByRole('region', { name: 'Version 1' }).getByText('Proposal of plots').waitFor()
    await press(button('Withdraw it'), 'Enter', 'Shift+Tab')
    await press(button('Yes'), 'Enter', 'Shift+Tab')
    await page.getByText('No link: the client cannot open anything.').waitFor()
    await expect.poll(() => focused(button('Make the link'))).toBe(true)
    expect((await client.page.reload())?.status()).toBe(404)
    expect([errors, foreign, client.errors, client.foreign].flat()).toEqual([])
  },
  MOST_MS,
)
