// The probe as a command: which addresses, the table on its way out, whether anything has changed.
import { describeOutcomes } from '../../geodata/probe/describe-outcomes.ts'
import type { ProbeOptions } from '../../geodata/probe/probe-source.ts'
import { probeSources } from '../../geodata/probe/probe-sources.ts'
import type { Source } from '../../geodata/sources/source.ts'
import { SettingsError } from '../settings/settings-error.ts'

export type Telling = ProbeOptions & {
  /** Of the table, line by line. */
  say: (line: string) => void
  onAsk?: (id: string, asked: number, of: number) => void
}

/** Probes the sources, or those of `only`. Answers the exit code: 1 if anything has changed. */
export async function tellProbe(
  registry: readonly Source[],
  only: readonly string[],
  { say, onAsk = () => {}, ...options }: Telling,
): Promise<number> {
  const known = registry.map(({ id }) => id)
  const strange = only.find((id) => !known.includes(id))
  if (strange !== undefined)
    throw new SettingsError(
      `there is no source named ${strange.slice(0, 60)}: the sources are ${known.join(', ')}`,
    )
  const isAsked = ({ id }: Source) => only.length === 0 || only.includes(id)
  const sources = registry.filter(isAsked)
  let asked = 0
  const outcomes = await probeSources(sources, options, ({ id }) =>
    onAsk(id, asked++, sources.length),
  )
  const left = registry.filter((source) => !isAsked(source)).map(({ id }) => id)
  for (const line of describeOutcomes(outcomes, left)) say(line)
  return outcomes.some(({ state }) => state === 'changed') ? 1 : 0
}
