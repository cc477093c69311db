// A refusal of the API as a person reads it: in the language of the page, where its code is known.
import { afterAll, describe, expect, it, vi } from 'vitest'
import { refusalWords } from '../../../web/messages/refusals.ts'
import type { ApiAddress } from '../../../geodata/model/api-answers.ts'
import { askFor } from '../../../web/requests/ask-api.ts'
import { sentenceOf } from '../../../web/requests/api-failure.ts'

const PARTS = { id: '1', key: '1', n: '1', name: 'dossier.pdf', photograph: '1' }
afterAll(() => vi.unstubAllGlobals())

type Issue = { word: string; code: string; message: string }

async function told(address: ApiAddress, status: number, code: string, issues?: Issue[]) {
  const body = JSON.stringify({ error: { code, message: 'The API’s own sentence', issues } })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })))
  const error: unknown = await askFor(address, PARTS).catch((cause: unknown) => cause)
  return { fr: sentenceOf(error, 'fr'), en: sentenceOf(error, 'en') }
}
const issue = (word: string, code: string): Issue => ({ word, code, message: 'Own words' })

describe('a refusal of the API', () => {
  it('is one plain sentence in the language of the page', async () => {
    expect(await told('POST /api/briefs', 422, 'too_broad')).toEqual({
      fr: refusalWords.fr.too_broad,
      en: refusalWords.en.too_broad,
    })
    const end = await told('PUT /api/offers/{id}', 422, 'impossible', [
      issue('expires_on', 'impossible'),
    ])
    expect(end.fr).toBe('La fin doit être un jour entre aujourd’hui et dans deux ans.')
  })

  it('names the plot by its place, and the field by its label', async () => {
    const issues = [issue('items.2.plot', 'unknown_plot'), issue('items.0.note', 'malformed')]
    const { fr, en } = await told('PUT /api/offers/{id}', 422, 'impossible', issues)
    expect(fr).toBe(
      'Le terrain n° 3 de l’offre n’existe pas dans les données : retirez-le. « Note pour le client » est vide, trop long ou mal écrit.',
    )
    expect(en).toContain('Plot no. 3')
  })

  it('is told apart by the address where one code has two meanings', async () => {
    expect((await told('POST /api/offers/{id}/photographs', 422, 'impossible')).fr).toContain(
      'photographie',
    )
    expect((await told('POST /api/areas', 422, 'impossible')).fr).toContain(
      'The API’s own sentence',
    )
    expect((await told('GET /api/plots/{id}', 404, 'not_found')).fr).toContain('Ce terrain')
    expect((await told('GET /api/offers/{id}/files/{name}', 404, 'not_found')).fr).toContain(
      'L’offre',
    )
    expect((await told('GET /api/offers/{id}/files/{name}', 503, 'dossier_failed')).fr).toContain(
      'dossier',
    )
  })

  it('falls back to the words of the API where a code is not known', async () => {
    const { fr } = await told('POST /api/offers', 400, 'malformed', [
      issue('title', 'malformed'),
      issue('colour', 'unknown_word'),
    ])
    expect(fr).toBe(
      'Le serveur n’a pas compris la demande. « Titre » est vide, trop long ou mal écrit. ; Own words',
    )
  })
})
