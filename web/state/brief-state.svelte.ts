// The brief that is edited. Nothing keeps its changes but the page.
import type { Brief, BriefContent } from '../../geodata/model/brief.ts'
import type { Key } from '../written-client.ts'
import * as server from '../written-client.ts'
import { WrittenState } from './written-state.svelte.ts'

export class BriefState extends WrittenState<BriefContent, Brief> {
  constructor(key: Key) {
    super(key, {
      get: server.getBrief,
      save: server.saveBrief,
      renewLink: server.renewBriefLink,
      revokeLink: server.revokeBriefLink,
      erase: server.eraseBrief,
    })
  }

  protected override ofNow({ link }: Brief): Partial<Brief> {
    return { link }
  }
}
