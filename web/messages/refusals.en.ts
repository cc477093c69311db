// What the API refuses to those who write, in English.
import type { refusalsFr } from './refusals.fr.ts'
import type { Translation } from './translation.ts'

export const refusalsEn: Translation<typeof refusalsFr> = {
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
  'busy offers': 'Many photographs are being read: try again in a moment.',
  too_broad: 'A brief follows 5,000 plots at most: narrow the criteria.',
  unknown_plot: (place) => `Plot no. ${place} of the offer is not in the data: remove it.`,
  twice: (place) => `Plot no. ${place} of the offer stands there already: remove it.`,
  unknown_photograph: (place) =>
    `A photograph of plot no. ${place} is no longer in the offer: remove it.`,
  'too_large items.plot': (place) => `Plot no. ${place} of the offer is too large to be read.`,
  dossiers_busy: 'Other dossiers are being made: try again in a moment.',
  dossier_failed: 'The dossier cannot be made now.',
  exports_busy: 'Other exports are being made: try again in a moment.',
  no_space:
    'The disk of the server is full: this format cannot be made now. The spreadsheet and GeoJSON need no room.',
  full: 'The server has no room left: nothing was saved.',
  malformed: (field) => `“${field}” is empty, too long or badly written.`,
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
}
