import type { Charter } from '../../../core/charter'
import type { Part } from '../../../core/part'
import { plainText } from '../../../core/plain-text'
import { withoutHash } from './addresses'
import type { Collected } from './collected'

/**
 * Tells, of the open page as it was fetched too, which names it then declares that it does not hold as it is open, in any of
 * its words: it is shown otherwise to its readers. Only pages of one final address and one language are the same. The open
 * page must have loaded. Linear in both.
 */
export function withNotShown(
  parts: readonly Part[],
  charters: readonly Charter[],
  { address, language }: Pick<Collected, 'address' | 'language'>,
): Part[] {
  const url = withoutHash(address)
  const open = parts.find((part) => part.kind === 'open-page' && part.url === url)
  if (open === undefined || open.text === null) return [...parts]
  const words = new Set(wordsIn(open.text))
  return parts.map((part) => {
    const charter = charters.find(({ id }) => id === `policy-page ${part.kind} ${url}`)
    if (part.kind === 'open-page' || part.url !== url || charter?.language !== (language ?? 'und')) return part
    const names = charter.entries.map(({ name }) => name)
    const notShown = [...new Set(names)].filter((name) => wordsIn(name).some((word) => !words.has(word)))
    return notShown.length === 0 ? part : { ...part, notShown }
  })
}

function wordsIn(text: string): string[] {
  return plainText(text)
    .split(/[\s,;|()"“”«»]+/)
    .map((word) => word.replace(/^[.:'’]+|[.:'’]+$/g, ''))
    .filter((word) => word !== '')
}
