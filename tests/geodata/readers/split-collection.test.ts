import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitCollection } from '../../../geodata/readers/split-collection.ts'

/** Strings full of what a splitter could trip over. */
const text = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', 'é', '€', 'a') })
const element = fc.dictionary(text, fc.oneof(text, fc.array(text), fc.dictionary(text, text)))

async function split(json: string, sizes: readonly number[]): Promise<string[]> {
  const bytes = Buffer.from(json)
  async function* chunks() {
    for (let at = 0, i = 0; at < bytes.length; i++) {
      const end = at + (sizes[i % sizes.length] as number)
      yield bytes.subarray(at, end)
      at = end
    }
  }
  const found: string[] = []
  for await (const piece of splitCollection(chunks(), 'a.geojson'))
    if (!('head' in piece))
      found.push(Buffer.from('element' in piece ? piece.element : piece.around).toString())
  return found
}

it('finds every element whole, wherever the chunks of the file end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(element, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(undefined, 2),
      async (elements, sizes, indent) => {
        const found = await split(
          JSON.stringify({ type: 'FeatureCollection', features: elements, more: {} }, null, indent),
          sizes,
        )
        const around = found.pop() ?? ''
        expect(found.map((one) => JSON.parse(one))).toEqual(elements)
        expect(JSON.parse(around)).toEqual({ type: 'FeatureCollection', features: [], more: {} })
      },
    ),
  )
})
