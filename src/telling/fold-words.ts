import type { Inspection, Match } from '../core/inspection'
import { charterOf } from '../core/matched-entry'
import type { Language } from './language'

/** Names the line behind which entries stand of which no cookie is seen: whose charter announces them, and how many. */
export function announcedWords(matches: readonly Match[], { charters }: Inspection, language: Language): string {
  const isOwn = matches.some((match) => charterOf(match, charters)?.basis === 'site')
  return isOwn
    ? language.count('fold_announced', matches.length)
    : language.count('fold_announced_elsewhere', matches.length)
}
