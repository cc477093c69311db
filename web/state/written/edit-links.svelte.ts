// The edit links that this browser holds: each the only key to an offer or a brief. In step between tabs.
import {
  dropStored,
  isRecord,
  readStored,
  whenStoredElsewhere,
  writeStored,
} from '../page/browser-storage.ts'

const KEY = 'held-links'
const FORM = 1
const ID = /^[0-9a-z]{12}$/
const SECRET = /^[A-Za-z0-9_-]{20,100}$/

const newKey = (id: string) => `made-${id}`

export type WrittenKind = 'offer' | 'brief'
export type EditLink = { kind: WrittenKind; id: string; secret: string; title: string }

/** Where the holder of a secret edits: the secret stands behind `#`, so that it is never sent. */
export const editPath = ({ kind, id, secret }: Omit<EditLink, 'title'>): string =>
  `/${kind}s/${id}#${secret}`

export class EditLinks {
  /** The last held first. */
  links: readonly EditLink[] = $state.raw([])
  readonly offers = $derived(this.links.filter(({ kind }) => kind === 'offer'))
  readonly briefs = $derived(this.links.filter(({ kind }) => kind === 'brief'))

  constructor() {
    this.#read()
  }

  follow(): () => void {
    return whenStoredElsewhere(KEY, () => this.#read())
  }

  of(kind: WrittenKind, id: string): EditLink | undefined {
    return this.links.find((link) => link.kind === kind && link.id === id)
  }

  /** Keeps a link, or the new title of one. False when the browser refuses. */
  hold(link: EditLink): boolean {
    const known = this.of(link.kind, link.id)
    if (known && known.title === link.title && known.secret === link.secret) return true
    const others = this.links.filter((one) => one !== known)
    return this.#write([link, ...others])
  }

  /** Holds the link of what was just made here; returns where it is edited, and shown once. */
  begin(link: EditLink): string {
    this.hold(link)
    writeStored(newKey(link.id), true, 'sessionStorage')
    return editPath(link)
  }

  isNew(id: string): boolean {
    return readStored(newKey(id), 'sessionStorage') !== null
  }

  /** Its link was seen. */
  seen(id: string): void {
    dropStored(newKey(id), 'sessionStorage')
  }

  forget(kind: WrittenKind, id: string): void {
    this.#write(this.links.filter((link) => link.kind !== kind || link.id !== id))
  }

  #write(links: readonly EditLink[]): boolean {
    this.links = links
    return writeStored(KEY, { form: FORM, links })
  }

  #read(): void {
    const kept = readStored(KEY)
    const list = isRecord(kept) && kept.form === FORM && Array.isArray(kept.links) ? kept.links : []
    this.links = list.flatMap((one: unknown) => {
      if (!isRecord(one)) return []
      const { kind, id, secret, title } = one
      if (kind !== 'offer' && kind !== 'brief') return []
      if (typeof id !== 'string' || !ID.test(id)) return []
      if (typeof secret !== 'string' || !SECRET.test(secret)) return []
      return { kind, id, secret, title: typeof title === 'string' ? title.slice(0, 200) : '' }
    })
  }
}
