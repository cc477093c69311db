// A client that speaks the PostgreSQL protocol message by message, as none of the libraries would.
import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect } from 'node:net'

export type Message = { type: string; body: Buffer }

export const message = (type: string, body: string | Buffer = ''): Buffer => {
  const bytes = Buffer.from(body)
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeInt32BE(bytes.length + 4, 1)
  return Buffer.concat([head, bytes])
}
export const query = (text: string): Buffer => message('Q', `${text}\0`)

/** Parse, Bind, Execute and Sync of a statement without parameters. */
export const extended = (text: string): Buffer =>
  Buffer.concat([
    message('P', `\0${text}\0\0\0`),
    message('B', Buffer.alloc(8)),
    message('E', Buffer.alloc(5)),
    message('S'),
  ])

export class RawClient {
  #socket: Socket
  #buffer: Buffer = Buffer.alloc(0)

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => (this.#buffer = Buffer.concat([this.#buffer, chunk])))
  }

  /** One that has been greeted, over the socket at `path`. */
  static async connect(path: string): Promise<RawClient> {
    const socket = connect(path)
    await once(socket, 'connect')
    const client = new RawClient(socket)
    const startup = Buffer.from('\0\0\0\0\0\x03\0\0user\0postgres\0\0', 'latin1')
    startup.writeInt32BE(startup.length, 0)
    client.send(startup)
    await client.until('Z')
    return client
  }

  send(...messages: Buffer[]): void {
    this.#socket.write(Buffer.concat(messages))
  }

  /** What has come up to the first message of one of these types: at most ten seconds are waited. */
  async until(...types: string[]): Promise<Message[]> {
    const signal = AbortSignal.timeout(10_000)
    const come: Message[] = []
    for (;;) {
      const next = this.#next()
      if (!next) await once(this.#socket, 'data', { signal })
      else if (come.push(next) && types.includes(next.type)) return come
    }
  }

  /** The answer to messages that end with a ReadyForQuery, its messages as `type text`. */
  async ask(...messages: Buffer[]): Promise<string[]> {
    this.send(...messages)
    return (await this.until('Z')).map(({ type, body }) => said(type, body))
  }

  leave(): void {
    this.#socket.destroy()
  }

  #next(): Message | undefined {
    if (this.#buffer.length < 5) return undefined
    const end = 1 + this.#buffer.readInt32BE(1)
    if (end > this.#buffer.length) return undefined
    const type = String.fromCharCode(this.#buffer[0] ?? 0)
    const body = this.#buffer.subarray(5, end)
    this.#buffer = this.#buffer.subarray(end)
    return { type, body }
  }
}

/** An error by its code and words, a row by its first column, anything else by its text. */
function said(type: string, body: Buffer): string {
  const text = body.toString('utf8')
  if (type === 'E') return `E ${/C(\w{5})\0M([^\0]*)/.exec(text)?.slice(1).join(' ')}`
  if (type === 'D') return `D ${body.subarray(6, 6 + body.readInt32BE(2)).toString('utf8')}`
  return 'CZ'.includes(type) ? `${type} ${text.replace('\0', '')}` : type
}
