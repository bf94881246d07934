import { parseFragment } from 'parse5'
import type { Markup } from './markup'

/**
 * Parses the markup of elements as browsers do, however deep they nest. What cannot stand alone, as a table's row, loses
 * its own tag and leaves its content.
 */
export function parseMarkup(html: string): Markup[] {
  return parseFragment(html, { scriptingEnabled: false }).childNodes.filter((node) => 'tagName' in node)
}
