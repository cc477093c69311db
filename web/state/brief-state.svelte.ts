// The brief that is edited: what the server has, and what its author has written since.
import type { Brief, BriefContent } from '../../geodata/model/brief.ts'
import { ApiFailure } from '../api-failure.ts'
import type { Key } from '../written-client.ts'
import * as server from '../written-client.ts'

export class BriefState {
  readonly key: Key
  brief: Brief | null = $state.raw(null)
  draft: BriefContent | null = $state.raw(null)
  busy: 'reading' | 'saving' | 'other' | null = $state('reading')
  failure: unknown = $state.raw(null)
  lost = $state(false)
  /** Somebody else saved since. */
  theirs: Brief | null = $state.raw(null)

  readonly dirty = $derived(
    JSON.stringify(this.draft) !== JSON.stringify(this.brief?.content ?? null),
  )

  constructor(key: Key) {
    this.key = key
  }

  async read(): Promise<void> {
    this.#landOn(await this.#run('reading', () => server.getBrief(this.key)))
  }

  change(patch: Partial<BriefContent>): void {
    if (this.draft) this.draft = { ...this.draft, ...patch }
  }

  async save(): Promise<void> {
    const { brief, draft } = this
    if (!brief || !draft || this.theirs) return
    this.#landOn(await this.#run('saving', () => server.saveBrief(this.key, brief.version, draft)))
  }

  async keepMine(): Promise<void> {
    if (!this.theirs) return
    this.brief = this.theirs
    this.theirs = null
    await this.save()
  }

  takeTheirs(): void {
    this.#landOn(this.theirs ?? undefined)
  }

  async renewLink(): Promise<void> {
    this.#told(await this.#run('other', () => server.renewBriefLink(this.key)))
  }

  async revokeLink(): Promise<void> {
    this.#told(await this.#run('other', () => server.revokeBriefLink(this.key)))
  }

  /** True when it is gone from the server. */
  async erase(): Promise<boolean> {
    const erased = await this.#run('other', async () => {
      await server.eraseBrief(this.key)
      return true
    })
    return erased ?? false
  }

  #told(now: Brief | undefined): void {
    if (now && this.brief) this.brief = { ...this.brief, link: now.link }
  }

  #landOn(brief: Brief | undefined): void {
    if (!brief) return
    this.brief = brief
    this.draft = brief.content
    this.theirs = null
  }

  async #run<T>(busy: BriefState['busy'], work: () => Promise<T>): Promise<T | undefined> {
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
        this.theirs = await server.getBrief(this.key)
      } catch (cause) {
        this.failure = cause
      }
  }
}
