// The embedded engine behind a Unix socket. The engine has one session: a connection owns it from its first message
// until ReadyForQuery says idle, so that transactions of two connections cannot mix. (pglite-socket does not hold to this.)
import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import { APPLICATION_NAME_AHEAD } from '../application-name.ts'
import {
  beginsCopy,
  CopyIn,
  maySayCopy,
  MOST_COPY_BYTES,
  withoutCopies,
  withoutRows,
} from './copy-in.ts'
import {
  closeStatement,
  fatal,
  lastReadyStatus,
  onlyOf,
  passedOn,
  query,
  readGreeting,
  sync,
  welcome,
  withFailure,
  wholeMessages,
} from './protocol.ts'
import { Turns } from './turns.ts'

/** What the door needs of an engine: one call at a time, in order. */
export type RawEngine = { execProtocolRaw: (message: Uint8Array) => Promise<Uint8Array> }

export type Door = { server: Server; clients: () => number; close: () => Promise<void> }

/** Types after which the engine is asked to answer: Query, Sync, Flush. */
const ASKS = new Set(['Q', 'S', 'H'])
/** CopyData, CopyDone, CopyFail: outside a copy they come late, after it has failed, and are nobody's. */
const ROWS = new Set(['d', 'c', 'f'])
const MAX_MESSAGE = 1 << 29

/** Opens the door over `engine`; `onClients` is told how many connections are there whenever that changes. */
export function openDoor(
  engine: RawEngine,
  onClients: (count: number) => void,
  { mostCopyBytes = MOST_COPY_BYTES } = {},
): Door {
  const turns = new Turns()
  const connections = new Set<Connection>()
  let counter = 0
  const server = createServer((socket) => {
    const connection = new Connection(socket, engine, turns, ++counter, mostCopyBytes)
    connections.add(connection)
    onClients(connections.size)
    void connection.ended.then(() => {
      connections.delete(connection)
      onClients(connections.size)
    })
  })
  return {
    server,
    clients: () => connections.size,
    close: async () => {
      server.close()
      for (const connection of connections) connection.hangUp()
      await Promise.all([...connections].map((connection) => connection.ended))
    },
  }
}

class Connection {
  readonly ended: Promise<void>
  #socket: Socket
  #engine: RawEngine
  #turns: Turns
  #number: number
  #buffer: Buffer = Buffer.alloc(0)
  #chunks: Buffer[] = []
  #greeted = false
  #goesAhead = false
  #release: (() => void) | undefined
  #status = 'I'
  /** Whether messages have gone to the engine that no Sync has ended yet. */
  #open = false
  #copy: CopyIn | undefined
  #mostCopyBytes: number
  /** Whether one of its statements may be a copy. */
  #preparedCopy = false
  #gone = false
  #statements = new Set<string>()
  #working = false
  #resolveEnded: () => void = () => {}

  constructor(
    socket: Socket,
    engine: RawEngine,
    turns: Turns,
    number: number,
    mostCopyBytes: number,
  ) {
    this.#socket = socket
    this.#engine = engine
    this.#turns = turns
    this.#number = number
    this.#mostCopyBytes = mostCopyBytes
    this.ended = new Promise((resolve) => (this.#resolveEnded = resolve))
    socket.on('data', (chunk) => {
      this.#chunks.push(chunk as Buffer)
      void this.#work()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.#gone = true
      void this.#work()
    })
  }

  hangUp(): void {
    this.#socket.end(fatal('57P01', 'the engine is stopping'))
    this.#socket.destroySoon()
  }

  /** Handles all that has come; one at a time for each connection. */
  async #work(): Promise<void> {
    if (this.#working) return
    this.#working = true
    try {
      while (this.#chunks.length > 0 && !this.#gone) {
        this.#buffer = Buffer.concat([this.#buffer, ...this.#chunks.splice(0)])
        await this.#handle()
      }
    } catch (error) {
      this.#socket.end(fatal('08P01', (error as Error).message))
      this.#gone = true
    }
    if (this.#gone) return this.#leave()
    this.#working = false
    if (this.#chunks.length > 0 || this.#gone) void this.#work()
  }

  async #handle(): Promise<void> {
    while (!this.#greeted) {
      const greeting = readGreeting(this.#buffer)
      if (!greeting) return
      this.#buffer = this.#buffer.subarray(greeting.length)
      if (greeting.kind === 'ssl') this.#socket.write('N')
      else if (greeting.kind === 'cancel') this.#socket.end()
      else {
        this.#greeted = true
        this.#goesAhead = greeting.application === APPLICATION_NAME_AHEAD
        this.#socket.write(welcome(this.#number))
      }
      if (greeting.kind === 'cancel') return
    }
    const whole = this.#buffer
    const messages: { type: string; from: number; to: number }[] = []
    const end = wholeMessages(whole, 0, (type, from, to) => messages.push({ type, from, to }))
    const next = whole.length - end < 5 ? 0 : whole.readUInt32BE(end + 1)
    if (next > MAX_MESSAGE) throw new Error('message too long')
    let at = 0
    for (const { type, from, to } of messages) {
      if (type === 'X') {
        this.#gone = true
        this.#socket.end()
        return
      }
      if (type === 'P') this.#see(whole.subarray(from, to))
      if (this.#copy || (ROWS.has(type) && at === from)) at = to
      if (this.#copy) await this.#takeRows(type, whole.subarray(from, to))
      else if (ASKS.has(type)) {
        await this.#ask(whole.subarray(at, to), type)
        at = to
      }
    }
    this.#buffer = whole.subarray(at)
  }

  /** A statement that the client prepares, by its Parse message. */
  #see(parse: Buffer): void {
    this.#statements.add(parse.toString('utf8', 5, parse.indexOf(0, 5)))
    this.#preparedCopy ||= maySayCopy(parse)
  }

  /**
   * Passes on one group of messages, up to the one that `asks` for an answer. The engine says ReadyForQuery at once
   * after an error, and again at the Sync: a client that pipelines counts them, so only the one at the Sync (or of a
   * simple Query) goes on. The turn ends with it when it says idle; after an error the engine skips until that Sync,
   * also what another connection would send.
   */
  async #ask(messages: Buffer, asks: string): Promise<void> {
    this.#release ??= await this.#turns.take(this.#goesAhead)
    if (asks === 'Q' && maySayCopy(messages)) return this.#askForCopy(messages)
    const asked = this.#preparedCopy ? withoutCopies(messages) : messages
    this.#answer(await this.#engine.execProtocolRaw(asked), asks !== 'H')
  }

  #answer(answer: Uint8Array, ends: boolean): void {
    this.#open = !ends
    this.#status = ends ? (lastReadyStatus(answer) ?? 'T') : 'T'
    if (this.#status === 'I') this.#giveTurn()
    if (!this.#gone) this.#socket.write(passedOn(withFailure(answer), ends))
  }

  /** A query that may copy is tried without rows. If it does, the client is told to send them, and what was done is undone. */
  async #askForCopy(asked: Buffer): Promise<void> {
    const inside = this.#status === 'T' && !this.#open
    if (inside) await this.#engine.execProtocolRaw(query('savepoint door'))
    const answer = await this.#engine.execProtocolRaw(withoutRows(asked))
    if (this.#open || !beginsCopy(answer)) return this.#answer(answer, true)
    if (inside)
      await this.#engine.execProtocolRaw(
        query('rollback to savepoint door; release savepoint door'),
      )
    else this.#giveTurn()
    this.#copy = new CopyIn(asked, this.#mostCopyBytes)
    if (!this.#gone) this.#socket.write(onlyOf(answer, 'G'))
  }

  async #takeRows(type: string, message: Buffer): Promise<void> {
    const ending = this.#copy?.take(type, message)
    if (!ending) return
    this.#copy = undefined
    this.#release ??= await this.#turns.take(this.#goesAhead)
    this.#answer(await this.#engine.execProtocolRaw(ending), true)
  }

  #giveTurn(): void {
    this.#release?.()
    this.#release = undefined
  }

  /** A client that left: its transaction is rolled back, its prepared statements go. */
  async #leave(): Promise<void> {
    try {
      const named = [...this.#statements].filter((name) => name !== '')
      if (this.#release || named.length > 0) {
        this.#release ??= await this.#turns.take(this.#goesAhead)
        if (this.#status !== 'I') {
          await this.#engine.execProtocolRaw(sync())
          await this.#engine.execProtocolRaw(query('rollback'))
        }
        if (named.length > 0)
          await this.#engine.execProtocolRaw(Buffer.concat([...named.map(closeStatement), sync()]))
      }
    } finally {
      this.#giveTurn()
      this.#resolveEnded()
    }
  }
}
