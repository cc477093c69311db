// The little of the PostgreSQL wire protocol that the door must know: framing, the greeting, who may go on.
// https://www.postgresql.org/docs/current/protocol-message-formats.html

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102

export type Greeting =
  | { kind: 'ssl'; length: number }
  | { kind: 'cancel'; length: number }
  | { kind: 'startup'; length: number; application: string | undefined }

/** Reads the first packet of a connection, which has no type byte; undefined until it is whole. */
export function readGreeting(buffer: Buffer): Greeting | undefined {
  if (buffer.length < 8) return undefined
  const length = buffer.readInt32BE(0)
  if (length < 8 || length > 10_000) throw new Error('not the PostgreSQL protocol')
  if (buffer.length < length) return undefined
  const code = buffer.readInt32BE(4)
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: 'ssl', length }
  if (code === CANCEL_REQUEST) return { kind: 'cancel', length }
  const words = buffer.toString('utf8', 8, length).split('\0')
  const at = words.findIndex((word, i) => i % 2 === 0 && word === 'application_name')
  return { kind: 'startup', length, application: at < 0 ? undefined : words[at + 1] }
}

/** End of the last whole message in `buffer` from `start`, with the type of each message passed to `see`. */
export function wholeMessages(
  buffer: Buffer,
  start: number,
  see: (type: string, from: number, to: number) => void,
): number {
  let at = start
  while (at + 5 <= buffer.length) {
    const length = buffer.readInt32BE(at + 1)
    if (length < 4) throw new Error('not the PostgreSQL protocol')
    const end = at + 1 + length
    if (end > buffer.length) break
    see(String.fromCharCode(buffer[at] ?? 0), at, end)
    at = end
  }
  return at
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The types of an answer's messages, in order. */
export function answerTypes(answer: Uint8Array): string[] {
  const types: string[] = []
  wholeMessages(bufferOf(answer), 0, (type) => void types.push(type))
  return types
}

/** The transaction status of the last ReadyForQuery in an answer of the engine: I, T or E; undefined without one. */
export function lastReadyStatus(answer: Uint8Array): string | undefined {
  let status: string | undefined
  const buffer = bufferOf(answer)
  wholeMessages(buffer, 0, (type, from) => {
    if (type === 'Z') status = String.fromCharCode(buffer[from + 5] ?? 0)
  })
  return status
}

/** The answer with its last ReadyForQuery alone, or with none; and without word of a copy, of which the door has told. */
export function passedOn(answer: Uint8Array, keepLast: boolean): Uint8Array {
  const buffer = bufferOf(answer)
  const readies: Cut[] = []
  const copies: Cut[] = []
  wholeMessages(buffer, 0, (type, from, to) => {
    if (type === 'Z') readies.push([from, to])
    if (type === 'G') copies.push([from, to])
  })
  if (keepLast) readies.pop()
  return without(
    buffer,
    [...readies, ...copies].sort(([a], [b]) => a - b),
  )
}

/**
 * The answer with an error in place of word that a statement was suspended, where nobody asked for some of its rows alone: the
 * engine says so of one that its geometry library gave up, and neither its rows nor an error follow.
 */
export function withFailure(answer: Uint8Array): Uint8Array {
  const buffer = bufferOf(answer)
  const parts: Buffer[] = []
  wholeMessages(buffer, 0, (type, from, to) =>
    parts.push(type === 's' ? GAVE_UP : buffer.subarray(from, to)),
  )
  return parts.includes(GAVE_UP) ? Buffer.concat(parts) : answer
}

/** The first message of a type in an answer, alone. */
export function onlyOf(answer: Uint8Array, wanted: string): Uint8Array {
  const buffer = bufferOf(answer)
  let found = buffer.subarray(0, 0)
  wholeMessages(buffer, 0, (type, from, to) => {
    if (type === wanted && found.length === 0) found = buffer.subarray(from, to)
  })
  return found
}

/** Whole messages with another one after each of a type. */
export function withAfter(messages: Buffer, wanted: string, added: Buffer): Buffer {
  const parts: Buffer[] = []
  wholeMessages(messages, 0, (type, from, to) => {
    parts.push(messages.subarray(from, to))
    if (type === wanted) parts.push(added)
  })
  return Buffer.concat(parts)
}

type Cut = [from: number, to: number]

function without(buffer: Buffer, cuts: readonly Cut[]): Buffer {
  if (cuts.length === 0) return buffer
  const parts: Buffer[] = []
  let at = 0
  for (const [from, to] of cuts) {
    parts.push(buffer.subarray(at, from))
    at = to
  }
  return Buffer.concat([...parts, buffer.subarray(at)])
}

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const int32 = (value: number): Buffer => {
  const out = Buffer.alloc(4)
  out.writeInt32BE(value)
  return out
}

const GAVE_UP = message(
  'E',
  Buffer.from(
    'SERROR\0VERROR\0CXX000\0Mthe engine gave this statement up: its geometry library failed\0\0',
  ),
)

const PARAMETERS = {
  server_version: '18.3',
  server_encoding: 'UTF8',
  client_encoding: 'UTF8',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  integer_datetimes: 'on',
  standard_conforming_strings: 'on',
}

/** What a server says to a new connection: authenticated, its parameters, ready. */
export function welcome(connection: number): Buffer {
  return Buffer.concat([
    message('R', int32(0)),
    ...Object.entries(PARAMETERS).map(([name, value]) =>
      message('S', Buffer.from(`${name}\0${value}\0`)),
    ),
    message('K', Buffer.concat([int32(connection), int32(0)])),
    message('Z', Buffer.from('I')),
  ])
}

export const query = (text: string): Buffer => message('Q', Buffer.from(`${text}\0`))
export const closeStatement = (name: string): Buffer => message('C', Buffer.from(`S${name}\0`))
export const sync = (): Buffer => message('S', Buffer.alloc(0))
export const copyFail = (why: string): Buffer => message('f', Buffer.from(`${why}\0`))

/** A fatal error, as a server says it before it hangs up. */
export function fatal(code: string, text: string): Buffer {
  return message('E', Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`))
}
