// The ledger through data versions, read when it is shown. Without it the rest of the ledger stands.
import type { LedgerHistory } from '../../../geodata/model/ledger/ledger.ts'
import { getLedgerHistory } from '../../requests/api-client.ts'
import { LatestRequest } from '../../state/page/latest-request.ts'

export class HistoryState {
  answer: LedgerHistory | null = $state.raw(null)
  #request = new LatestRequest<null, LedgerHistory>(
    (_, signal) => getLedgerHistory(signal),
    (answer) => (this.answer = answer),
    (error) => console.warn('the history of the ledger could not be read', error),
  )

  load(): void {
    this.#request.request(null)
  }

  stop(): void {
    this.#request.cancel()
  }
}
