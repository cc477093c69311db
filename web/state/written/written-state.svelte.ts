// What is written under an edit link, and edited: what the server has, what its author has written since, and the calls between.
import { ApiFailure } from '../../requests/api-failure.ts'
import type { Key } from '../../requests/written-client.ts'
import { isSame } from '../page/is-same.ts'

/** An offer or a brief as its author is told it. */
export type Saved<Content> = { version: number; saved_at: string; content: Content }

/** The requests of one kind of what is written. `save` rejects with `conflict` when another version is the last by now. */
export type WrittenServer<Content, Written> = {
  get: (key: Key) => Promise<Written>
  save: (key: Key, version: number, content: Content) => Promise<Written>
  renewLink: (key: Key) => Promise<Written>
  revokeLink: (key: Key) => Promise<Written>
  erase: (key: Key) => Promise<null>
}

export abstract class WrittenState<Content extends object, Written extends Saved<Content>> {
  readonly key: Key
  readonly #server: WrittenServer<Content, Written>
  /** As its last reader was told, and the version that what is written here was written on. */
  saved: Written | null = $state.raw(null)
  draft: Content | null = $state.raw(null)
  busy: 'reading' | 'saving' | 'refreshing' | 'other' | null = $state('reading')
  failure: unknown = $state.raw(null)
  /** There is nothing at this address, or this is not its link. */
  lost = $state(false)
  /** Somebody else saved since: theirs waits for a choice, and nothing is saved until then. */
  theirs: Written | null = $state.raw(null)

  readonly dirty = $derived(
    this.saved !== null && this.draft !== null && !isSame(this.draft, this.saved.content),
  )

  constructor(key: Key, server: WrittenServer<Content, Written>) {
    this.key = key
    this.#server = server
  }

  async read(): Promise<void> {
    const stored = await this.run('reading', () => this.#server.get(this.key))
    if (stored) await this.found(stored)
  }

  /** Writes down a change; the server is told by `save`. */
  change(patch: Partial<Content>): void {
    if (this.draft) this.draft = { ...this.draft, ...patch }
  }

  /** False when it was not saved: `failure` or `theirs` says why. */
  async save(): Promise<boolean> {
    const { draft, saved } = this
    if (!draft || !saved || this.theirs) return false
    const stored = await this.run('saving', () => this.#server.save(this.key, saved.version, draft))
    if (!stored) return false
    // What was written while the save was on its way stays written.
    const later = this.draft === draft ? null : this.draft
    this.landOn(stored)
    if (later) this.change(later)
    return true
  }

  /** Saves mine on top of theirs. */
  async keepMine(): Promise<void> {
    if (!this.theirs) return
    this.saved = this.theirs
    this.theirs = null
    await this.save()
  }

  takeTheirs(): void {
    if (this.theirs) this.landOn(this.theirs)
  }

  async renewLink(): Promise<void> {
    this.told(await this.run('other', () => this.#server.renewLink(this.key)))
  }

  async revokeLink(): Promise<void> {
    this.told(await this.run('other', () => this.#server.revokeLink(this.key)))
  }

  /** True when it is gone from the server. */
  async erase(): Promise<boolean> {
    const erased = await this.run('other', async () => {
      await this.#server.erase(this.key)
      return true
    })
    return erased ?? false
  }

  /** What is no part of a version, such as its link: it is of now, whatever version is written on. */
  protected abstract outsideVersions(stored: Written): Partial<Written>

  protected told(stored: Written | undefined): void {
    if (stored && this.saved) this.saved = { ...this.saved, ...this.outsideVersions(stored) }
  }

  protected found(stored: Written): void | Promise<void> {
    this.landOn(stored)
  }

  protected landOn(stored: Written): void {
    this.saved = stored
    this.draft = stored.content
    this.theirs = null
  }

  /** Undefined when it failed. */
  protected async run<T>(
    busy: WrittenState<Content, Written>['busy'],
    work: () => Promise<T>,
  ): Promise<T | undefined> {
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
        this.theirs = await this.#server.get(this.key)
      } catch (cause) {
        this.failure = cause
      }
  }
}
