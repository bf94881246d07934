import type { Parent } from '../../reading/html-element'
import { parseHtml } from './parse-html'
import { renderMarkdown, renderPlainText } from './text-document'

export type Form = 'html' | 'markdown' | 'text'

/** A document as a tree, in whatever form it came. */
export interface Page {
  tree: Parent
  /** As the document says apart from its tree; else empty. */
  title: string
  /** It was longer than is read, or had more nodes. */
  cut: boolean
  /** The text as it was written, where its form may have taken signs of a name for mark-up; null for HTML. */
  written: string | null
}

/** Longer documents, in characters, are read up to here, and it is said. */
export const LONGEST_DOCUMENT = 20_000_000

/** More elements and texts are read no further, and it is said. */
const MOST_NODES = 500_000

/** Parses a document as a browser would, plain text and Markdown once rendered. Linear in its length. */
export function parsePage(text: string, form: Form): Page {
  const kept = text.slice(0, LONGEST_DOCUMENT)
  const isShort = kept.length < text.length
  if (form === 'html') {
    const { document, cut } = parseHtml(kept, MOST_NODES)
    return { tree: document, title: '', cut: cut || isShort, written: null }
  }
  const rendered = form === 'markdown' ? renderMarkdown(kept) : renderPlainText(kept)
  const { document, cut } = parseHtml(rendered.html, MOST_NODES)
  return { tree: document, title: rendered.title, cut: cut || rendered.cut || isShort, written: kept }
}
