import { isDuration } from '../../../core/declared-duration'
import { fold } from '../../../core/fold'
import { findPhrases, type Vocabulary } from '../../../core/vocabulary'
import { nothing, rule } from '../../reading/rule'
import { oneLine } from '../../reading/tidy'
import { isHost } from './column-cells'
import type { Fields } from './declaration'
import { cleanName, likeness, namesInBrackets, SIGN } from './names'
import { namedBy } from './title'

/** Under "Purpose and cookies", what stands before the names that are marked is what they are for. */
export const markedNames = rule(
  'a purpose with its names',
  nothing,
  (text: string, parts: readonly string[], heading: string, vocabulary: Vocabulary) => {
    if (!findPhrases(heading, vocabulary.roles).some(({ value }) => value === 'purpose')) return null
    const names = parts.map(cleanName).filter((part) => likeness(part) > 0)
    const [before = ''] = text.split(names[0] ?? text, 1)
    const purpose = /^(.*)[;.:–—-](?=\s)/s.exec(before)?.[1]?.trim() ?? ''
    return names.length === 0 || purpose === '' ? null : { names, purpose: oneLine(purpose) }
  },
)

/** `uid, uidr (Somebody)`, `Somebody (_a, _b)`: what stands beside the names of cookies, in brackets or before them, is the provider's. */
export const providerBeside = rule('somebody beside a name', nothing, (text: string, vocabulary: Vocabulary) => {
  const title = namesInBrackets(text)?.title ?? ''
  if (namedBy(title, vocabulary) === 'provider') return title
  return /\s\((\p{Lu}[\p{L}\p{N} .&'-]{2,40})(?:,[^()]*)?\)\s*$/u.exec(text)?.[1] ?? null
})

/** What stands on lines below a name in its cell, where it is no other name. */
interface Below {
  name: string
  fields: Fields
}

/** "_a" over "lake.example · Somebody · 2 days": whose it is, and how long it lives; null where the lines below may be names. */
export const factsBelow = rule(
  'facts below a name in its cell',
  nothing,
  (text: string, vocabulary: Vocabulary): Below | null => {
    const [name = '', ...lines] = text.split('\n')
    const facts = lines.flatMap((line) => line.split(/\s*[·•|]\s*|,\s+/))
    const isFact = (fact: string) => (isHost(fact) && !isHost(name)) || isDuration(fact, vocabulary)
    if (likeness(cleanName(name)) === 0 || !facts.some(isFact) || facts.some((fact) => SIGN.test(fact))) return null
    const fields: Fields = {}
    for (const fact of facts) {
      if (isHost(fact)) fields.domain ??= fact
      else if (isDuration(fact, vocabulary)) fields.duration ??= fact
      else if (findPhrases(fold(fact), vocabulary.parties).length > 0) fields.party ??= fact
      else if (namedBy(fact, vocabulary) === 'provider') fields.provider ??= fact
    }
    return { name, fields }
  },
)
