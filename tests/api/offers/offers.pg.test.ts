// Offers: made, read, saved, linked, erased; whoever has not the secret is told the same whatever is the case.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { findByToken, loadOffer } from '../../../api/offers/load-offer.ts'
import { hashOf, newSecret } from '../../../api/offers/secrets.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { ApiError } from '../../../geodata/model/answers.ts'
import {
  createdOfferSchema,
  offerSchema,
  offerVersionSchema,
} from '../../../geodata/model/offer.ts'
import { offerFactsSchema } from '../../../geodata/model/offer-facts.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { publishSmallVersion } from '../../rig/small-version.ts'
import { authorOf, contentOf, postOffer, told } from './an-offer.ts'

const NO_ID = '000000000000'

describeOnEngines('offers', (t) => {
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    await publishSmallVersion(t.sql)
  })
  // Each with rates of its own.
  beforeEach(() => {
    app = createApp({ db: t.db, settings: { software: 'test 1', dataDir: t.dataDir } })
  })

  it('makes an offer, tells its secret once, and reads it back with the facts of its plots', async () => {
    const content = contentOf(['P-0003', 'P-0002+P-0001'])
    const { offer, ask } = await postOffer(app, content)
    expect(createdOfferSchema.strict().safeParse(offer).error).toBeUndefined()
    expect(offer.edit_path).toBe(`/offers/${offer.id}#${offer.secret}`)
    expect(offer.plots.map(({ plot }) => plot)).toEqual(['P-0003', 'P-0001+P-0002'])
    const { secret: _, edit_path: __, ...public_ } = offer
    const answer = await ask('')
    expect(answer.response.headers.get('etag')).toBe('"1"')
    expect(answer.response.headers.get('cache-control')).toContain('no-store')
    expect(told(answer)).toEqual(public_)
    expect(offerSchema.strict().safeParse(answer.body).error).toBeUndefined()
    const loaded = await loadOffer(t.sql, offer.id)
    expect(loaded?.facts.map(({ sheet }) => sheet.id)).toEqual(['P-0003', 'P-0001+P-0002'])
    expect(loaded?.facts.map(({ rows }) => rows.length)).toEqual([1, 2])
    for (const facts of loaded?.facts ?? [])
      expect(offerFactsSchema.safeParse(facts).error).toBeUndefined()
  })
})
