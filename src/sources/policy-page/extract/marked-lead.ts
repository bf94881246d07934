import { JOINS, LETTER_JOINS } from '../../../core/name-words'
import { nothing, rule } from '../../reading/rule'
import { oneLine, tidy } from '../../reading/tidy'
import type { Block, Segment } from './block'
import { covers, type Lead, LONGEST_LEAD, unpunctuated } from './lead-parts'
import { cleanName, hasSigns, isIdentifier, isSmall, likeness, namesIn } from './names'

/** Bold or code words at the beginning, with words behind them. */
export const markedLead = rule('names that the page marks', nothing, (block: Block): Lead | null => {
  const segments = block.segments.filter(({ text }) => text.trim() !== '')
  const first = segments[0]
  if (first === undefined || !(first.strong || first.code)) return null
  const end = segments.findIndex((one, at) => !isOfLead(one, segments[at + 1]))
  const text = oneLine(
    segments
      .slice(0, end < 0 ? segments.length : end)
      .map((one) => (one.strong || one.code ? one.text : ', '))
      .join(' '),
  )
  const rest =
    end < 0
      ? ''
      : tidy(
          segments
            .slice(end)
            .map((one) => one.text)
            .join(''),
        )
  const names = namesIn(text)
  if (text.length > LONGEST_LEAD || rest === '' || !covers(names, cleanName(text))) return null
  if (!areMarked(names) && !first.code) return null
  const [, title = '', behind = rest] = /^\s*\(([^()\d]{2,60})\)\s*[:–—-]\s*([\s\S]+)$/.exec(rest) ?? []
  return {
    names,
    rest: unpunctuated(behind),
    sure: first.code || names.every(isIdentifier) || names.some(hasSigns),
    title,
  }
})

/** Names by their form; beside one with signs, also plain words in small letters. */
export function areMarked(names: readonly string[]): boolean {
  return names.every((name) => likeness(name) === 2) || (names.some(hasSigns) && names.every(isSmall))
}

const JOIN = new RegExp(`^[\\s,;/|&+]+$|^,?\\s*(?:${JOINS}|${LETTER_JOINS})\\s*$`, 'u')

/** Marked words, and the commas, bars and words that join them. */
function isOfLead({ text, strong, code }: Segment, next: Segment | undefined): boolean {
  return strong || code || (JOIN.test(text) && (next === undefined || next.strong || next.code))
}
