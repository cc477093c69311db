// Work in a process of its own, so that both cores are used and its memory goes when it ends.
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Progress } from '../../geodata/model/progress.ts'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** What a child sends: where it stands, or why it failed in one sentence. */
export type ChildMessage =
  { progress: Parameters<Progress>[0] } | { failed: string; stack?: string | undefined }

export type Child = { done: Promise<void>; stop(): void }

/** Runs a script of ours and waits for its end. `done` rejects with the child's own sentence. */
export function runChild(script: URL, onProgress: Progress): Child {
  const child = fork(fileURLToPath(script), [], {
    execArgv: ['--import', TSX],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return { done: ended(child, onProgress), stop: () => child.kill('SIGTERM') }
}

function ended(child: ChildProcess, onProgress: Progress): Promise<void> {
  let told: Error | undefined
  let last = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    last = (last + chunk.toString()).slice(-4000)
  })
  child.on('message', (message: ChildMessage) => {
    if ('progress' in message) onProgress(message.progress)
    else {
      told = new Error(message.failed)
      if (message.stack) told.stack = message.stack
    }
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else
        reject(told ?? new Error(lastLine(last) || `a part of the start ended (${signal ?? code})`))
    })
  })
}

const lastLine = (text: string): string =>
  text
    .trim()
    .split('\n')
    .find((line) => /error/i.test(line)) ?? ''

/** In a child: runs `work`, sends its progress, and ends with exit code 0 or 1. */
export async function beChild(work: (onProgress: Progress) => Promise<void>): Promise<void> {
  const send = (message: ChildMessage) =>
    new Promise<void>((resolve) => {
      if (process.connected) process.send?.(message, () => resolve())
      else resolve()
    })
  process.on('disconnect', () => process.exit(1))
  try {
    await work((progress) => void send({ progress }))
    process.exit(0)
  } catch (error) {
    const { sentenceOf } = await import('../plain-failure.ts')
    await send({
      failed: sentenceOf(error),
      stack: error instanceof Error ? error.stack : undefined,
    })
    process.exit(1)
  }
}
