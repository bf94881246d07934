import type { Parent } from '../../reading/html-element'
import { renderMarkdown } from './markdown'
import { parseHtml } from './parse-html'
import { renderPlainText } from './plain-text'

export type Form = 'html' | 'markdown' | 'text'

/** A document as a tree, in whatever form it came. */
export interface Page {
  tree: Parent
  /** It was longer than is read, or had more nodes. */
  cut: boolean
  /** The text as it was written, where its form may have taken signs of a name for mark-up; null for HTML. */
  written: string | null
}

/** Longer documents, in characters, are read up to here, and it is said. */
export const LONGEST_DOCUMENT = 20_000_000

/** More elements and texts are read no further, and it is said. */
const MOST_NODES = 500_000

const RENDER = {
  html: (html: string) => ({ html, cut: false }),
  markdown: renderMarkdown,
  text: renderPlainText,
}

/** Parses a document as a browser would, plain text and Markdown once rendered. Linear in its length. */
export function parsePage(text: string, form: Form): Page {
  const kept = text.slice(0, LONGEST_DOCUMENT)
  const { html, cut: isShort } = RENDER[form](kept)
  const { document, cut } = parseHtml(html, MOST_NODES)
  return { tree: document, cut: cut || isShort || kept.length < text.length, written: form === 'html' ? null : kept }
}
