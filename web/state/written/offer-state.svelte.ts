// The offer that is edited. What is not saved survives a reload; what two authors wrote can be laid together.
import type { Offer, OfferContent } from '../../../geodata/model/offers/offer.ts'
import type { Difference } from './offer-differences.ts'
import { mergeOffers, offerDifferences } from './offer-differences.ts'
import type { Key } from '../../requests/written-client.ts'
import { getOfferVersion, offers, refreshOffer } from '../../requests/written-client.ts'
import { isSame } from '../page/is-same.ts'
import { dropDraft, keepDraft, readDraft } from './offer-draft.ts'
import { WrittenState } from './written-state.svelte.ts'

export class OfferState extends WrittenState<OfferContent, Offer> {
  /** Of mine, what gave way when I went on from theirs. */
  aside: readonly Difference[] = $state.raw([])
  /** The browser refuses to keep what is not saved. */
  unkept = $state(false)

  readonly differences = $derived(
    this.theirs && this.draft ? offerDifferences(this.draft, this.theirs.content) : [],
  )

  constructor(key: Key) {
    super(key, offers)
  }

  override change(patch: Partial<OfferContent>): void {
    super.change(patch)
    if (!this.draft || !this.saved) return
    if (this.dirty)
      this.unkept = !keepDraft(this.key.id, { version: this.saved.version, content: this.draft })
    else dropDraft(this.key.id)
  }

  /** Theirs, with my changes where they made none; what gave way is kept aside. */
  goOnFromTheirs(): void {
    const { saved, draft, theirs } = this
    if (!saved || !draft || !theirs) return
    const merged = mergeOffers(saved.content, draft, theirs.content)
    this.landOn(theirs)
    this.change(merged.content)
    this.aside = merged.aside
  }

  /** Saves first what is not saved. */
  async refresh(): Promise<void> {
    if (this.dirty && !(await this.save())) return
    const { saved } = this
    if (!saved) return
    const fresh = await this.run('refreshing', () => refreshOffer(this.key, saved.version))
    if (fresh) this.landOn(fresh)
  }

  /** An older version as the next one. */
  async restore(content: OfferContent): Promise<void> {
    this.change(content)
    await this.save()
  }

  override async erase(): Promise<boolean> {
    const erased = await super.erase()
    if (erased) dropDraft(this.key.id)
    return erased
  }

  /** A photograph that was sent or erased: not a version of its own. */
  async photographsChanged(): Promise<void> {
    this.told(await this.run('other', () => offers.get(this.key)))
  }

  protected override outsideVersions({
    client,
    photographs,
    versions,
    news,
  }: Offer): Partial<Offer> {
    return { client, photographs, versions, news }
  }

  protected override async found(stored: Offer): Promise<void> {
    const kept = readDraft(this.key.id)
    if (!kept || isSame(kept.content, stored.content)) return this.landOn(stored)
    if (kept.version === stored.version) this.saved = stored
    else {
      // Written on an older version before a reload: the same as a save that came too late.
      const base = await this.run('reading', () => getOfferVersion(this.key, kept.version))
      this.saved = { ...stored, ...base }
      this.theirs = stored
    }
    this.draft = kept.content
  }

  protected override landOn(stored: Offer): void {
    super.landOn(stored)
    this.aside = []
    dropDraft(this.key.id)
  }
}
