import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

const LONGEST = 10_000

/** Gives the text of a declared value, without the markup and the entities that platforms put into it; null where it says nothing. */
export function declaredText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const cut = String(value).slice(0, LONGEST)
  const text = /[<&]/.test(cut) ? textOf(parseFragment(cut)) : cut
  const line = text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line
}

const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'td'])
const SKIPPED = new Set(['script', 'style'])

function textOf(root: DefaultTreeAdapterMap['node']): string {
  const parts: string[] = []
  const steps: (DefaultTreeAdapterMap['node'] | string)[] = [root]
  while (steps.length > 0) {
    const node = steps.pop() as DefaultTreeAdapterMap['node'] | string
    if (typeof node === 'string') parts.push(node)
    else if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterMap['textNode']).value)
    else if ('childNodes' in node && !SKIPPED.has(node.nodeName)) {
      if (BREAKS.has(node.nodeName)) steps.push(' ')
      for (const child of node.childNodes.toReversed()) steps.push(child)
    }
  }
  return parts.join('')
}

/** Gives the declared web address; null where it is none. */
export function declaredAddress(value: unknown): string | null {
  if (typeof value !== 'string') return null
  try {
    const url = new URL(value.trim())
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
