// Surfaces computed again from plain numbers: rings in metres, the outer one first.
type Ring = readonly (readonly number[])[]

export const ringM2 = (ring: Ring): number => {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as number[], ring[i] as number[]]
    twice += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0)
  }
  return Math.abs(twice) / 2
}

export const hectaresOf = (polygons: readonly (readonly Ring[])[]): number =>
  polygons.reduce(
    (sum, [outer, ...holes]) =>
      sum + ringM2(outer ?? []) - holes.reduce((less, hole) => less + ringM2(hole), 0),
    0,
  ) / 10_000

/** The middle of all corners. */
export function middleOf(polygons: readonly (readonly Ring[])[]): [number, number] {
  const corners = polygons.flat(2)
  const mean = (i: number) =>
    corners.reduce((sum, at) => sum + (at[i] as number), 0) / corners.length
  return [mean(0), mean(1)]
}
