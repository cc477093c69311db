// What the API refuses to those who write, in French: the source. By its code, with the word or the kind of address that it is about.
export const refusalsFr = {
  'not_found offers': 'L’offre n’existe plus, ou le lien n’est plus le bon.',
  'not_found briefs': 'Le besoin n’existe plus, ou le lien n’est plus le bon.',
  'impossible expires_on': 'La fin doit être un jour entre aujourd’hui et dans deux ans.',
  'impossible webhook':
    'Le webhook doit être une adresse https, joignable depuis l’internet public.',
  'impossible body': 'Une offre a 40 photographies au plus.',
  'impossible offers':
    'La photographie ne peut pas être lue : elle est abîmée, ou dépasse 60 millions de pixels.',
  'empty offers': 'La photographie est vide.',
  'too_large offers': 'L’envoi est trop lourd : rien n’a été enregistré.',
  'too_large briefs': 'Le texte est trop long : rien n’a été enregistré.',
  'too_large plots': 'Le texte est trop long : rien n’a été enregistré.',
  unknown_format: 'Une photographie est un fichier JPEG, PNG ou WebP.',
  'busy offers': 'Beaucoup de photographies sont en cours de lecture : réessayez dans un instant.',
  too_broad: 'Un besoin suit 5 000 terrains au plus : resserrez les critères.',
  unknown_plot: (place: number) =>
    `Le terrain n° ${place} de l’offre n’existe pas dans les données : retirez-le.`,
  twice: (place: number) => `Le terrain n° ${place} de l’offre y figure déjà : retirez-le.`,
  unknown_photograph: (place: number) =>
    `Une photographie du terrain n° ${place} n’est plus dans l’offre : retirez-la.`,
  'too_large items.plot': (place: number) =>
    `Le terrain n° ${place} de l’offre est trop grand pour être lu.`,
  dossiers_busy: 'D’autres dossiers sont en préparation : réessayez dans un instant.',
  dossier_failed: 'Le dossier ne peut pas être préparé maintenant.',
  exports_busy: 'D’autres exports sont en préparation : réessayez dans un instant.',
  no_space:
    'Le disque du serveur est plein : ce format ne peut pas être préparé maintenant. Le tableur et GeoJSON n’ont pas besoin de place.',
  full: 'Le serveur n’a plus de place : rien n’a été enregistré.',
  malformed: (field: string) => `« ${field} » est vide, trop long ou mal écrit.`,
  fields: {
    title: 'Titre',
    client: 'Client',
    introduction: 'Introduction',
    'contact.name': 'Nom',
    'contact.organisation': 'Organisme',
    'contact.email': 'Courriel',
    'contact.phone': 'Téléphone',
    'items.note': 'Note pour le client',
    'items.photographs.caption': 'Légende',
    words: 'Le besoin en quelques mots',
    webhook: 'Webhook',
    expires_on: 'Fin',
    message: 'Ce qui est faux, et ce qui serait juste',
    contact: 'Votre contact',
  },
}
