// Words of briefs and of reports of errors, in French: the source.
export const briefFr = {
  save: 'Enregistrer ce besoin',
}
