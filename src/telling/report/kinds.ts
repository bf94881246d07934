import type { Inspection } from '../../core/inspection'
import { groupTitle } from '../group-words'
import { groupMatches, isSegment } from '../groups'
import type { Language } from '../language'
import type { KindBar } from './document'

/** Counts the cookies that were seen by kind and party, in the order in which they are shown. */
export function kindBars(inspection: Inspection, language: Language): KindBar[] {
  return groupMatches(inspection)
    .filter(({ id }) => isSegment(id))
    .map(({ id, matches }) => {
      const third = matches.filter(({ party }) => party === 'third').length
      return { kind: id, words: groupTitle(id, language), first: matches.length - third, third }
    })
}
