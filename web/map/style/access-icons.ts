// Signs of the access points, drawn on a canvas: a shape a kind, so that they are told apart without colour.
import { ACCESS } from '../../../geodata/model/access/access-kinds.ts'
import type { AccessKind } from '../../../geodata/model/codes.ts'
import { ACCESS_KINDS } from '../../../geodata/model/codes.ts'
import type { Theme } from '../../state/page/theme-state.svelte.ts'
import { MAP_COLOURS } from './map-colours.ts'

export const accessIcon = (theme: Theme, kind: AccessKind): string => `access-${theme}-${kind}`

const SIZE = 20
const PIXEL_RATIO = 2

/** Every sign as pixels for `map.addImage(id, data, { pixelRatio })`. */
export function accessImages(theme: Theme): { id: string; data: ImageData; pixelRatio: number }[] {
  const { halo } = MAP_COLOURS[theme]
  return ACCESS_KINDS.flatMap((kind) => {
    const { sign, colour } = ACCESS[kind]
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = SIZE * PIXEL_RATIO
    const context = canvas.getContext('2d')
    if (!context) return []
    context.scale(PIXEL_RATIO, PIXEL_RATIO)
    const shape = new Path2D(sign)
    context.lineJoin = 'round'
    context.strokeStyle = halo
    context.lineWidth = 3
    context.stroke(shape)
    context.fillStyle = halo
    context.fill(shape)
    context.strokeStyle = colour[theme]
    context.lineWidth = 1.8
    context.stroke(shape)
    context.fillStyle = colour[theme]
    const inner = new Path2D('M10 7.4A2.6 2.6 0 1 1 9.99 7.4Z')
    context.fill(inner)
    const data = context.getImageData(0, 0, canvas.width, canvas.height)
    return [{ id: accessIcon(theme, kind), data, pixelRatio: PIXEL_RATIO }]
  })
}
