import type { Issue } from '../../../core/issue'
import { type Part, unreadPart } from '../../../core/part'
import type { WantedPage } from '../../source'

/** Makes the part of a page that was not read. */
export function unread({ kind, name, url }: Pick<WantedPage, 'kind' | 'name' | 'url'>, issue: Issue): Part {
  return unreadPart({ kind, name, url }, issue)
}
