// The offer that is edited: what the server has, what the author has written since, and what stands between both.
import type { Offer, OfferContent } from '../../geodata/model/offer.ts'
import { ApiFailure } from '../api-failure.ts'
import type { Difference } from '../panels/offer/offer-differences.ts'
import { isSameContent, mergeOffers, offerDifferences } from '../panels/offer/offer-differences.ts'
import type { Key } from '../written-client.ts'
import * as server from '../written-client.ts'
import { dropDraft, keepDraft, readDraft } from './offer-draft.ts'

/** The offer as its last reader was told, and the version that what is written here was written on. */
export class OfferState {
  readonly key: Key
  offer: Offer | null = $state.raw(null)
  draft: OfferContent | null = $state.raw(null)
  busy: 'reading' | 'saving' | 'refreshing' | 'other' | null = $state('reading')
  failure: unknown = $state.raw(null)
  /** There is no such offer, or this is not its link. */
  lost = $state(false)
  /** Somebody else saved since: theirs waits for a choice, and nothing is saved until then. */
  theirs: Offer | null = $state.raw(null)
  /** Of mine, what gave way when I went on from theirs. */
  aside: readonly Difference[] = $state.raw([])
  /** The browser refuses to keep what is not saved. */
  unkept = $state(false)

  readonly dirty = $derived(
    this.offer !== null && this.draft !== null && !isSameContent(this.draft, this.offer.content),
  )
  readonly differences = $derived(
    this.theirs && this.draft ? offerDifferences(this.draft, this.theirs.content) : [],
  )

  constructor(key: Key) {
    this.key = key
  }

  async read(): Promise<void> {
    const offer = await this.#run('reading', () => server.getOffer(this.key))
    if (!offer) return
    const kept = readDraft(this.key.id)
    if (!kept || isSameContent(kept.content, offer.content)) return this.#landOn(offer)
    if (kept.version === offer.version) {
      this.offer = offer
      this.draft = kept.content
      return
    }
    // Written on an older version before a reload: the same as a save that came too late.
    const base = await this.#run('reading', () => server.getOfferVersion(this.key, kept.version))
    this.offer = { ...offer, ...base }
    this.draft = kept.content
    this.theirs = offer
  }

  /** Writes down a change; the server is told by `save`. */
  change(patch: Partial<OfferContent>): void {
    if (!this.draft || !this.offer) return
    this.draft = { ...this.draft, ...patch }
    if (this.dirty)
      this.unkept = !keepDraft(this.key.id, { version: this.offer.version, content: this.draft })
    else dropDraft(this.key.id)
  }

  /** False when it was not saved: `failure` or `theirs` says why. */
  async save(): Promise<boolean> {
    const { draft, offer } = this
    if (!draft || !offer || this.theirs) return false
    const saved = await this.#run('saving', () => server.saveOffer(this.key, offer.version, draft))
    if (saved) this.#saved(saved, draft)
    return saved !== undefined
  }

  /** Saves mine on top of theirs, which stays among the versions. */
  async keepMine(): Promise<void> {
    if (!this.theirs) return
    this.offer = this.theirs
    this.theirs = null
    await this.save()
  }

  takeTheirs(): void {
    if (this.theirs) this.#landOn(this.theirs)
  }

  /** Theirs, with my changes where they made none; what gave way is kept aside. */
  goOnFromTheirs(): void {
    const { offer, draft, theirs } = this
    if (!offer || !draft || !theirs) return
    const merged = mergeOffers(offer.content, draft, theirs.content)
    this.#landOn(theirs)
    this.change(merged.content)
    this.aside = merged.aside
  }

  /** Saves first what is not saved. */
  async refresh(): Promise<void> {
    if (this.dirty && !(await this.save())) return
    const { offer } = this
    if (!offer) return
    const fresh = await this.#run('refreshing', () => server.refreshOffer(this.key, offer.version))
    if (fresh) this.#landOn(fresh)
  }

  /** An older version as the next one. */
  async restore(content: OfferContent): Promise<void> {
    this.change(content)
    await this.save()
  }

  async renewLink(): Promise<void> {
    this.#told(await this.#run('other', () => server.renewOfferLink(this.key)))
  }

  async revokeLink(): Promise<void> {
    this.#told(await this.#run('other', () => server.revokeOfferLink(this.key)))
  }

  /** True when it is gone from the server. */
  async erase(): Promise<boolean> {
    const erased = await this.#run('other', async () => {
      await server.eraseOffer(this.key)
      return true
    })
    if (erased) dropDraft(this.key.id)
    return erased ?? false
  }

  /** A photograph that was sent or erased: not a version of its own. */
  async photographsChanged(): Promise<void> {
    this.#told(await this.#run('other', () => server.getOffer(this.key)))
  }

  /** Openings, links and photographs of now; what this author writes on stays the version that was read. */
  #told(now: Offer | undefined): void {
    if (!now || !this.offer) return
    const { client, photographs, versions, news } = now
    this.offer = { ...this.offer, client, photographs, versions, news }
  }

  #landOn(offer: Offer): void {
    this.offer = offer
    this.draft = offer.content
    this.theirs = null
    this.aside = []
    dropDraft(this.key.id)
  }

  /** What was written while the save was on its way stays written. */
  #saved(offer: Offer, sent: OfferContent): void {
    const later = this.draft !== sent ? this.draft : null
    this.#landOn(offer)
    if (later) this.change(later)
  }

  async #run<T>(busy: OfferState['busy'], work: () => Promise<T>): Promise<T | undefined> {
    this.busy = busy
    this.failure = null
    try {
      return await work()
    } catch (error) {
      await this.#failed(error)
      return undefined
    } finally {
      this.busy = null
    }
  }

  async #failed(error: unknown): Promise<void> {
    const code = error instanceof ApiFailure ? error.code : 'broken'
    if (code === 'not_found') this.lost = true
    else if (code !== 'conflict') this.failure = error
    else
      try {
        this.theirs = await server.getOffer(this.key)
      } catch (cause) {
        this.failure = cause
      }
  }
}
