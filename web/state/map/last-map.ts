// Where the map of this tab stood when it was left: the way back from an editor.
import { readKept, writeKept } from '../page/browser-storage.ts'

const KEY = 'map'

export const keepMap = (search: string): void => void writeKept(KEY, search, 'sessionStorage')

export function mapPath(): string {
  const search = readKept(KEY, 'sessionStorage')
  return `/${typeof search === 'string' ? search : ''}`
}
