// The address of what is edited: `/offers/{id}#{secret}`. What stands behind `#` never leaves the browser by itself.
import type { WrittenKind } from '../../state/written/edit-links.svelte.ts'

export type WrittenAddress = { kind: WrittenKind; id: string; secret: string }

/** An address that is not complete is that of nothing: its secret is empty. */
export function readWrittenAddress({
  pathname,
  hash,
}: Pick<Location, 'pathname' | 'hash'>): WrittenAddress {
  const [, kind, id = ''] = /^\/(offer|brief)s\/([0-9a-z]{12})\/?$/.exec(pathname) ?? []
  const [, secret = ''] = /^#([A-Za-z0-9_-]{43})$/.exec(hash) ?? []
  return { kind: kind === 'brief' ? 'brief' : 'offer', id, secret: id && secret }
}
