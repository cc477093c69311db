// Why there is no dossier, in one sentence.

export class DossierError extends Error {
  override name = 'DossierError'
  readonly code = 'dossier_failed'
}
