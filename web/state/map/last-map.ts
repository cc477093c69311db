// Where the map of this tab stood when it was left: the way back from an editor.
import { readStored, writeStored } from '../page/browser-storage.ts'

const KEY = 'map'

export const keepMap = (search: string): void => void writeStored(KEY, search, 'sessionStorage')

export function mapPath(): string {
  const search = readStored(KEY, 'sessionStorage')
  return `/${typeof search === 'string' ? search : ''}`
}
