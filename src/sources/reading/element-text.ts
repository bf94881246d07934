import { INLINE, type Parent } from './html-element'
import { oneLine, tidy } from './tidy'
import { visit } from './visit-html'

/** What an element says. */
export interface ElementText {
  /** Lines stand where the page has breaks or blocks. */
  text: string
  /** The texts of `code` elements and list items in it. */
  parts: string[]
}

/** Reads the text of an element as browsers show it, whatever it is itself; elements in it that are `unread` are left out. */
export function readText(element: Parent, unread?: ReadonlySet<string>): ElementText {
  const pieces: string[] = []
  const parts: string[] = []
  const breakAt = (tag: string) => {
    if (!INLINE.has(tag)) pieces.push('\n')
  }
  const visitor = {
    text: (text: string) => pieces.push(text),
    enter({ nodeName }: { nodeName: string }) {
      breakAt(nodeName)
      return pieces.length
    },
    leave({ nodeName }: { nodeName: string }, start: number) {
      if (nodeName === 'code' || nodeName === 'li') parts.push(oneLine(pieces.slice(start).join('')))
      breakAt(nodeName)
    },
  }
  visit(element, 0, visitor, unread)
  return { text: tidy(pieces.join('')), parts: parts.filter((part) => part !== '') }
}
