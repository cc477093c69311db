// Signs of the access points, drawn on a canvas: a shape a kind, so that they are told apart without colour.
import type { AccessKind } from '../../geodata/model/codes.ts'
import { ACCESS_KINDS } from '../../geodata/model/codes.ts'
import type { Theme } from '../state/theme-state.svelte.ts'
import { MAP_COLOURS } from './map-colours.ts'

export const accessIcon = (theme: Theme, kind: AccessKind): string => `access-${theme}-${kind}`

/** Outline of each sign in a box of 20 × 20, as an SVG path: the legend draws the same. */
export const ACCESS_SHAPES: Record<AccessKind, string> = {
  junction: 'M10 2 18 10 10 18 2 10Z',
  rail: 'M4 4H16V16H4Z',
  port: 'M10 2.5 18.5 16.5H1.5Z',
  airport: 'M10 1.5 17.8 7.2 14.8 16.4H5.2L2.2 7.2Z',
  station: 'M10 3A7 7 0 1 1 9.99 3Z',
}

const SIZE = 20
const PIXEL_RATIO = 2

/** Every sign as pixels for `map.addImage(id, data, { pixelRatio })`. */
export function accessImages(theme: Theme): { id: string; data: ImageData; pixelRatio: number }[] {
  const colours = MAP_COLOURS[theme]
  return ACCESS_KINDS.flatMap((kind) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = SIZE * PIXEL_RATIO
    const context = canvas.getContext('2d')
    if (!context) return []
    context.scale(PIXEL_RATIO, PIXEL_RATIO)
    const shape = new Path2D(ACCESS_SHAPES[kind])
    context.lineJoin = 'round'
    context.strokeStyle = colours.halo
    context.lineWidth = 3
    context.stroke(shape)
    context.fillStyle = colours.halo
    context.fill(shape)
    context.strokeStyle = colours.access[kind]
    context.lineWidth = 1.8
    context.stroke(shape)
    context.fillStyle = colours.access[kind]
    const inner = new Path2D('M10 7.4A2.6 2.6 0 1 1 9.99 7.4Z')
    context.fill(inner)
    const data = context.getImageData(0, 0, canvas.width, canvas.height)
    return [{ id: accessIcon(theme, kind), data, pixelRatio: PIXEL_RATIO }]
  })
}
