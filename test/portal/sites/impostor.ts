import { setCookie } from '../cookies'
import { page } from '../html'
import type { DemoSite } from '../site'

const BODY = `<article><h1>Publier avec Opendatasoft</h1>
<p>Notre article sur <a href="https://www.opendatasoft.com">Opendatasoft</a> et ses portails, par exemple
<a href="/explore/">leur page d’exploration</a>.</p>
<div class="odswidget odswidget-table"><ods-dataset-context context="ctx"><ods-table context="ctx"></ods-table></ods-dataset-context></div>
</article>`

/** A blog that speaks of the platform and embeds its widgets, and is no portal of it. */
export const impostor: DemoSite = {
  name: 'impostor',
  host: 'blog.exemple-ods.test',
  handle: () => ({
    cookies: [setCookie('sessionid', 'blog'), setCookie('csrftoken', 'blog')],
    body: page({ language: 'fr', title: 'Publier avec Opendatasoft', body: BODY }),
  }),
}
