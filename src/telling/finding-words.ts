import type { Finding, FindingValue } from '../core/finding'
import type { Language } from './language'

export type FindingPart = 'title' | 'seen' | 'declared' | 'rule'

/** A piece of a sentence: our words, or declared words with their language. */
export interface Piece {
  text: string
  /** BCP 47 tag; null for our own words. */
  language: string | null
}

/** The message of a finding's part: that of its wording, or else the one that all its wordings share. */
export function findingMessage(
  { finding, variant }: Pick<Finding, 'finding' | 'variant'>,
  part: FindingPart,
  language: Language,
  values: Record<string, string> = {},
): string {
  const stem = finding.replaceAll('-', '_')
  const own = variant === null ? null : language.find(`finding_${stem}_${variant.replaceAll('-', '_')}_${part}`, values)
  return own ?? language.find(`finding_${stem}_${part}`, values) ?? ''
}

/** Marks where declared words stand in a sentence; private-use characters, which no message holds. */
const [START, END] = ['\u{e000}', '\u{e001}']

/** Words a part of a finding, its declared words apart, so that each can be marked with its language. */
export function findingPieces(finding: Finding, part: FindingPart, language: Language): Piece[] {
  const values = Object.entries(finding.values).map(
    ([key, value]) => [key, value.kind === 'quote' ? `${START}${key}${END}` : valueWords(value, language)] as const,
  )
  const message = findingMessage(finding, part, language, Object.fromEntries(values))
  return message.split(START).flatMap((piece, index) => {
    if (index === 0) return [{ text: piece, language: null }]
    const end = piece.indexOf(END)
    const value = finding.values[piece.slice(0, end)]
    const rest = { text: piece.slice(end + 1), language: null }
    return value?.kind === 'quote' ? [{ text: value.text, language: value.language }, rest] : [rest]
  })
}

function valueWords(value: Exclude<FindingValue, { kind: 'quote' }>, language: Language): string {
  switch (value.kind) {
    case 'text':
      return value.text.replaceAll(START, '').replaceAll(END, '')
    case 'seconds':
      return language.duration(value.seconds)
    case 'date':
      return language.date(value.date)
    case 'category':
      return language.say(`category_${value.category}`)
    case 'count':
      return String(value.count)
  }
}
