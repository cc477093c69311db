// Why a file that a person brings cannot be an area, in both languages: what the child that reads it sends back.
import type { Translated } from '../../geodata/model/language.ts'
import type { OfferedLayer } from '../../geodata/readers/read-error.ts'

export type AreaFault = {
  status: 400 | 413 | 415 | 422
  code: string
  said: Translated
  layers?: readonly OfferedLayer[]
}

/** Thrown where a file is read and where its area is kept. */
export class AreaFaultError extends Error {
  override name = 'AreaFaultError'
  readonly fault: AreaFault

  constructor(fault: AreaFault) {
    super(fault.said.en)
    this.fault = fault
  }
}

export const refuse = (
  status: AreaFault['status'],
  code: string,
  fr: string,
  en: string,
): AreaFaultError => new AreaFaultError({ status, code, said: { fr, en } })
