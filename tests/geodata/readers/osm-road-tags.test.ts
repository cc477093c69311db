import { describe, expect, it } from 'vitest'
import { roadOfTags } from '../../../geodata/readers/osm-road-tags.ts'

const road = (tags: Record<string, string>) => roadOfTags((key) => tags[key])
const street = (tags: Record<string, string>) => road({ highway: 'tertiary', ...tags })

describe('the tags of an OpenStreetMap way', () => {
  it.each([
    [{ highway: 'motorway' }, 'motorway'],
    [{ highway: 'trunk_link' }, 'trunk_link'],
    [{ highway: 'road' }, 'unclassified'],
    [{ highway: 'footway' }, 'path'],
    [{ highway: 'steps' }, 'path'],
    [{ highway: 'track' }, 'path'],
    [{ highway: 'service', access: 'private', foot: 'yes' }, 'path'],
    [{ highway: 'residential', motor_vehicle: 'no' }, 'path'],
    [{ highway: 'residential', access: 'no', motor_vehicle: 'yes' }, 'residential'],
    [{ highway: 'service', access: 'private' }, undefined],
    [{ highway: 'cycleway', foot: 'no' }, undefined],
    [{ highway: 'motorway', access: 'no' }, undefined],
    [{ highway: 'pedestrian', area: 'yes' }, undefined],
    [{ highway: 'construction' }, undefined],
    [{ highway: 'bus_stop' }, undefined],
    [{ railway: 'rail' }, undefined],
  ])('make of %o a road of class %s', (tags, roadClass) => {
    expect(road(tags as Record<string, string>)?.class).toBe(roadClass)
  })

  it.each([
    [{ oneway: 'yes' }, 1],
    [{ oneway: '-1' }, -1],
    [{ oneway: 'reversible' }, null],
    [{ oneway: 'no' }, 0],
    [{}, 0],
    [{ junction: 'roundabout' }, 1],
    [{ junction: 'roundabout', oneway: '-1' }, -1],
    [{ highway: 'motorway' }, 1],
    [{ highway: 'motorway', oneway: 'no' }, 0],
    [{ highway: 'footway', oneway: 'yes' }, 0],
  ])('say by %o the direction %s', (tags, oneway) => {
    expect(street(tags as Record<string, string>)?.oneway).toBe(oneway)
  })

  it.each([
    ['50', 50],
    ['50 mph', 80],
    ['FR:urban', 50],
    ['FR:rural', 80],
    ['FR:motorway', 130],
    ['FR:zone30', 30],
    ['FR:30', 30],
    ['walk', 6],
    ['90;110', 90],
    ['none', null],
    ['signals', null],
    ['rapide', null],
    ['0', null],
  ])('post with maxspeed=%s a limit of %s km/h', (maxspeed, kmh) => {
    expect(street({ maxspeed })?.speedKmh).toBe(kmh)
  })

  it.each([
    [{ hgv: 'no' }, false],
    [{ goods: 'no' }, false],
    [{ hgv: 'destination' }, true],
    [{ hgv: 'delivery' }, true],
    [{ hgv: 'yes', goods: 'no' }, true],
    [{ access: 'destination' }, true],
    [{ hgv: 'designated' }, true],
    [{ hgv: 'permit' }, false],
    [{ hgv_articulated: 'no' }, false],
    [{ motor_vehicle: 'no', hgv: 'delivery' }, true],
    [{ 'hgv:conditional': 'no @ (weight>7.5)' }, false],
    [{ 'hgv:conditional': 'no @ (weight>44)' }, true],
    [{ 'hgv:conditional': 'no @ (length>12 AND weight>3,5t)' }, false],
    [{ 'hgv:conditional': 'no @ (22:00-06:00)' }, true],
    [{ hgv: 'no', 'hgv:conditional': 'yes @ (22:00-06:00)' }, true],
    [{ hgv: 'no', 'hgv:conditional': 'delivery @ (destination)' }, true],
    [{ hgv: 'no', 'hgv:conditional': 'yes @ (bus)' }, false],
    [{ 'access:conditional': 'no @ (weight>3.5); no @ (Su)' }, false],
    [{}, true],
  ])('open the road to lorries by %o: %s', (tags, truck) => {
    expect(street(tags as Record<string, string>)?.truck).toBe(truck)
  })

  it.each([
    [{ maxweight: '3.5' }, { maxWeightT: 3.5 }],
    [{ maxweight: '7500 kg' }, { maxWeightT: 7.5 }],
    [{ maxweight: '3,5 t' }, { maxWeightT: 3.5 }],
    [{ maxweight: '19;12' }, { maxWeightT: 12 }],
    [{ maxweight: 'unsigned' }, { maxWeightT: null }],
    [{ maxheight: '3.80 m' }, { maxHeightM: 3.8 }],
    [{ maxheight: `12'6"` }, { maxHeightM: expect.closeTo(3.81, 3) as number }],
    [{ maxheight: 'default' }, { maxHeightM: null }],
    [{ maxwidth: '2' }, { maxWidthM: 2 }],
    [{ maxheight: '3m80' }, { maxHeightM: 3.8 }],
    [{ maxheight: '3,80m' }, { maxHeightM: 3.8 }],
    [{ maxheight: '350' }, { maxHeightM: 3.5 }],
    [{ maxheight: '4.2', 'maxheight:physical': '3.9' }, { maxHeightM: 3.9 }],
    [{ maxheight: '13 ft 6 in' }, { maxHeightM: expect.closeTo(4.115, 3) as number }],
    [{ maxheight: 'below_default' }, { maxHeightM: null, unread: false }],
    [{ maxheight: 'bas' }, { maxHeightM: null, unread: true }],
    [{ maxweight: '7.5t' }, { maxWeightT: 7.5 }],
    [{ maxweight: '3500' }, { maxWeightT: 3.5 }],
    [{ maxweight: 'none' }, { maxWeightT: null, unread: false }],
    [{ maxweight: '3,5 tonnes' }, { maxWeightT: 3.5 }],
    [{ maxweight: '19', 'maxweight:hgv': '26' }, { maxWeightT: 26 }],
    [{ maxweight: '44', maxweightrating: '19' }, { maxWeightT: 19 }],
    [{ maxaxleload: '10' }, { maxAxleT: 10 }],
    [{ maxlength: '12 m' }, { maxLengthM: 12 }],
    [{ maxweight: '3.5', 'maxweight:conditional': 'none @ destination' }, { maxWeightT: null }],
    [
      { maxweight: '7.5', 'maxweight:conditional': 'none @ (20:00-06:00)' },
      { maxWeightT: null, atHours: true },
    ],
    [
      { maxweight: '7.5', 'maxweight:conditional': '3.5 @ (Sa,Su)' },
      { maxWeightT: 7.5, atHours: false },
    ],
    [{ 'maxweight:conditional': '3.5 @ (22:00-06:00)' }, { maxWeightT: null, atHours: true }],
    [{ 'hgv:conditional': 'no @ (22:00-06:00)' }, { truck: true, atHours: true }],
    [{ 'hgv:conditional': 'no @ (weight>7.5)' }, { truck: false, atHours: false }],
    [{ motorcar: 'no' }, { truck: true, car: false }],
    [
      { motor_vehicle: 'no', hgv: 'designated' },
      { class: 'tertiary', truck: true, car: false },
    ],
  ])('limit vehicles by %o', (tags, limits) => {
    expect(street(tags as Record<string, string>)).toMatchObject(limits)
  })

  it.each([
    [{ bridge: 'yes' }, 1],
    [{ bridge: 'viaduct', layer: '2' }, 2],
    [{ tunnel: 'yes' }, -1],
    [{ tunnel: 'yes', layer: '-2' }, -2],
    [{ tunnel: 'building_passage' }, 0],
    [{ bridge: 'no', layer: '1' }, 0],
    [{ layer: '1' }, 0],
  ])('put by %o the road on level %s', (tags, level) => {
    expect(street(tags as Record<string, string>)?.level).toBe(level)
  })

  it('name a road by its number, a street by its name, and keep people off motorways', () => {
    const both = { ref: 'D 14', name: 'Boulevard du Havre' }
    expect(road({ highway: 'primary', ...both })).toMatchObject({ name: 'D 14', foot: true })
    expect(road({ highway: 'residential', ...both })).toMatchObject({ name: 'Boulevard du Havre' })
    expect(road({ highway: 'residential' })).toMatchObject({ name: null })
    expect(road({ highway: 'motorway' })).toMatchObject({ foot: false })
    expect(road({ highway: 'trunk', foot: 'yes' })).toMatchObject({ foot: true })
  })
})
