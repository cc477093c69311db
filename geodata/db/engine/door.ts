// The embedded engine behind a Unix socket. The engine has one session: a connection owns it from its first message
// until ReadyForQuery says idle, so that transactions of two connections cannot mix. (pglite-socket does not hold to this.)
import type { Server, Socket } from 'node:net'
import { createServer } from 'node:net'
import {
  closeStatement,
  fatal,
  lastReadyStatus,
  query,
  readGreeting,
  sync,
  welcome,
  wholeMessages,
  withReadies,
} from './protocol.ts'

/** What the door needs of an engine: one call at a time, in order. */
export type RawEngine = { execProtocolRaw: (message: Uint8Array) => Promise<Uint8Array> }

export type Door = { server: Server; clients: () => number; close: () => Promise<void> }

/** Types after which the engine is asked to answer: Query, Sync, Flush, CopyDone, CopyFail. */
const ASKS = new Set(['Q', 'S', 'H', 'c', 'f'])
const MAX_MESSAGE = 1 << 29

/** Opens the door over `engine`; `onClients` is told how many connections are there whenever that changes. */
export function openDoor(engine: RawEngine, onClients: (count: number) => void): Door {
  const turns = new Turns()
  const connections = new Set<Connection>()
  let counter = 0
  const server = createServer((socket) => {
    const connection = new Connection(socket, engine, turns, ++counter)
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

/** First come, first served. */
class Turns {
  #tail: Promise<void> = Promise.resolve()
  /** Waits for the turn; the answer ends it. */
  take(): Promise<() => void> {
    let release = () => {}
    const mine = new Promise<void>((resolve) => (release = resolve))
    const before = this.#tail
    this.#tail = before.then(() => mine)
    return before.then(() => release)
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
  #release: (() => void) | undefined
  #status = 'I'
  #gone = false
  #statements = new Set<string>()
  #working = false
  #resolveEnded: () => void = () => {}

  constructor(socket: Socket, engine: RawEngine, turns: Turns, number: number) {
    this.#socket = socket
    this.#engine = engine
    this.#turns = turns
    this.#number = number
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
        this.#socket.write(welcome(this.#number))
      }
      if (greeting.kind === 'cancel') return
    }
    const groups: { end: number; asks: string }[] = []
    let terminated = false
    wholeMessages(this.#buffer, 0, (type, from, to) => {
      if (to - from > MAX_MESSAGE) throw new Error('message too long')
      if (terminated) return
      if (type === 'X') terminated = true
      else if (ASKS.has(type)) groups.push({ end: to, asks: type })
      if (type === 'P')
        this.#statements.add(
          this.#buffer.toString('utf8', from + 5, this.#buffer.indexOf(0, from + 5)),
        )
    })
    const whole = this.#buffer
    let at = 0
    for (const { end, asks } of groups) {
      await this.#ask(whole.subarray(at, end), asks)
      at = end
    }
    this.#buffer = whole.subarray(at)
    if (terminated) {
      this.#gone = true
      this.#socket.end()
    }
  }

  /**
   * Passes on one group of messages, up to the one that `asks` for an answer. The engine says ReadyForQuery at once
   * after an error, and again at the Sync: a client that pipelines counts them, so only the one at the Sync (or of a
   * simple Query) goes on. The turn ends with it when it says idle; after an error the engine skips until that Sync,
   * also what another connection would send.
   */
  async #ask(messages: Buffer, asks: string): Promise<void> {
    this.#release ??= await this.#turns.take()
    const answer = await this.#engine.execProtocolRaw(messages)
    const ends = asks === 'S' || asks === 'Q'
    this.#status = ends ? (lastReadyStatus(answer) ?? 'T') : 'T'
    if (this.#status === 'I') this.#giveTurn()
    if (!this.#gone) this.#socket.write(withReadies(answer, ends))
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
        this.#release ??= await this.#turns.take()
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
