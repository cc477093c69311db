// A row with every field of its layer.
import type { WfsLayer } from './wfs-layers.ts'

type Properties = Record<string, unknown>

const EMPTY: Readonly<Record<string, (n: number) => unknown>> = {
  integer: (n) => n,
  boolean: () => false,
  date: () => '2026-06-15Z',
  'date-time': () => '2026-06-15T09:00:00Z',
}

/** Every field of the layer, empty but for what is said. */
export const filled = ({ fields }: WfsLayer, n: number, properties: Properties): Properties => ({
  ...Object.fromEntries(
    fields.map((field) => {
      const [name = '', type = ''] = field.split(':')
      return [name, EMPTY[type]?.(n) ?? null]
    }),
  ),
  ...properties,
})

/** The key that IGN gives: eight letters of the kind, sixteen digits. */
export const cleabs = (prefix: string, n: number) => `${prefix}${String(n).padStart(16, '0')}`
