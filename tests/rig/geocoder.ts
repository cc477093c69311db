// A stand-in for the national geocoder on this machine: any street of Argenteuil, and words that make it fail.
import type { Service } from './service.ts'
import { json, startService, status } from './service.ts'

/** Answers `12 rue X` with that number and street; words that hold `panne` or end in ` p` with an error. */
export const startGeocoder = (): Promise<Service> =>
  startService((url, response, request) => {
    const q = url.searchParams.get('q') ?? ''
    const answer = /panne| p$/.test(q) ? status(500) : json(collection(q))
    answer(url, response, request)
  })

const collection = (q: string) => ({
  type: 'FeatureCollection',
  features: [
    address(`12 Rue de la République 95100 Argenteuil`, 2.2481, 48.9469, 'housenumber'),
    address(`Rue ${q} 92000 Nanterre`, 2.2069, 48.8924, 'street'),
    address('12 Rue de la République 13001 Marseille', 5.371, 43.299, 'housenumber'),
  ],
})

const address = (label: string, lon: number, lat: number, type: string) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { label, type, id: label, score: 0.8, context: '95, Val-d’Oise, Île-de-France' },
})
