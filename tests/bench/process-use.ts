// What a process took, as Linux counts it: peak of resident memory and seconds of CPU.
import { readdirSync, readFileSync } from 'node:fs'

export type Use = { peakMb: number; cpuS: number }

const TICKS_A_SECOND = 100
const SAMPLE_MS = 50

/** Watches a process until `stop`, which answers its use up to the last sample. Peaks are the kernel's own: none is missed. */
export function watchProcess(pid: number): { stop: () => Use } {
  let last: Use = { peakMb: 0, cpuS: 0 }
  const sample = () => {
    try {
      const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      if (peak) last = { peakMb: Number(peak) / 1024, cpuS: ownTicks(pid) / TICKS_A_SECOND }
    } catch {
      // It has ended: the last sample stands.
    }
  }
  const timer = setInterval(sample, SAMPLE_MS)
  sample()
  return {
    stop: () => {
      clearInterval(timer)
      sample()
      return last
    },
  }
}

/** Seconds of CPU of a server: its children alive and those that have ended. `backend` is one of them. */
export function serverCpuS(backend: number): number {
  const server = Number(fields(backend)[1])
  // A process may end while it is looked at: it then counts among those that have ended.
  const ticks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, name) => {
      try {
        const pid = Number(name)
        return Number(fields(pid)[1]) === server ? sum + ownTicks(pid) : sum
      } catch {
        return sum
      }
    }, 0)
  const [ended, endedSystem] = fields(server).slice(13, 15)
  return (ticks + Number(ended) + Number(endedSystem)) / TICKS_A_SECOND
}

const ownTicks = (pid: number): number => {
  const [user, system] = fields(pid).slice(11, 13)
  return Number(user) + Number(system)
}

/** /proc/PID/stat from its third field on (the second may hold spaces): state, parent, … */
const fields = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
