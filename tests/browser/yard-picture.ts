// A photograph for tests that send one.
import sharp from 'sharp'

/** 800 by 600 pixels, as PNG. */
export const yardPicture = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a8f6b' } })
    .png()
    .toBuffer()
