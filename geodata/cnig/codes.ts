// Values of the standard's lists as the model's codes; "inconnu", "autre" and "sans objet" are unknown.
import type { Servicing, Stage, Status } from '../model/codes.ts'

export const STATUS_OF: Readonly<Record<string, Status>> = {
  inoccupé: 'inoccupe',
  'occupation transitoire': 'transition',
  occupé: 'occupe',
  vacant: 'vacant',
  friche: 'friche',
}

export const STAGE_OF: Readonly<Record<string, Stage>> = {
  'non commercialisé': 'non_commercialise',
  'non commercialisable': 'non_commercialisable',
  'en vente': 'en_vente',
  'en vente avec contraintes': 'en_vente_contraintes',
  'vendu, commercialisation achevée': 'vendu',
  'réservé par option de réservation': 'reserve_option',
  "réservé par une délibération de l'EPCI": 'reserve_epci',
}

export const SERVICING_OF: Readonly<Record<string, Servicing>> = {
  'non aménageable': 'non_amenageable',
  'non aménagé, non viabilisé': 'non_viabilise',
  'viabilisation en cours': 'viabilisation_en_cours',
  'viabilisé non aménagé': 'viabilise_non_amenage',
  'viabilisé et aménagé': 'viabilise_amenage',
}
