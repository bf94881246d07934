import type { CategoryId, DeclaredConsent } from './category'
import type { Charter, Entry } from './charter'
import { fold } from './fold'
import { findPhrases, PURPOSE_SENSES, type PurposeWords, type Words } from './vocabulary'

/** The words of each language, by its BCP 47 tag; a file of words is found by its place. */
const purposes = import.meta.glob<PurposeWords>('./words/*.json', { eager: true, import: 'purposes' })
const findings = import.meta.glob<Words['findings']>('./words/*.json', { eager: true, import: 'findings' })

type Sense = (typeof PURPOSE_SENSES)[number]

/** Tells whether a folded word is one of a list, in which some stand for all of one beginning or end. */
type IsOneOf = (word: string) => boolean

interface LanguageWords {
  /** The longest phrase at each place goes before those in it. */
  senses: ReadonlyMap<string, Sense>
  isDenial: IsOneOf
  isDoubt: IsOneOf
}

/** Longer declared words are read no further, in characters. */
const MOST = 2000

/**
 * Reads the category and the consent of entries that name neither, from what else the site says of them: "mesure d'audience
 * (exemptée de consentement)". `readFrom` tells from which words; where these tell nothing, or not the same, the entry stays as it is.
 * A row that names its category is believed, and so is one that says something of consent.
 */
export function withPurposesRead(charter: Charter): Charter {
  return { ...charter, entries: charter.entries.map((entry) => readEntry(entry, charter.language)) }
}

function readEntry(entry: Entry, language: string): Entry {
  const { declaredCategory, purpose, service, duration } = entry
  const isWithout = declaredCategory === null && entry.category === 'unclassified'
  const isSilent = entry.consent === 'not-stated' && entry.declaredConsent === null
  if (!(isWithout || isSilent)) return entry
  const words = { declaredCategory, purpose, service, duration }
  const kind = isWithout ? kindIn({ purpose, service }, language) : null
  const consent = isSilent ? consentIn(words, language) : null
  if (kind === null && consent === null) return entry
  return {
    ...entry,
    category: kind?.value ?? entry.category,
    consent: consent?.value ?? entry.consent,
    readFrom: {
      ...(kind === null ? {} : { category: kind.from }),
      ...(consent === null ? {} : { consent: consent.from }),
    },
  }
}

interface Read<Field extends string, Value> {
  value: Value
  from: Field
}

/** One kind, of which no sentence doubts and beside which none is named; what is denied is not named. */
function kindIn<Field extends string>(
  words: Record<Field, string | null>,
  language: string,
): Read<Field, CategoryId> | null {
  const named = sensesIn(words, language).filter(({ sense, isDenied }) => sense in KINDS && !isDenied)
  return agreed(named, KINDS)
}

/** One word of consent, which no sentence denies or doubts. */
function consentIn<Field extends string>(
  words: Record<Field, string | null>,
  language: string,
): Read<Field, DeclaredConsent> | null {
  const named = sensesIn(words, language).filter(({ sense }) => sense in CONSENTS)
  return agreed(named, CONSENTS)
}

const KINDS: Partial<Record<Sense, CategoryId>> = {
  necessary: 'necessary',
  statistics: 'statistics',
  marketing: 'marketing',
}

const CONSENTS: Partial<Record<Sense, DeclaredConsent>> = { exempt: 'exempt', required: 'required' }

interface Named<Field> {
  sense: Sense
  from: Field
  isDenied: boolean
  isDoubtful: boolean
}

function agreed<Field extends string, Value>(
  named: readonly Named<Field>[],
  values: Partial<Record<Sense, Value>>,
): Read<Field, Value> | null {
  const [first] = named
  const value = first === undefined ? undefined : values[first.sense]
  if (first === undefined || value === undefined) return null
  const isSure = named.every(({ sense, isDenied, isDoubtful }) => sense === first.sense && !isDenied && !isDoubtful)
  return isSure ? { value, from: first.from } : null
}

function sensesIn<Field extends string>(words: Record<Field, string | null>, language: string): Named<Field>[] {
  return (Object.entries(words) as [Field, string | null][]).flatMap(([from, text]) =>
    text === null ? [] : sentencesOf(text).flatMap((sentence) => sensesOf(sentence, language, from)),
  )
}

/** Splits where a sentence ends and another of three words or more begins: what is answered in one word belongs to its question. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const part of text.slice(0, MOST).split(/(?<=\p{L}{2}[.!]|\)\.)\s+/u)) {
    const last = sentences.length - 1
    if (last >= 0 && fold(part).split(' ').length < 3) sentences[last] += ` ${part}`
    else sentences.push(part)
  }
  return sentences
}

/**
 * Lists what a sentence names in any language, since the tags of pages lie; a denial or a doubt counts in the languages of what is
 * named and in the page's own. The words of what is named are none of its own denials: "does not require consent".
 */
function sensesOf<Field>(sentence: string, language: string, from: Field): Named<Field>[] {
  const folded = fold(sentence)
  const words = folded.split(' ')
  const named: Sense[] = []
  const asked = new Set([language.toLowerCase().split('-')[0] ?? ''])
  const taken = new Set<number>()
  for (const [tag, { senses }] of languages()) {
    for (const { value, at, length } of findPhrases(folded, senses)) {
      named.push(value)
      asked.add(tag)
      for (let one = at; one < at + length; one++) taken.add(one)
    }
  }
  if (named.length === 0) return []
  const rest = words.filter((_, at) => !taken.has(at))
  const lists = [...asked].flatMap((tag) => languages().get(tag) ?? [])
  const isDenied = lists.some(({ isDenial }) => rest.some(isDenial))
  const isDoubtful = lists.some(({ isDoubt }) => rest.some(isDoubt))
  return named.map((sense) => ({ sense, from, isDenied, isDoubtful }))
}

let made: ReadonlyMap<string, LanguageWords> | null = null

function languages(): ReadonlyMap<string, LanguageWords> {
  made ??= new Map(
    Object.entries(purposes).map(([path, words]) => {
      const statistics = [...words.statistics, ...(findings[path]?.audience ?? [])]
      const phrases = PURPOSE_SENSES.flatMap((sense) =>
        (sense === 'statistics' ? statistics : words[sense]).map((phrase) => [fold(phrase), sense] as const),
      )
      const tag = /([\w-]+)\.json$/.exec(path)?.[1] ?? ''
      return [tag, { senses: new Map(phrases), isDenial: oneOf(words.denials), isDoubt: oneOf(words.doubts) }]
    }),
  )
  return made
}

function oneOf(words: readonly string[]): IsOneOf {
  const whole = new Set(words.filter((word) => !word.includes('*')).map(fold))
  const beginnings = words.filter((word) => word.endsWith('*')).map(fold)
  const ends = words.filter((word) => word.startsWith('*')).map(fold)
  return (word) =>
    whole.has(word) ||
    beginnings.some((beginning) => word.startsWith(beginning)) ||
    ends.some((end) => word.endsWith(end))
}
