import type { Site } from '../../../core/site'
import type { Node } from '../../reading/html-element'
import type { WantedPage } from '../../source'
import { readLinksInText } from '../links/links-in-text'
import { listLinksOf } from '../links/list-links'

/** A page that may hold more of the same charter. */
export type Wanted = Pick<WantedPage, 'url' | 'name' | 'kind'>

/** Lists the pages and files that a policy's own sentences send to for this site's list of cookies. */
export function furtherLists(tree: Node, pageUrl: string, site: Site): Wanted[] {
  const { links, subject } = readLinksInText(tree, pageUrl)
  return listLinksOf(links, pageUrl, site, subject).map(({ url, text }) => ({ url, name: text, kind: 'linked-list' }))
}
