// Why a webhook was not delivered: kept as a word, told to the brief's author. Of the receiver's answer only its status is kept.
import type { Language, Translated } from '../language.ts'

export const WEBHOOK_FAULTS = ['address', 'unreachable', 'timeout', 'redirect'] as const
export type WebhookFault = (typeof WEBHOOK_FAULTS)[number] | `status ${number}`

const WORDS: Record<(typeof WEBHOOK_FAULTS)[number], Translated> = {
  address: {
    fr: 'L’adresse n’est pas une adresse https de l’internet public',
    en: 'The address is not an https address of the public internet',
  },
  unreachable: { fr: 'Le destinataire est injoignable', en: 'The receiver cannot be reached' },
  timeout: {
    fr: 'Le destinataire n’a pas répondu en 5 secondes',
    en: 'The receiver did not answer within 5 seconds',
  },
  redirect: {
    fr: 'Le destinataire renvoie ailleurs ; les renvois ne sont pas suivis',
    en: 'The receiver redirects; redirects are not followed',
  },
}

/** One sentence; `status 503` is «Le destinataire a répondu 503». */
export function webhookFaultWords(fault: string, language: Language): string {
  const known = WEBHOOK_FAULTS.find((one) => one === fault)
  if (known) return WORDS[known][language]
  const status = fault.replace(/^status /, '')
  return language === 'fr'
    ? `Le destinataire a répondu ${status}`
    : `The receiver answered ${status}`
}
