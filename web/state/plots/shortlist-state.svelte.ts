// The plots and groups that a person keeps, in their order, each with a note. Lives in this browser, in step between tabs.
import { readStored, whenStoredElsewhere, writeStored } from '../page/browser-storage.ts'
import type { Keepable, ShortlistItem } from './shortlist-items.ts'
import { readItems, SHORTLIST_FORM, SHORTLIST_MOST, SHORTLIST_NOTE } from './shortlist-items.ts'

const KEY = 'shortlist'

export class ShortlistState {
  items: readonly ShortlistItem[] = $state.raw([])
  /** The last one removed, while it can come back. */
  removed: { item: ShortlistItem; at: number } | null = $state.raw(null)
  /** The browser refuses to keep it: it lasts as long as the page. */
  unkept = $state(false)
  readonly ids = $derived(this.items.map(({ id }) => id))
  readonly full = $derived(this.items.length >= SHORTLIST_MOST)

  constructor() {
    this.#read()
  }

  /** Follows other tabs; returns how to stop. */
  follow(): () => void {
    return whenStoredElsewhere(KEY, () => this.#read())
  }

  has(id: string): boolean {
    return this.ids.includes(id)
  }

  /** False when there is no room. */
  keep(plot: Keepable): boolean {
    if (this.has(plot.id)) return true
    if (this.full) return false
    const { id, name, commune, surface_ha } = plot
    this.#write([...this.items, { id, name, commune, surface_ha, note: '' }])
    return true
  }

  /** Keeps what is not kept, removes what is. False when there is no room. */
  toggle(plot: Keepable): boolean {
    if (!this.has(plot.id)) return this.keep(plot)
    this.remove(plot.id)
    return true
  }

  remove(id: string): void {
    const at = this.items.findIndex((item) => item.id === id)
    const item = this.items[at]
    if (!item) return
    this.removed = { item, at }
    this.#write(this.items.filter((one) => one.id !== id))
  }

  undoRemove(): void {
    if (!this.removed) return
    const { item, at } = this.removed
    this.removed = null
    if (!this.has(item.id) && !this.full) this.#write(this.items.toSpliced(at, 0, item))
  }

  /** Puts an item at a place from 0. */
  move(id: string, to: number): void {
    const from = this.items.findIndex((item) => item.id === id)
    const item = this.items[from]
    if (!item || to < 0 || to >= this.items.length || to === from) return
    this.#write(this.items.toSpliced(from, 1).toSpliced(to, 0, item))
  }

  note(id: string, note: string): void {
    this.#change(id, { note: note.slice(0, SHORTLIST_NOTE) })
  }

  /** Writes down what a sheet or a list says of an item now. */
  refresh(plot: Keepable): void {
    const item = this.items.find(({ id }) => id === plot.id)
    const { name, commune, surface_ha } = plot
    const same = item?.name === name && item.commune === commune && item.surface_ha === surface_ha
    if (item && !same) this.#change(plot.id, { name, commune, surface_ha })
  }

  #change(id: string, patch: Partial<ShortlistItem>): void {
    this.#write(this.items.map((item) => (item.id === id ? { ...item, ...patch } : item)))
  }

  #write(items: readonly ShortlistItem[]): void {
    this.items = items
    this.unkept = !writeStored(KEY, { form: SHORTLIST_FORM, items })
  }

  #read(): void {
    this.items = readItems(readStored(KEY))
  }
}
