import { fold } from '../../../core/fold'
import { holdsPhrase, type Vocabulary } from '../../../core/vocabulary'
import { speaksOfCookies } from '../../reading/roles'
import { no, rule, unsaid } from '../../reading/rule'
import type { Block, Document, Group } from './block'
import type { Fields, Place } from './declaration'
import { readLabels } from './labels'
import type { Columns } from './table-columns'
import { type Named, namedBy, somebodyIn } from './title'

/** Words that head what stands below, and how high they stand: 1 to 6 for headings, more for lines of text. */
export interface Heading {
  level: number
  text: string
  names: Named
  /** Whom it names, whatever else it does. */
  somebody: string | null
  isOfCookies: boolean
  /** It says what stores what stands below, and nothing of cookies. */
  isOfStorage: boolean
}

/** Tells whether a title names a category, or tells cookies apart by whose they are or how long they live. */
export function namesKind(names: Named): boolean {
  return names === 'category' || names === 'kind'
}

/** Makes a heading of a title, with what it names. */
export function headingOf(level: number, text: string, vocabulary: Vocabulary): Heading {
  const names = namedBy(text, vocabulary)
  const somebody = somebodyIn(text, vocabulary, names)
  const isOfStorage = holdsPhrase(text, vocabulary.storages) && !holdsPhrase(text, vocabulary.cookies)
  return { level, text, names, somebody, isOfCookies: speaksOfCookies(text), isOfStorage }
}

/** What the words above a place say of it. Each block that is passed gives a new one. */
export interface Above {
  vocabulary: Vocabulary
  groups: readonly Group[]
  /** The page's language has no words file. */
  isStrange: boolean
  /** The title of the document speaks of cookies, or a label in it says that what it is of is one. */
  isTitledCookies: boolean
  /** The levels at which headings of the page name categories. */
  kindLevels: ReadonlySet<number>
  headings: readonly Heading[]
  /** The titles that it stands under, by which lists of cookies are told apart in any words. */
  place: Place | null
  category: Heading | null
  /** Cookies were told since the category was named. */
  isCategoryUsed: boolean
  /** No line, and no cookie, came since it was named. */
  isCategoryNew: boolean
  /** What labels state for all below, until a heading of that level or above; 0 is any. */
  shared: { fields: Fields; level: number }
  /** How far a word of cookies is heard. */
  cookieWords: number
  isUnderHeading: boolean
  /** The sentence right under the nearest heading. */
  intro: string
  /** A label calls it the purpose. */
  isIntroLabelled: boolean
  /** Whom the line that leads in what stands here says to set it. */
  leader: string | null
  /** What holds in one group: whom a term says to set what follows, or the heading over its first label as the category. */
  inGroup: { group: number; fields: Fields } | null
  /** Of the table before. */
  columns: Columns | null
}

/** A word of cookies is heard over so many blocks; it is near within the first few, and a heading dulls it. */
export const REACH = 12
const NEAR = 8

/** What is known where a category was just named. */
export const NEW_CATEGORY = { isCategoryUsed: false, isCategoryNew: true }

/** What is known right under a heading. */
export const UNDER_HEADING = { isUnderHeading: true, intro: '', isIntroLabelled: false }

/** What is known where a document begins; `subject` is what it is about. */
export function beginning(document: Document, subject: string, vocabulary: Vocabulary, isStrange: boolean): Above {
  const { blocks, groups } = document
  const kinds = blocks.filter(({ kind, text }) => kind === 'heading' && namedBy(text, vocabulary) === 'category')
  return {
    vocabulary,
    groups,
    isStrange,
    isTitledCookies: speaksOfCookies(subject) || blocks.some((block) => saysType(block, vocabulary)),
    kindLevels: new Set(kinds.map(({ level }) => level)),
    headings: [],
    place: null,
    category: null,
    isCategoryUsed: false,
    isCategoryNew: false,
    shared: { fields: {}, level: 0 },
    cookieWords: 0,
    ...UNDER_HEADING,
    isUnderHeading: false,
    leader: null,
    inGroup: null,
    columns: null,
  }
}

const LONGEST_TYPE = 60

/** A label says that what is told beside it is a cookie: "Type: cookie". */
const saysType = rule('a label that says cookie', no, (block: Block, vocabulary: Vocabulary): boolean => {
  if (block.text.length > LONGEST_TYPE || !speaksOfCookies(block.text)) return false
  return readLabels(block, vocabulary).pairs.some(
    ({ role, value }) => (role === 'category' || role === 'storage') && vocabulary.cookies.has(fold(value)),
  )
})

/** Tells whether the title or a heading above says that what stands here is about cookies. */
export function isHeadedCookies({ isTitledCookies, headings }: Above): boolean {
  return isTitledCookies || headings.some(({ isOfCookies }) => isOfCookies)
}

/** Tells whether they, or the words right before, say so. */
export function isToldOfCookies(above: Above): boolean {
  return isHeadedCookies(above) || above.cookieWords > NEAR
}

/** Tells whether the words right before or the nearest heading say so. */
export function isNearCookies({ cookieWords, headings }: Above): boolean {
  return cookieWords > NEAR || headings.at(-1)?.isOfCookies === true
}

/** Tells whether any words that are still heard say so. */
export function isAboutCookies(above: Above): boolean {
  return isToldOfCookies(above) || above.cookieWords > 0
}

/** Gives what holds for every declaration here that does not say otherwise. */
export function fieldsOf(above: Above): Fields {
  const { shared, place, category } = above
  const fields: Fields = { ...shared.fields }
  if (place !== null) fields.place = place
  fields.storage ??= storageHeading(above)
  fields.category ??= category?.text
  if (fields.service === undefined) fields.provider ??= above.leader ?? providerHeading(above)
  return fields
}

/** The nearest heading says what stores all that stands under it. */
const storageHeading = rule('storage in a heading', unsaid, ({ headings }: Above) => {
  const heading = headings.at(-1)
  return heading?.isOfStorage ? heading.text : undefined
})

/** Whom the nearest heading names that is of no category alone; that of the whole document names nobody. */
const providerHeading = rule('somebody in a heading', unsaid, (above: Above): string | undefined => {
  const heading = nearestHeading(above)
  return heading !== undefined && heading.level > 1 && !above.isStrange ? (heading.somebody ?? undefined) : undefined
})

function nearestHeading({ headings, category }: Above): Heading | undefined {
  return headings.findLast((one) => (one !== category || one.somebody !== null) && !one.isOfStorage)
}

/** What the sentence under a service's heading says it is for. */
export const serviceIntro = rule('the purpose of a service', unsaid, (above: Above): string | undefined => {
  const isOfService = nearestHeading(above)?.names === 'provider' || providerHeading(above) !== undefined
  return above.intro !== '' && (above.isIntroLabelled || isOfService) ? above.intro : undefined
})
