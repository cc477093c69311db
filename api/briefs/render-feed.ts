// The Atom feed of a brief (RFC 4287): one entry for each data version, newest first. Ids never hold the token of the link.
import { escapeXml } from '../../geodata/model/text/escape-xml.ts'
import type { SharedBrief } from '../../geodata/model/briefs/brief.ts'
import { BRIEF_WORDS, newsTitle } from './brief-words.ts'
import { renderNews } from './render-news.ts'

/** A name that nobody can own (RFC 2606): ids stay the same wherever the explorer is reached. */
const AUTHORITY = 'tag:sdrif-e-explorer.invalid,2026'
const MOST_ENTRIES = 50

/** `id` names the brief; `link` is the address of its page. Links start with `origin`. */
export async function renderFeed(
  brief: SharedBrief,
  { id, link, origin }: { id: string; link: string; origin: string },
): Promise<string> {
  const { language } = brief
  const feedId = `${AUTHORITY}:brief/${id}`
  const shown = brief.answers.slice(0, MOST_ENTRIES)
  const entries = await Promise.all(
    shown.map(async (answer) => {
      const said = String(await renderNews(answer, language, origin))
      return `<entry>
<id>${escapeXml(`${feedId}/answer/${answer.data_version}/${answer.answered_at}`)}</id>
<title>${escapeXml(newsTitle(answer, language))}</title>
<updated>${escapeXml(answer.answered_at)}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(`${link}#v${answer.data_version}`)}"/>
<content type="html">${escapeXml(said)}</content>
</entry>
`
    }),
  )
  const title = `${brief.title} · ${BRIEF_WORDS[language].kind}`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeXml(feedId)}</id>
<title>${escapeXml(title)}</title>
<updated>${escapeXml(shown[0]?.answered_at ?? '1970-01-01T00:00:00Z')}</updated>
<author><name>SDRIF-E explorer</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(`${link}/feed.atom`)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(link)}"/>
${entries.join('')}</feed>
`
}
