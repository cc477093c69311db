// Words of access, in English.
import type { accessFr } from './access.fr.ts'
import type { Translation } from './translation.ts'

export const accessEn: Translation<typeof accessFr> = {
  title: 'Access',
  measure: 'Measure',
  measures: { min: 'minutes', km: 'km by road', straight_km: 'straight line' },
  notes: {
    min: 'Estimated time of a 40 t lorry (station: on foot), from the plot’s edge.',
    km: 'Length of the quickest way by lorry (station: on foot).',
    straight_km: 'Straight-line distance from the plot’s edge, not by road.',
  },
  noRoads: 'This data has no roads: only straight-line distances are known.',
  byRoad: 'by road',
  onFoot: 'on foot',
  point: 'Point soonest reached',
  minutesHead: 'Minutes',
  kmHead: 'Road',
  straightHead: 'Straight',
  nearestAsCrowFlies: (name) => `in a straight line, ${name} is nearer`,
  note: 'By road: estimated time of a 40 t lorry (station: on foot), from mean speeds by class of road; from road to road, without the last metres to the point.',
  snapped: (metres) => `The plot is ${metres} from the road by which it is reached.`,
  touches: 'The road by which it is reached touches the plot.',
  notSnapped: 'No road is near enough to say how the plot is reached.',
  unknown: 'unknown',
  speeds: 'Mean speeds by class of road',
  speedsNote:
    'Assumptions of this project, in km/h, halts included: below the limits, more so where crossings are many. A posted limit below them is taken instead. On foot: 4.5 km/h.',
  speedClass: 'Class',
  speedTruck: 'Lorry',
  speedCar: 'Car',
  speedWhy: 'Reason',
  draw: 'draw the way',
  erase: 'erase the way',
}
