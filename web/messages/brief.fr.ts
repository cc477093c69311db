// Words of briefs and of reports of errors, in French: the source.
export const briefFr = {
  save: 'Enregistrer ce besoin',
  lost: 'Le besoin a pris fin, a été effacé, ou le lien n’est pas complet. Un lien de modification se termine par # et une longue suite de signes : sans elle, personne ne peut l’ouvrir.',
}
