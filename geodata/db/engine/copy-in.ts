// `copy … from stdin` through the door. The engine cannot wait for rows: it ends where what it was handed ends. So it is
// asked whether a query begins a copy by one without rows, they are kept until the client has sent all of them, and go to it
// with the query as one.
import { answerTypes, copyFail, withAfter } from './protocol.ts'

/** Rows that are kept for one copy, in bytes: more is refused. */
export const MOST_COPY_BYTES = 128 << 20
const MEGABYTE = 1 << 20

/** What a copy is told that the door cannot serve; the engine puts "COPY from stdin failed: " before it. */
const MISPLACED = copyFail(
  'it must be the first statement of a simple query, and the only copy in it',
)

/** Whether a Query or Parse may hold such a copy: it has both its words, which nothing can stand for. */
export function maySayCopy(message: Buffer): boolean {
  const words = message.toString('latin1', 5) // the length before it may end like a word
  return /\bcopy\b/i.test(words) && /\bstdin\b/i.test(words)
}

/** A query that ends by itself, should it copy. Outside a copy the engine takes no notice of what is added. */
export const withoutRows = (query: Buffer): Buffer => Buffer.concat([query, MISPLACED])

/** Messages of the extended protocol of which no statement can wait for rows. */
export const withoutCopies = (messages: Buffer): Buffer => withAfter(messages, 'E', MISPLACED)

/** Whether the engine's answer to a query without rows is that of one that begins with a copy. */
export function beginsCopy(answer: Uint8Array): boolean {
  return answerTypes(answer).find((type) => type !== 'N' && type !== 'S') === 'G'
}

/** Rows on their way. */
export class CopyIn {
  readonly #query: Buffer
  readonly #rows: Buffer[] = []
  readonly #most: number
  #bytes = 0

  constructor(query: Buffer, most: number) {
    this.#query = query
    this.#most = most
  }

  /**
   * Takes the client's next message in. Answers what the engine is to be handed once the copy ends, well or not;
   * undefined while it goes on.
   */
  take(type: string, message: Buffer): Buffer | undefined {
    if (type === 'd') {
      this.#bytes += message.length
      if (this.#bytes > this.#most)
        return this.#failed(copyFail(`it has more than ${this.#most / MEGABYTE} MB of rows`))
      this.#rows.push(message)
      return undefined
    }
    if (type === 'S' || type === 'H') return undefined // a server takes no notice of them here either
    if (type === 'c') return Buffer.concat([this.#query, ...this.#rows, message, MISPLACED])
    if (type === 'f') return this.#failed(message)
    return this.#failed(copyFail(`a message of type ${type} came among its rows`))
  }

  #failed(why: Buffer): Buffer {
    return Buffer.concat([this.#query, why])
  }
}
