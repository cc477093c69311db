// Work on plots in ranges of ordinals, about 100 ms each, so that readers of the embedded engine get their turn.
const TARGET_MS = 100
const FIRST = 400
const MOST = 4000

/**
 * Calls `run` for 0…total in ranges [from, to), growing or shrinking them so that each takes about 100 ms.
 * `onDone` hears how many are done; `first` is the size of the first range.
 */
export async function inBatches(
  total: number,
  run: (from: number, to: number) => Promise<void>,
  onDone: (done: number) => void = () => {},
  first = FIRST,
): Promise<void> {
  let size = first
  for (let from = 0; from < total;) {
    const to = Math.min(total, from + size)
    const start = performance.now()
    await run(from, to)
    const factor = TARGET_MS / Math.max(1, performance.now() - start)
    size = Math.round(Math.min(MOST, Math.max(20, size * Math.min(2, Math.max(0.25, factor)))))
    from = to
    onDone(to)
  }
}
