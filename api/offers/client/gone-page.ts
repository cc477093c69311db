// What stands at a client's address that is wrong, withdrawn, expired or erased: one answer for all of them.
import { html } from 'hono/html'
import { createPageShell } from './page-shell.ts'

const shell = createPageShell('section{border:0;margin-top:0}')

const page = shell.render({
  language: 'fr',
  title: 'Page introuvable',
  body: html`<section>
      <h1>Cette page n’existe pas ou n’est plus consultable.</h1>
      <p class="reading">
        Le lien est incomplet, a expiré ou a été retiré. Demandez-en un nouveau à la personne qui
        vous l’a envoyé.
      </p>
    </section>
    <section lang="en">
      <h2>This page does not exist, or can no longer be read.</h2>
      <p class="reading">
        The link is incomplete, has expired or was withdrawn. Ask the person who sent it for a new
        one.
      </p>
    </section>`,
})

/** 404, and no word on why. */
export const gonePage = async (): Promise<Response> =>
  new Response(await page, { status: 404, headers: shell.headers })
