import type { Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { nothing, rule } from '../../reading/rule'
import type { Block } from './block'
import { isMarked } from './lead-parts'
import { cleanName, likeness } from './names'
import { isProviderByPlace } from './title'

const ENDS_IN_COUNT = /\d[)\]]?$/

/** "Somebody 2" right above a name: whose the cookies below are, and how many; null where it is none. */
export const countedProvider = rule(
  'somebody with a count',
  nothing,
  (blocks: readonly Block[], at: number, vocabulary: Vocabulary) => {
    const block = blocks[at]
    const title =
      block?.kind === 'text' && ENDS_IN_COUNT.test(block.text)
        ? /^([^\n]{2,60}?)\s*[([]?\d{1,3}[)\]]?$/.exec(block.text)?.[1]
        : undefined
    const next = blocks[at + 1]
    if (title === undefined || next === undefined) return null
    if (!isMarked(next) || likeness(cleanName(next.text)) === 0) return null
    return isProviderByPlace(title, vocabulary) && !speaksOfCookies(title) ? title : null
  },
)
