// Progress for a person: one line that updates itself on a terminal, plain lines elsewhere.
import type { Progress } from '../geodata/model/progress.ts'

const REDRAW_MS = 80
/** Elsewhere a step says where it stands this often at most. */
const REPEAT_MS = 10_000

type Stream = { isTTY?: boolean; columns?: number; write(text: string): unknown }

export type ProgressLine = {
  onProgress: Progress
  /** A line that stays. */
  say(sentence: string): void
  /** The sentence shown now, with its share. */
  now(): string | undefined
  /** Clears the line that updates itself. */
  end(): void
}

export function createProgressLine(stream: Stream = process.stderr): ProgressLine {
  let shown: string | undefined
  let step: string | undefined
  let drawnAt = 0
  const clear = () => {
    if (stream.isTTY && step !== undefined) stream.write('\r\u001b[K')
  }
  return {
    onProgress({ id, done, total, sentence }) {
      const isNew = step !== id
      const text = describeStep(sentence, done, total)
      const at = Date.now()
      const due = at - drawnAt >= (stream.isTTY ? REDRAW_MS : REPEAT_MS)
      shown = text
      if (!isNew && !due) return
      step = id
      drawnAt = at
      if (stream.isTTY) stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`)
      else stream.write(`${isNew && done === 0 ? sentence : text}\n`)
    },
    say(sentence) {
      clear()
      stream.write(`${sentence}\n`)
      step = undefined
    },
    now: () => shown,
    end() {
      clear()
      step = undefined
    },
  }
}

/** `Cutting tiles: 40 %`, or the count where the size of the work is not known. */
export function describeStep(sentence: string, done: number, total: number | null): string {
  if (total !== null && total > 0)
    return `${sentence}: ${Math.floor((Math.min(done, total) / total) * 100)} %`
  return done > 0 ? `${sentence}: ${done}` : sentence
}
