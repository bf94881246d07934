import { isDuration } from '../../../core/declared-duration'
import type { Role, Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { no, nothing, rule, yes } from '../../reading/rule'
import { type Above, fieldsOf, isAboutCookies, isHeadedCookies, isToldOfCookies, serviceIntro } from './above'
import type { Block, Group } from './block'
import { type Declaration, declare, type Field, type Fields, merge, stated } from './declaration'
import { fieldOf, isTechnique } from './fields'
import { takeBeside, takeProvider } from './giver'
import type { Labels, Pair } from './labels'
import { cleanName, hasSigns, isBrandLike, isUnmistakable, likeness, namesIn } from './names'
import { takeDuration } from './take-duration'
import { isKindInCapitals, isProviderByPlace } from './title'

/** One cookie that is told in several blocks. */
export interface CookieRecord {
  names: string[]
  fields: Fields
  quote: string[]
  /** Text that stands under the name without a label. */
  free: string[]
  /** By a label "name", by its form, or only by its place as a heading or in bold. */
  sure: boolean
  /** Where it began. */
  block: Block
  /** Labels seen, with a value or without. */
  labels: Set<Role>
  /** Fields that a label stated. */
  told: Set<Field>
  /** A title stood before the names. */
  titled: boolean
  /** Durations that stand beside the names, each its own. */
  durations: string[]
  /** It was begun by a label that says "name". */
  byLabel: boolean
}

/** Begins a record with what stands above it. By a label that says "name", it is sure to be one. */
export function begin(names: string[], block: Block, above: Above, byLabel: boolean): CookieRecord {
  const { group } = block
  const told = above.inGroup?.group === group ? above.inGroup.fields : {}
  const provider = told.provider ?? groupProvider(group, names, above) ?? undefined
  const fields = merge(fieldsOf(above), told, { provider })
  return {
    names,
    fields,
    quote: [names.join(', ')],
    free: [],
    sure: byLabel,
    block,
    labels: new Set(),
    told: new Set(),
    titled: false,
    durations: [],
    byLabel,
  }
}

const LONGEST_GROUP_TITLE = 120

/** The first words of the list items or sections around name the provider. */
const groupProvider = rule(
  'somebody at the head of a group',
  nothing,
  (innermost: number, names: readonly string[], { groups, headings, vocabulary }: Above) => {
    const page = headings.find(({ level }) => level === 1)?.text
    for (let at = innermost; at > 0; at = groups[at]?.around ?? 0) {
      const line = firstLine(groups[at])
      if (line === null || (line === page && speaksOfCookies(line)) || names.includes(cleanName(line))) continue
      if (namesIn(line).some((name) => names.includes(name) || hasSigns(name))) continue
      return isProviderByPlace(line, vocabulary) ? line : null
    }
    return null
  },
)

/** A first line that may be a title, without the count behind it; one with a colon or a stop says something itself. */
function firstLine(group: Group | undefined): string | null {
  const [line = ''] = (group?.title ?? '').split('\n')
  const title = line.replace(/\s*[([]?\d+[)\]]?$/, '')
  return title === '' || title.length > LONGEST_GROUP_TITLE || /[.:?!]$|:\s|\s[–—-]\s/.test(title) ? null : title
}

/** Takes what a label states; of two that state the same, the first is right. */
export function take(record: CookieRecord, { role, label, value }: Pair, vocabulary: Vocabulary): void {
  if (role === 'name') return
  record.labels.add(role)
  const words = stated(value)
  if (words === undefined) return
  const field = fieldOf(role, words, vocabulary)
  if (!record.told.has(field)) record.fields[field] = words
  record.told.add(field)
  record.quote.push(label === '' ? words : `${label}: ${words}`)
}

/** Takes what a block says by labels and besides; a duration, or names that are no words, show that it is of cookies. */
export function takeAll(record: CookieRecord, { pairs, rest }: Labels, vocabulary: Vocabulary): void {
  for (const pair of pairs) take(record, pair, vocabulary)
  record.sure ||= pairs.some(({ role }) => role === 'duration' || !record.names.every(isWordLike))
  if (rest === '') return
  record.free.push(rest)
  record.quote.push(rest)
}

/** A word that a title may be as well: with a capital, or all in capitals. */
const isWordLike = rule('names that are words', no, (name: string) => {
  return isBrandLike(name) || /^\p{Lu}+$|^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(name)
})

/** Closes a record; null where it is none of a cookie. */
export function finish(record: CookieRecord, above: Above): Declaration[] | null {
  const { names, fields } = record
  const { vocabulary } = above
  const purpose = takeDuration(stated(record.free.join(' ')), fields, vocabulary)
  fields.purpose ??= purpose ?? (record.byLabel || fields.duration !== undefined ? serviceIntro(above) : undefined)
  takeBeside(fields, vocabulary)
  takeProvider(fields, vocabulary, above.leader)
  const isTold = fields.purpose !== undefined || fields.duration !== undefined
  if (record.byLabel ? !isToldByLabels(record) : !(isTold || record.titled)) return null
  if (!record.byLabel && names.every((name) => isKindInCapitals(name, vocabulary))) return null
  if (record.titled && !isTold && !isHeadedCookies(above)) return null
  const isOfCookies = fields.storage !== undefined && isTechnique(fields.storage, vocabulary)
  if (!(isOfCookies || isAboutCookies(above))) return null
  if (!(record.byLabel || fields.duration !== undefined || isToldOfCookies(above))) return null
  if (!(record.sure || fields.duration !== undefined || names.every(hasSigns))) return null
  return declare(names, fields, record.quote.join(' | '), record.durations)
}

/** A name in words that a form could ask for as well needs labels that only cookies have. */
const isToldByLabels = rule('labels that only cookies have', yes, ({ labels, names, fields }: CookieRecord) => {
  const isOfService = fields.provider !== undefined && fields.purpose !== undefined
  if (names.every(isUnmistakable)) return labels.size > 0 || fields.duration !== undefined || isOfService
  if (names.some((name) => likeness(name) === 0) && !labels.has('purpose')) return false
  if (isOfService && labels.size === 0) return names.every((name) => likeness(name) === 2)
  return (labels.has('duration') && fields.duration !== undefined) || (labels.has('purpose') && labels.size > 1)
})

/** Tells whether a label states a duration that is one. */
export function statesDuration(pairs: readonly Pair[], vocabulary: Vocabulary): boolean {
  return pairs.some(({ role, value }) => role === 'duration' && isDuration(value, vocabulary))
}
