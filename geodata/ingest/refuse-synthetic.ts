// Synthetic never becomes real: what the demonstration exported is no input of a run.
import { carriesSyntheticMark } from '../readers/find-synthetic-mark.ts'
import { isMarkedSynthetic } from '../model/synthetic-mark.ts'
import { IngestError } from './ingest-error.ts'

/** Fields in which exports say where a row is from. */
const MARKED = ['source', 'Source', 'notice', 'source_producteur']

const refusal = (file: string) =>
  new IngestError(
    `${file} holds synthetic data of the demonstration, which is never taken for real data ` +
      '(donnée fictive de démonstration : jamais reprise comme donnée réelle)',
  )

/** Throws an IngestError when the file, or a member of it, says that the demonstration made it. */
export async function refuseSynthetic(path: string, file: string): Promise<void> {
  if (await carriesSyntheticMark(path)) throw refusal(file)
}

/** Of a row among others: the same. */
export function refuseSyntheticRow(row: Readonly<Record<string, unknown>>, file: string): void {
  for (const field of MARKED) if (isMarkedSynthetic(row[field])) throw refusal(file)
}
