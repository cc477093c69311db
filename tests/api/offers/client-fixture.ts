// An offer in words, made by hand, with any text wherever a text may stand.
import { DOCUMENT_WORDS } from '../../../geodata/offers/document/document-words.ts'
import type { DocumentCell, OfferDocument } from '../../../geodata/model/offers/offer-document.ts'

const MAP = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 600"><defs><clipPath id="frame"><rect width="960" height="600"/></clipPath></defs><g clip-path="url(#frame)"><rect width="960" height="600" fill="#faf9f6"/><path d="M0 200 L960 420" stroke="#bfa672" stroke-width="8" fill="none"/><path id="plot" d="M400 220 L560 240 L540 380 L390 350Z" fill="#7fb0d6" stroke="#1d2126" stroke-width="2"/><text x="470" y="300" font-size="14" text-anchor="middle">A 15</text></g></svg>`
const SWATCH = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 16"><rect width="28" height="16" fill="#7fb0d6"/></svg>`

const cell = (text: string, source: number | null = null, unknown = false): DocumentCell => ({
  text,
  source,
  unknown,
})

/** `say(where, usual)` gives the text that stands in a place; each place is asked once for each plot. */
export function fixtureDocument(
  say: (where: string, usual: string) => string = (_, usual) => usual,
  plots = 2,
): OfferDocument {
  return {
    language: 'fr',
    title: say('title', 'Trois terrains pour une usine de batteries'),
    client: say('client', 'Société Exemple'),
    introduction: [say('introduction', 'Vous cherchez de 8 à 15 ha près d’une autoroute.')],
    contact: [say('contact', 'Camille Exemple'), 'camille@exemple.fr', '+33 1 23 45 67 89'],
    made: 'Version 3 du 25 nov. 2026 · version 12 des données',
    words: DOCUMENT_WORDS.fr,
    notices: [say('notice', 'Donnée fictive de démonstration : aucun de ces terrains n’existe.')],
    locator: { svg: MAP, alt: say('locator', 'Les terrains dans la région') },
    plots: Array.from({ length: plots }, (_, at) => ({
      number: at + 1,
      id: `P-000${at + 1}`,
      name: say('name', `Lot ${at + 1}, Parc du Petit Marais`),
      under: say('under', 'Parc du Petit Marais, Argenteuil'),
      note: [say('note', 'À huit minutes de la gare, d’un seul tenant.')],
      photographs: [
        { id: 'abcdefghijkl', caption: say('caption', 'Depuis le nord'), width: 1600, height: 900 },
      ],
      map: {
        svg: MAP,
        alt: say('alt', 'Le terrain et la route A 15 au nord'),
        bounds: [640_000, 6_870_000, 641_000, 6_871_000],
        width: 960,
        height: 600,
        legend: [{ key: 'plot', label: say('legend', 'Terrain proposé'), swatch: SWATCH }],
        scale: { label: '200 m', share: 0.25 },
        credit: say('credit', 'Dessin d’après les données de la version 12'),
      },
      strengths: [
        { key: 'surface', label: 'Surface', value: 0.8, reason: say('reason', '9,6 ha utiles') },
        { key: 'zoning', label: 'Zonage', value: null, reason: 'Règle inconnue' },
      ],
      tables: [
        {
          key: 'facts',
          title: say('table', 'Surfaces'),
          columns: [],
          rows: [
            { key: 'surface', cells: [cell('Surface'), cell(say('figure', '12,4 ha'), 0)] },
            { key: 'usable', cells: [cell('Surface utile'), cell('inconnue', 0, true)] },
          ],
          notes: [say('table note', 'La surface utile est une estimation.')],
        },
        {
          key: 'access',
          title: 'Accès',
          columns: ['Point', 'Nom', 'À vol d’oiseau', 'Par la route', 'Temps'],
          rows: [
            {
              key: 'junction',
              cells: [
                cell('Échangeur'),
                cell(say('point', 'A 15 — sortie 4')),
                cell('1,2 km', 1),
                cell('2,0 km', 1),
                cell('4,1 min', 1),
              ],
            },
          ],
          notes: [],
        },
      ],
      data: 'Version 12 des données, publiée le 24 nov. 2026',
    })),
    comparison: {
      columns: Array.from({ length: plots }, (_, at) => say('column', `Lot ${at + 1}`)),
      rows: [
        {
          key: 'surface',
          label: say('row', 'Surface'),
          differs: true,
          cells: Array.from({ length: plots }, (_, at) => cell(say('compared', `${at + 4} ha`), 0)),
        },
        {
          key: 'zone',
          label: 'Zone du PLU',
          differs: false,
          cells: Array.from({ length: plots }, () => cell('U · urbaine', 1)),
        },
      ],
    },
    support: [
      {
        scheme: say('scheme', 'PM’up'),
        amount: 'jusqu’à 250 000 €',
        why: [say('why', 'PME')],
        source: say('support source', 'Région Île-de-France, consulté le 14 nov. 2026'),
      },
    ],
    supportNotice: 'Rien ici n’est promis : chaque aide s’instruit.',
    sources: [
      {
        title: say('source', 'Terrains de démonstration'),
        producer: say('producer', 'Explorateur du SDRIF-E'),
        licence: 'MIT',
        vintage: '2026',
        url: say('url', 'https://example.org/terrains'),
        synthetic: true,
      },
      {
        title: 'Zonage des PLU',
        producer: 'Géoportail de l’urbanisme',
        licence: 'Licence Ouverte 2.0',
        vintage: null,
        url: null,
        synthetic: true,
      },
    ],
  }
}
