import type { Inspection, Match } from '../core/inspection'
import { charterOf } from '../core/matched-entry'
import type { Language } from './language'

/** Names the line behind which entries stand of which no cookie is seen: whose charter announces them, and how many. */
export function announcedWords(matches: readonly Match[], { charters }: Inspection, language: Language): string {
  const own = matches.filter((match) => charterOf(match, charters)?.basis === 'site').length
  const others = matches.length - own
  return [
    ...(own === 0 ? [] : [language.count('fold_announced', own)]),
    ...(others === 0 ? [] : [language.count('fold_announced_elsewhere', others)]),
  ].join(' · ')
}
