// The map where the browser draws WebGL on the processor (no graphics card, remote desktop): the page does not wait for it.
// Such a browser fetches each frame of a visible WebGL canvas back while the page stands still, 150 ms a frame in
// SwiftShader. So the canvas of the map is left unseen and its frames are copied, when they are ready, to a plain canvas.
import type { Map as MapLibre } from 'maplibre-gl'

/** Names of drivers that draw on the processor: Chromium's, Mesa's, Microsoft's, Apple's. */
const ON_PROCESSOR = /swiftshader|llvmpipe|softpipe|basic render|software/i

/** Whether WebGL has a graphics card behind it. */
export function hasGpu(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return false
  const named = gl.getExtension('WEBGL_debug_renderer_info')
  const driver = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return !ON_PROCESSOR.test(driver)
}

/**
 * Shows the frames of the map on `picture`, one after the other: the map draws the next, of all that changed meanwhile,
 * when the last is there. Returns what calls back once the frame drawn last is shown. Without a picture the browser shows
 * a frame by itself, at the end of the task that drew it.
 */
export function showOn(
  picture: HTMLCanvasElement | undefined,
  map: MapLibre,
): (shown: () => void) => void {
  return picture ? copyTo(picture, map) : (shown) => void setTimeout(shown)
}

function copyTo(picture: HTMLCanvasElement, map: MapLibre): (shown: () => void) => void {
  const canvas = map.getCanvas()
  const gl = canvas.getContext('webgl2')!
  const screen = picture.getContext('2d', { alpha: false, willReadFrequently: true })!
  let pixels = new Uint8Array(0)
  let image = new ImageData(1, 1)
  let buffer: WebGLBuffer | null = null
  let drawing = false
  let again = false
  let waiting: (() => void)[] = []

  const repaint = map.triggerRepaint.bind(map)
  map.triggerRepaint = () => {
    if (drawing) again = true
    else repaint()
  }

  function next(): void {
    drawing = false
    if (!again) return
    again = false
    repaint()
  }

  /** Asks for the pixels without waiting for them. */
  function copy(): void {
    const { width, height } = canvas
    const size = width * height * 4
    if (!buffer || size !== pixels.length) {
      gl.deleteBuffer(buffer)
      buffer = gl.createBuffer()
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
      gl.bufferData(gl.PIXEL_PACK_BUFFER, size, gl.STREAM_READ)
      pixels = new Uint8Array(size)
      image = new ImageData(width, height)
    }
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  }

  function show(): void {
    const { width, height } = image
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
    // WebGL counts rows from below.
    const row = width * 4
    for (let y = 0; y < height; y++)
      image.data.set(pixels.subarray((height - 1 - y) * row, (height - y) * row), y * row)
    if (picture.width !== width) picture.width = width
    if (picture.height !== height) picture.height = height
    screen.putImageData(image, 0, 0)
    const told = waiting
    waiting = []
    for (const shown of told) shown()
  }

  map.on('render', () => {
    // A frame that the map drew unasked, as when the window changes: the next shows it.
    if (drawing) return void (again = true)
    copy()
    const ready = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
    gl.flush()
    drawing = ready !== null
    const waitToDraw = () => {
      if (gl.isContextLost()) {
        buffer = null
        return next()
      }
      if (gl.getSyncParameter(ready!, gl.SYNC_STATUS) !== gl.SIGNALED)
        return void requestAnimationFrame(waitToDraw)
      gl.deleteSync(ready)
      show()
      next()
    }
    if (drawing) requestAnimationFrame(waitToDraw)
  })
  return (shown) => void waiting.push(shown)
}
