// How long work tells where it stands; the terminal, a log or the page decide how to show it.

export type Progress = (step: {
  /** Stable name of the step: `download`, `stage`, `derive-access`, `tiles`… */
  id: string
  done: number
  /** null when the size of the work is not known. */
  total: number | null
  /** One plain sentence for a person, without the figures. */
  sentence: string
}) => void
