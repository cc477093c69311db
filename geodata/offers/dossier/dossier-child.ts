// In a process of its own: sets dossiers with typst, one after the other. It ends with the one that began it.
import { compileDossier } from './compile-dossier.ts'

export type PressTask = { id: number; files: [string, Uint8Array][] }
export type PressAnswer = { id: number; pdf?: Uint8Array; fault?: string }

process.on('disconnect', () => process.exit(0))
// A terminal tells Ctrl-C to all: the one that began this ends it, or goes and is missed.
process.on('SIGINT', () => {})
process.on('message', ({ id, files }: PressTask) => {
  let answer: PressAnswer
  try {
    answer = { id, pdf: compileDossier(new Map(files)) }
  } catch (error) {
    answer = { id, fault: error instanceof Error ? error.message : String(error) }
  }
  process.send?.(answer)
})
