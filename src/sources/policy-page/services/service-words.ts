import * as v from 'valibot'
import { PhraseFinder } from './phrase-finder'
import { type Token, tokensOf } from './tokens'

/** What a word or phrase tells of a sentence in which a service may be named. */
export const SENSES = [
  /** The site that speaks, as a subject: we, this website. */
  'we',
  /** That somebody makes use of something. */
  'use',
  /** That something is in use here, whatever the subject of the sentence: "is used", "helps us", "utilizamos". */
  'inUse',
  /** What is done with cookies: set, store, collect. */
  'set',
  'cookie',
  /** Others than the site: third parties, partners, providers. */
  'third',
  /** What stands right before a name and says what it is: tool, service, network. */
  'kind',
  /** What services do on a page: measure, advertise, show videos. */
  'work',
  /** "such as" */
  'example',
  /** "this service", "these cookies" */
  'these',
  /** What begins the words that tell what for. */
  'purpose',
  /** What stands before a name with whose help something is done: "with", "by means of". */
  'means',
  /** What ends a time in which nothing is set: "until", "unless". */
  'until',
  /** What a service does for a site: shows, measures, provides. */
  'does',
  /** What stands before the company behind a service. */
  'provided',
  /** What stands between a cookie and whose it is. */
  'from',
  /** That the page connects to somebody's servers. */
  'connect',
  'not',
  'notOnly',
  /** That something sets no cookies. */
  'withoutCookies',
  /** That something stands on the site's own servers. */
  'local',
  'browser',
  /** Opting out, blocking, deleting, refusing. */
  'optOut',
  'login',
  /** The site's own page elsewhere, and links to it. */
  'profile',
  /** Hosting, mail, payment: what works behind a site. */
  'processor',
  /** What sends the reader elsewhere or tells of other sites. */
  'elsewhere',
  /** Who made the site or the text. */
  'credit',
  'app',
  /** Privacy and personal data: what a policy is about besides cookies. */
  'privacy',
  /** Policies and settings that bear the word cookie: what is said of them is not of cookies. */
  'policy',
  'and',
  /** What stands before a thing of somebody: "our", "your", "a"; no name of a service stands behind it. */
  'owned',
  /** Words that are no name though they may be written with a capital. */
  'generic',
  /** Headings of columns that hold services. */
  'headings',
  /** What a cell says where its row sets no cookies. */
  'no',
] as const

export type Sense = (typeof SENSES)[number]

/** Senses whose words begin no name. */
const VERBS = [
  'we',
  'use',
  'inUse',
  'set',
  'example',
  'these',
  'purpose',
  'means',
  'until',
  'not',
  'optOut',
  'login',
  'elsewhere',
  'and',
  'owned',
] as const

const list = v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1))
const senses = Object.fromEntries(SENSES.map((sense) => [sense, list])) as Record<Sense, typeof list>

/** A file of words/: the words of one language, named after its BCP 47 tag. `*` at the end of a word stands for any ending. */
export const ServiceWordsSchema = v.strictObject({
  /** Small words by which a text in the language is known. */
  common: list,
  /** It writes every noun with a capital, so that a capital alone tells no name. */
  capitalNouns: v.boolean(),
  ...senses,
})

export type ServiceWords = v.InferOutput<typeof ServiceWordsSchema>

/** The words of one language, made ready. */
export interface Lexicon {
  language: string
  common: ReadonlySet<string>
  generic: ReadonlySet<string>
  capitalNouns: boolean
  /** Verbs and small words, which begin no name. */
  verbs: ReadonlySet<string>
  /** Words that say what a name is the name of, and are no part of it at its beginning. */
  kinds: ReadonlySet<string>
  phrases: PhraseFinder<Sense>
  headings: PhraseFinder<'headings'>
}

const files = import.meta.glob<ServiceWords>('./words/*.json', { eager: true, import: 'default' })

const lexicons = Object.entries(files).map(([path, words]) => makeLexicon(/(\w+)\.json$/.exec(path)?.[1] ?? '', words))

/** Makes the words of a language ready to be found. */
export function makeLexicon(language: string, words: ServiceWords): Lexicon {
  const { common, generic, headings, capitalNouns, ...rest } = words
  const pairs = Object.entries(rest).flatMap(([sense, phrases]) =>
    phrases.map((phrase): [string, Sense] => [phrase, sense as Sense]),
  )
  return {
    language,
    common: foldedWords(common),
    generic: foldedWords(generic),
    capitalNouns,
    verbs: foldedWords(VERBS.flatMap((sense) => rest[sense])),
    kinds: foldedWords(rest.kind),
    phrases: new PhraseFinder(pairs),
    headings: new PhraseFinder(headings.map((phrase): [string, 'headings'] => [phrase, 'headings'])),
  }
}

function foldedWords(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(
    phrases.map((phrase) =>
      tokensOf(phrase)
        .map(({ folded }) => folded)
        .join(' '),
    ),
  )
}

/** Tokens of a text that are looked at to tell its language. */
const ENOUGH = 4_000

/** How many small words of a language, and how many times as many as of the next, tell that a text is in it. */
const FEWEST = 5
const CLEAR = 1.5

/** Gives the words of the language of a BCP 47 tag; English ones for an unknown one. */
export function lexiconFor(tag: string | null): Lexicon {
  const [primary = ''] = (tag ?? '').toLowerCase().split('-')
  const lexicon =
    lexicons.find(({ language }) => language === primary) ?? lexicons.find(({ language }) => language === 'en')
  if (lexicon === undefined) throw new Error('there are no English words')
  return lexicon
}

/** Gives the words of the language in which a text is written; `otherwise` where too little of it tells. */
export function lexiconOf(tokens: readonly Token[], otherwise: Lexicon): Lexicon {
  const looked = tokens.slice(0, ENOUGH)
  const counted = lexicons.map((lexicon) => ({
    lexicon,
    count: looked.reduce((sum, { folded }) => sum + (lexicon.common.has(folded) ? 1 : 0), 0),
  }))
  const [first, second] = counted.toSorted((one, other) => other.count - one.count)
  if (first === undefined || second === undefined) return otherwise
  return first.count >= FEWEST && first.count > CLEAR * second.count ? first.lexicon : otherwise
}
