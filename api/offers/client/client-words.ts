// What the client's page says beside the document of the offer: its headings, its files, where to go.
import type { Language } from '../../../geodata/model/labels.ts'

export type ClientWords = {
  kind: string
  for: string
  contents: string
  comparison: string
  differs: string
  figure: string
  plot: (number: number) => string
  note: string
  photographs: string
  strengths: string
  outOf: (percent: number) => string
  unknown: string
  legend: string
  north: string
  northMark: string
  support: string
  sources: string
  source: (number: number) => string
  synthetic: string
  citedIn: string
  contact: string
  files: string
  file: Readonly<Record<'dossier.pdf' | 'plots.xlsx' | 'plots.gpkg' | 'plots.geojson', string>>
  noDrawing: string
  gone: string
  goneWhy: string
}

export const CLIENT_WORDS: Readonly<Record<Language, ClientWords>> = {
  fr: {
    kind: 'Offre d’implantation',
    for: 'À l’attention de',
    contents: 'Sommaire',
    comparison: 'Comparaison',
    differs: 'Les lignes en gras sont celles où les terrains diffèrent.',
    figure: 'Donnée',
    plot: (number) => `Terrain ${number}`,
    note: 'Notre lecture',
    photographs: 'Photographies',
    strengths: 'Points forts',
    outOf: (percent) => `${percent} sur 100`,
    unknown: 'inconnu',
    legend: 'Légende',
    north: 'Nord en haut',
    northMark: 'N',
    support: 'Aides régionales à examiner',
    sources: 'Sources',
    source: (number) => `source ${number}`,
    synthetic: 'donnée fictive',
    citedIn: 'Citée dans :',
    contact: 'Contact',
    files: 'Fichiers',
    file: {
      'dossier.pdf': 'Dossier (PDF)',
      'plots.xlsx': 'Tableur (XLSX)',
      'plots.gpkg': 'SIG (GeoPackage)',
      'plots.geojson': 'SIG (GeoJSON)',
    },
    noDrawing: 'La carte ne peut pas être montrée :',
    gone: 'Cette page n’existe pas ou n’est plus consultable.',
    goneWhy:
      'Le lien est incomplet, a expiré ou a été retiré. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  },
  en: {
    kind: 'Location offer',
    for: 'For',
    contents: 'Contents',
    comparison: 'Comparison',
    differs: 'Lines in bold are those where the plots differ.',
    figure: 'Figure',
    plot: (number) => `Plot ${number}`,
    note: 'Our reading',
    photographs: 'Photographs',
    strengths: 'Strengths',
    outOf: (percent) => `${percent} out of 100`,
    unknown: 'unknown',
    legend: 'Legend',
    north: 'North is up',
    northMark: 'N',
    support: 'Regional support to look into',
    sources: 'Sources',
    source: (number) => `source ${number}`,
    synthetic: 'synthetic data',
    citedIn: 'Cited in:',
    contact: 'Contact',
    files: 'Files',
    file: {
      'dossier.pdf': 'Dossier (PDF)',
      'plots.xlsx': 'Spreadsheet (XLSX)',
      'plots.gpkg': 'GIS (GeoPackage)',
      'plots.geojson': 'GIS (GeoJSON)',
    },
    noDrawing: 'The map cannot be shown:',
    gone: 'This page does not exist, or can no longer be read.',
    goneWhy:
      'The link is incomplete, has expired or was withdrawn. Ask the person who sent it for a new one.',
  },
}
