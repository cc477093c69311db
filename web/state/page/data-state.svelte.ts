// Which data the page shows: version, demonstration or real, and whether the server answers. Waits while the data is prepared.
import { getDatasets, getHealth } from '../../requests/api-client.ts'
import { ApiFailure, isAbort } from '../../requests/api-failure.ts'
import type { Datasets } from '../../../geodata/model/answers.ts'

const WAIT_MS = 2000

export class DataState {
  version: number | null = $state(null)
  /** null until known. The synthetic-data notice stands whenever this is true. */
  demonstration: boolean | null = $state(null)
  software = $state('')
  /** Why there is no data to show yet, or null. */
  failure: ApiFailure | null = $state.raw(null)
  /** Provenance, asked for once a version. */
  datasets: Datasets | null = $state.raw(null)

  #abort = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Asks the server until it has data. */
  async start(): Promise<void> {
    try {
      const health = await getHealth(this.#abort.signal)
      this.software = health.software
      if (health.data_version === null) throw new ApiFailure('not_ready', 503, '')
      this.failure = null
      this.seen(health.data_version, health.demonstration ?? false)
    } catch (error) {
      if (isAbort(error)) return
      this.failure =
        error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
      this.#timer = setTimeout(() => void this.start(), WAIT_MS)
    }
  }

  /** Told by every answer: a new version replaces the old one in the whole page. Versions only grow. */
  seen(version: number, demonstration: boolean): void {
    if (this.version !== null && version <= this.version) return
    this.demonstration = demonstration
    this.version = version
    void this.#loadDatasets()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#abort.abort()
  }

  async #loadDatasets(): Promise<void> {
    const { version } = this
    try {
      const datasets = await getDatasets(this.#abort.signal)
      if (this.version === version) this.datasets = datasets
    } catch (error) {
      // The rest of the page works without provenance; the datasets dialog says that it is missing.
      if (!isAbort(error)) console.warn('datasets could not be read', error)
    }
  }
}
