// What the API refuses to those who write.
import { messages } from '../../geodata/model/messages.ts'

export const refusalWords = messages({
  fr: {
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
    busy: 'Beaucoup de demandes de ce genre sont en cours : réessayez dans un instant.',
    'busy offers':
      'D’autres photographies ou dossiers sont en préparation : réessayez dans un instant.',
    'busy exports': 'D’autres exports sont en préparation : réessayez dans un instant.',
    too_broad: 'Un besoin suit 5 000 terrains au plus : resserrez les critères.',
    unknown_plot: (place: number) =>
      `Le terrain n° ${place} de l’offre n’existe pas dans les données : retirez-le.`,
    twice: (place: number) => `Le terrain n° ${place} de l’offre y figure déjà : retirez-le.`,
    unknown_photograph: (place: number) =>
      `Une photographie du terrain n° ${place} n’est plus dans l’offre : retirez-la.`,
    'too_large items.plot': (place: number) =>
      `Le terrain n° ${place} de l’offre est trop grand pour être lu.`,
    dossier_failed: 'Le dossier ne peut pas être préparé maintenant.',
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
  },
  en: {
    'not_found offers': 'The offer no longer exists, or the link is no longer the right one.',
    'not_found briefs': 'The brief no longer exists, or the link is no longer the right one.',
    'impossible expires_on': 'The end must be a day between today and two years from now.',
    'impossible webhook': 'The webhook must be an https address that the public internet reaches.',
    'impossible body': 'An offer has 40 photographs at most.',
    'impossible offers':
      'The photograph cannot be read: it is broken, or has more than 60 million pixels.',
    'empty offers': 'The photograph is empty.',
    'too_large offers': 'What is sent is too large: nothing was saved.',
    'too_large briefs': 'The text is too long: nothing was saved.',
    'too_large plots': 'The text is too long: nothing was saved.',
    unknown_format: 'A photograph is a JPEG, PNG or WebP file.',
    busy: 'Many such questions are being answered: try again in a moment.',
    'busy offers': 'Other photographs or dossiers are being prepared: try again in a moment.',
    'busy exports': 'Other exports are being made: try again in a moment.',
    too_broad: 'A brief follows 5,000 plots at most: narrow the criteria.',
    unknown_plot: (place: number) =>
      `Plot no. ${place} of the offer is not in the data: remove it.`,
    twice: (place: number) => `Plot no. ${place} of the offer stands there already: remove it.`,
    unknown_photograph: (place: number) =>
      `A photograph of plot no. ${place} is no longer in the offer: remove it.`,
    'too_large items.plot': (place: number) =>
      `Plot no. ${place} of the offer is too large to be read.`,
    dossier_failed: 'The dossier cannot be made now.',
    no_space:
      'The disk of the server is full: this format cannot be made now. The spreadsheet and GeoJSON need no room.',
    full: 'The server has no room left: nothing was saved.',
    malformed: (field: string) => `“${field}” is empty, too long or badly written.`,
    fields: {
      title: 'Title',
      client: 'Client',
      introduction: 'Introduction',
      'contact.name': 'Name',
      'contact.organisation': 'Organisation',
      'contact.email': 'Email',
      'contact.phone': 'Telephone',
      'items.note': 'Note for the client',
      'items.photographs.caption': 'Caption',
      words: 'The need in a few words',
      webhook: 'Webhook',
      expires_on: 'End',
      message: 'What is wrong, and what would be right',
      contact: 'Your contact',
    },
  },
})
