import type { Inspection } from '../../core/inspection'
import { type GroupId, groupMatches } from '../groups'
import type { Language } from '../language'
import type { KindBar } from './document'

const UNSEEN: ReadonlySet<GroupId> = new Set(['unobserved', 'unknown'])

/** Counts the cookies that were seen by kind and party, in the order in which they are shown. */
export function kindBars(inspection: Inspection, language: Language): KindBar[] {
  return groupMatches(inspection)
    .filter(({ id }) => !UNSEEN.has(id))
    .map(({ id, matches }) => {
      const third = matches.filter(({ party }) => party === 'third').length
      return { kind: id, words: language.say(`group_${id}`), first: matches.length - third, third }
    })
}
