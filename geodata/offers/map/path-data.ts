// The `d` of an SVG path, to a tenth of a unit, each point relative to the one before: a third of absolute text.

/** Rings or lines of flat coordinates. Points that fall together are dropped; what is left of one point is no path. */
export function pathData(paths: readonly (readonly number[])[], closed: boolean): string {
  let text = ''
  // A closed path is left at its first point.
  for (const path of paths) {
    const points = tenths(path, closed)
    if (points.length < (closed ? 6 : 4)) continue
    text += `M${number(points[0]!)}${joined(points[1]!)}l`
    let rest = ''
    for (let i = 2; i < points.length; i += 2)
      rest +=
        joined(points[i]! - points[i - 2]!, rest === '') + joined(points[i + 1]! - points[i - 1]!)
    text += rest + (closed ? 'z' : '')
  }
  return text
}

function tenths(path: readonly number[], closed: boolean): number[] {
  const out: number[] = []
  for (let i = 0; i < path.length; i += 2) {
    const [x, y] = [Math.round(path[i]! * 10), Math.round(path[i + 1]! * 10)]
    const n = out.length
    if (n === 0 || out[n - 2] !== x || out[n - 1] !== y) out.push(x, y)
  }
  const n = out.length
  if (closed && n > 2 && out[0] === out[n - 2] && out[1] === out[n - 1]) out.length = n - 2
  return out
}

/** Of tenths: `-0.5` is `-.5`. */
function number(value: number): string {
  if (value % 10 === 0) return String(value / 10)
  return (value / 10).toFixed(1).replace(/^(-?)0\./, '$1.')
}

const joined = (value: number, first = false): string =>
  value < 0 || first ? number(value) : ` ${number(value)}`
