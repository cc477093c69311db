// Where the map of this tab stood when it was left: the way back from an editor.
const KEY = 'map'

export function keepMap(search: string): void {
  try {
    sessionStorage.setItem(KEY, search)
  } catch {
    // Storage may be refused: the way back then leads to the map as it is at first.
  }
}

export function mapPath(): string {
  try {
    return `/${sessionStorage.getItem(KEY) ?? ''}`
  } catch {
    return '/'
  }
}
