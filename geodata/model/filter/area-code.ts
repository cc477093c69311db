// Rings as short text for a link: differences of hundred-thousandths of a degree (about a metre), zigzag, in groups of
// five bits, one character of the URL-safe base64 alphabet a group; `.` ends a ring.
export type Ring = readonly (readonly [lon: number, lat: number])[]

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const STEPS = 1e5
const MORE = 32

/** `packRings([[[2.3, 48.9], …]])`. Rings are closed: the last position, which is the first again, is not written. */
export function packRings(rings: readonly Ring[]): string {
  return rings
    .map((ring) => {
      let [x, y] = [0, 0]
      let text = ''
      for (const [lon, lat] of ring.slice(0, -1)) {
        const [nextX, nextY] = [Math.round(lon * STEPS), Math.round(lat * STEPS)]
        text += packNumber(nextX - x) + packNumber(nextY - y)
        ;[x, y] = [nextX, nextY]
      }
      return text
    })
    .join('.')
}

/** The rings, closed again; undefined when the text is not of that form. */
export function unpackRings(text: string): Ring[] | undefined {
  const rings: Ring[] = []
  for (const part of text.split('.')) {
    const numbers = unpackNumbers(part)
    if (!numbers || numbers.length < 6 || numbers.length % 2) return undefined
    let [x, y] = [0, 0]
    const ring: [number, number][] = []
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i] as number
      y += numbers[i + 1] as number
      ring.push([x / STEPS, y / STEPS])
    }
    rings.push([...ring, ring[0] as [number, number]])
  }
  return rings
}

function packNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value
  let text = ''
  do {
    const group = rest % MORE
    rest = Math.floor(rest / MORE)
    text += ALPHABET[rest > 0 ? group + MORE : group]
  } while (rest > 0)
  return text
}

function unpackNumbers(text: string): number[] | undefined {
  const numbers: number[] = []
  let [value, placeValue] = [0, 1]
  for (const letter of text) {
    const group = ALPHABET.indexOf(letter)
    // No degree takes more than six groups.
    if (group < 0 || placeValue > MORE ** 6) return undefined
    value += (group % MORE) * placeValue
    if (group >= MORE) {
      placeValue *= MORE
      continue
    }
    numbers.push(value % 2 ? -(value + 1) / 2 : value / 2)
    ;[value, placeValue] = [0, 1]
  }
  return placeValue === 1 ? numbers : undefined
}
