import { fold } from '../../../core/fold'
import type { Vocabulary } from '../../../core/vocabulary'
import { no, rule } from '../../reading/rule'
import { allWords } from '../../reading/vocabulary-of'
import type { Blocks } from './block'
import type { Declaration } from './declaration'
import { isUnmistakable } from './names'

/** Words of recipes, bakeries and what is sold there. */
export const EATEN = new Set(allWords().flatMap(({ links }) => links.biscuits.map(fold)))

function isSure({ name, purpose, duration }: Declaration): boolean {
  return purpose !== undefined && duration !== undefined && isUnmistakable(name)
}

/** Tells whether a page is of cookies that are eaten: its heading says so, and most names are not sure ones with a purpose and a duration. */
export const areEaten = rule('biscuits', no, (declarations: Declaration[], blocks: Blocks, vocabulary: Vocabulary) => {
  if (declarations.length === 0 || declarations.filter(isSure).length * 2 > declarations.length) return false
  const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)?.text ?? ''
  const words = fold(title).split(' ')
  return words.some((word) => EATEN.has(word)) && !words.some((word) => vocabulary.general.has(word))
})
