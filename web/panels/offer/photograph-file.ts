// What can be said of a file before it is sent; the server decides.

const BYTES = 12 * 1024 * 1024
const TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** The word of the editor for what is wrong, or null. */
export const faultOfFile = ({
  type,
  size,
}: Pick<File, 'type' | 'size'>): 'photographFormat' | 'photographTooLarge' | null => {
  if (!TYPES.includes(type)) return 'photographFormat'
  return size > BYTES ? 'photographTooLarge' : null
}
