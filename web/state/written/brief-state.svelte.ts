// The brief that is edited. Nothing keeps its changes but the page.
import type { Brief, BriefContent } from '../../../geodata/model/briefs/brief.ts'
import type { Key } from '../../requests/written-client.ts'
import { briefs } from '../../requests/written-client.ts'
import { WrittenState } from './written-state.svelte.ts'

export class BriefState extends WrittenState<BriefContent, Brief> {
  constructor(key: Key) {
    super(key, briefs)
  }

  protected override outsideVersions({ link }: Brief): Partial<Brief> {
    return { link }
  }
}
