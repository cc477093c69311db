// What is answered while the data and the page are being prepared: where it stands, and to come back.

/** `/api` answers 503 `not_ready` with the sentence; the rest a small document that reloads itself. */
export function waitingPage(now: () => string | undefined): (request: Request) => Response {
  return (request) => {
    const sentence = now() ?? 'Starting'
    const headers = { 'retry-after': '2', 'cache-control': 'no-store' }
    if (new URL(request.url).pathname.startsWith('/api'))
      return Response.json(
        { error: { code: 'not_ready', message: `The data is being prepared. ${sentence}.` } },
        { status: 503, headers },
      )
    return new Response(documentOf(sentence), {
      status: 503,
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8', refresh: '2' },
    })
  }
}

const documentOf = (sentence: string): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>SDRIF-E explorer</title>` +
  `<body style="font:16px/1.45 sans-serif;margin:3rem;max-width:40rem">` +
  `<p>Préparation en cours… <span lang="en">Being prepared…</span></p>` +
  `<p lang="en">${sentence.replace(/[<>&]/g, '')}</p></body></html>`
