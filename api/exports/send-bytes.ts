// Bytes as the body of an answer: made as they are taken, given up when the client leaves or stalls.

/** A client that takes nothing for so long has gone: its place is given to others. */
const STALL_MS = 60_000

/**
 * A body whose end, good or bad, calls `onEnd` once. An error breaks the connection off, so that what arrived is never
 * taken for the whole.
 */
export function bodyOf(
  bytes: AsyncIterable<Uint8Array>,
  { onEnd, onError }: { onEnd: () => void; onError: (error: unknown) => void },
  stallMs = STALL_MS,
): ReadableStream<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]()
  let timer: NodeJS.Timeout | undefined
  let isEnded = false
  let isCancelled = false
  const end = () => {
    clearTimeout(timer)
    if (isEnded) return
    isEnded = true
    onEnd()
  }
  const giveUp = async () => {
    try {
      await iterator.return?.()
    } finally {
      end()
    }
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        timer = setTimeout(() => stalled(controller), stallMs).unref()
      },
      async pull(controller) {
        clearTimeout(timer)
        try {
          const { done, value } = await iterator.next()
          if (!done) {
            controller.enqueue(value)
            timer = setTimeout(() => stalled(controller), stallMs).unref()
            return
          }
          end()
          controller.close()
        } catch (error) {
          end()
          if (!isCancelled) onError(error)
          controller.error(error)
        }
      },
      cancel() {
        isCancelled = true
        return giveUp()
      },
    },
    { highWaterMark: 0 },
  )

  function stalled(controller: ReadableStreamDefaultController<Uint8Array>): void {
    controller.error(new Error('the client takes nothing'))
    void giveUp().catch(onError)
  }
}
