// Answers about briefs as the document shows them.
import type {
  AnsweredBriefs,
  Brief,
  CreatedBrief,
  SharedBrief,
} from '../../geodata/model/briefs/brief.ts'

export const EXAMPLE_BRIEF_CONTENT = {
  title: 'Usine de batteries, 8 à 15 ha',
  words: 'Un quai ou une voie ferrée serait un plus.',
  query: 'surface_min=8&surface_max=15&use=industry&sort=fit',
  language: 'fr',
  webhook: null,
  expires_on: '2027-06-30',
} as const

const EXAMPLE_ANSWER = {
  data_version: 12,
  demonstration: false,
  answered_at: '2026-11-25T08:00:00.000Z',
  matched: 31,
  news: {
    first: false,
    replaced: false,
    counts: { appeared: 1, went: 0, changed: 1 },
    appeared: ['P-000042'],
    went: [],
    changed: [
      { plot: 'P-000043', fields: [{ field: 'status', before: 'occupe', after: 'vacant' }] },
    ],
  },
}

const CRITERIA = ['Surface de 8 à 15\u202fha', 'Admet l’industrie']

export const EXAMPLE_BRIEF: Brief = {
  id: '4f0k2m9x7q1z',
  version: 1,
  saved_at: '2026-11-20T09:00:00.000Z',
  content: EXAMPLE_BRIEF_CONTENT,
  criteria: CRITERIA,
  link: {
    path: '/b/h3Wc1y0rJq8Jb2eYxkZt4A',
    feed: '/b/h3Wc1y0rJq8Jb2eYxkZt4A/feed.atom',
  },
  answers: [EXAMPLE_ANSWER],
  signing_key: null,
  deliveries: [],
}

const SECRET = 'hR3mC0Yq1J9bX2eVxkZt4AhR3mC0Yq1J9bX2eVxkZt4'
export const EXAMPLE_CREATED_BRIEF: CreatedBrief = {
  ...EXAMPLE_BRIEF,
  secret: SECRET,
  edit_path: `/briefs/${EXAMPLE_BRIEF.id}#${SECRET}`,
}

export const EXAMPLE_SHARED_BRIEF: SharedBrief = {
  title: EXAMPLE_BRIEF_CONTENT.title,
  words: EXAMPLE_BRIEF_CONTENT.words,
  language: 'fr',
  query: EXAMPLE_BRIEF_CONTENT.query,
  criteria: CRITERIA,
  data_version: 12,
  demonstration: true,
  matched: 31,
  plots: [
    {
      rank: 1,
      id: 'P-000042',
      name: 'Lot 12',
      site: 'Parc du Petit Marais',
      commune: 'Argenteuil',
      surface_ha: 11.2,
      usable_ha: 9.8,
      zone: 'U',
      category: 'industrial_regional',
      access_min: { junction: 4.2, rail: 12, port: null, airport: 31, station: 18 },
      fit: { score: 871, parts: [{ preference: 'surface', weight: 5, value: 0.97 }] },
    },
  ],
  answers: [EXAMPLE_ANSWER],
}

export const EXAMPLE_ASKED_BRIEFS = {
  plot: 'P-000042',
  briefs: [{ id: EXAMPLE_BRIEF.id, secret: SECRET }],
}
export const EXAMPLE_ANSWERED_BRIEFS: AnsweredBriefs = {
  version: 12,
  demonstration: true,
  plot: 'P-000042',
  briefs: [{ id: EXAMPLE_BRIEF.id, title: EXAMPLE_BRIEF.content.title, rank: 1, matched: 31 }],
}
export const EXAMPLE_REPORT = {
  about: 'status',
  message: 'Le bâtiment a été démoli au printemps.',
  contact: null,
} as const
