import type { Name } from './name'
import { companyEndings } from './name-lists'
import { type Section, type Sentence, sentenceOf, titlesOf } from './outline'
import { providerUnder } from './provider'
import { firstPurpose } from './purpose'
import { candidatesIn, isAboutCookies, isOff, type Reading, type Strength } from './reading'
import { tokensOf } from './tokens'

const MOST_SENTENCES = 24
const MOST_OTHER_WORDS = 5

/** Reads a section whose title is a service's name, and whose words tell that it is in use here: "this service", the name again, its cookies. */
export function readTitle(section: Section, reading: Reading): void {
  if (section.level === 0 || isOff(section)) return
  const title = withoutBrackets(section.title)
  const names = candidatesIn(title, reading, true)
  const [name] = names
  if (name === undefined || names.length > 2 || title.tokens.length - name.length > MOST_OTHER_WORDS) return
  const sentences = section.lines.flatMap((line) => line.sentences).slice(0, MOST_SENTENCES)
  const known = names.find((one) => one.isKnown) ?? name
  if (!known.isKnown && !isWhole(known, title)) return
  if (title.lexicon.capitalNouns && !known.isKnown && !known.isMarked && providerUnder(section, reading) === null)
    return
  const verdict = verdictOf(known, sentences, section, reading)
  if (verdict === null) return
  if (verdict.strength === 'negated') reading.negated.add(known.folded)
  else
    reading.mentions.push({
      name: known.text,
      strength: verdict.strength,
      sentence: verdict.sentence,
      section,
      provider: companyIn(section.title) ?? providerUnder(section, reading),
      purpose: firstPurpose(sentences),
      category: null,
      quote: null,
    })
}

/** "X (Company Ltd)" without its brackets. */
function withoutBrackets(title: Sentence): Sentence {
  const bare = title.text.replace(/\s*\([^()]{2,80}\)\s*$/, '')
  return bare === title.text || bare === '' ? title : sentenceOf(bare, title.lexicon)
}

/** The company in the brackets of "X (Company Ltd)"; null where none stands there. */
function companyIn({ text }: Sentence): string | null {
  const inside = /\(([^()]{2,80})\)\s*$/.exec(text)?.[1]?.trim()
  if (inside === undefined) return null
  const tokens = tokensOf(inside)
  return tokens.some((_, at) => at > 0 && companyEndings.at(tokens, at).length > 0) ? inside : null
}

/** Besides the name the title holds only words of no name, and it is not all in capitals. */
function isWhole(name: Name, { tokens, lexicon }: Sentence): boolean {
  if (name.text === name.text.toUpperCase() && name.length > 1) return false
  return tokens.every(
    ({ folded }, at) =>
      (at >= name.at && at < name.at + name.length) || lexicon.generic.has(folded) || lexicon.common.has(folded),
  )
}

function verdictOf(
  name: Name,
  sentences: readonly Sentence[],
  section: Section,
  reading: Reading,
): { strength: Strength | 'negated'; sentence: Sentence } | null {
  const about = sentences.filter((sentence, at) => speaksOf(sentence, name) || (at === 0 && tellsKind(sentence)))
  if (about.length === 0) return null
  const setting = about.find(
    ({ senses, found }) =>
      senses.has('cookie') && senses.has('set') && !senses.has('withoutCookies') && !isDenied(found),
  )
  const isSubject = name.isKnown || about.some((one) => isNamedIn(one, name)) || beginsWithThis(sentences[0])
  if (setting !== undefined && isSubject && !isElsewhere(about)) return { strength: 'sets', sentence: setting }
  if (!name.isKnown && !about.some((sentence) => isNamedIn(sentence, name))) return null
  const local = sentences.find(({ senses }) => senses.has('local') || senses.has('withoutCookies'))
  if (local !== undefined) return { strength: 'negated', sentence: local }
  if (isElsewhere(about)) return null
  const isHere =
    isAboutCookies(section, reading.outline) || about.some(({ senses }) => senses.has('work') || senses.has('cookie'))
  const using = about.find(
    ({ senses, found }) => ((senses.has('use') && senses.has('we')) || senses.has('inUse')) && !isDenied(found),
  )
  if (isHere && using !== undefined) return { strength: 'used', sentence: using }
  const described = about.find(
    ({ senses, found }) =>
      (senses.has('kind') || senses.has('provided')) && (senses.has('we') || senses.has('work')) && !isDenied(found),
  )
  const isUnderWork = titlesOf(section)
    .slice(1)
    .some(({ title, level }) => level > 0 && title.senses.has('work'))
  return isHere && described !== undefined && (isAboutCookies(section, reading.outline) || isUnderWork)
    ? { strength: 'used', sentence: described }
    : null
}

/** "no", "not" and their like right before or behind the verb. */
function isDenied(found: Sentence['found']): boolean {
  const verbs = found.filter(({ value }) => value === 'use' || value === 'set' || value === 'inUse').map(({ at }) => at)
  return found.some(({ value, at }) => value === 'not' && verbs.some((verb) => Math.abs(verb - at) <= 3))
}

/** The first words are of a page or profile elsewhere, or of what works behind the site. */
function isElsewhere(about: readonly Sentence[]): boolean {
  return about
    .slice(0, 2)
    .some(
      ({ senses }) =>
        senses.has('profile') || senses.has('credit') || (senses.has('processor') && !senses.has('cookie')),
    )
}

/** "This service …": it is what stands above. */
function beginsWithThis(first: Sentence | undefined): boolean {
  return first?.found.some(({ value, at }) => at === 0 && (value === 'these' || value === 'kind')) ?? false
}

/** "A service that …": the title is its subject. */
function tellsKind({ found }: Sentence): boolean {
  return found.some(({ value, at }) => value === 'kind' && at <= 2)
}

function speaksOf(sentence: Sentence, name: Name): boolean {
  return sentence.senses.has('these') || isNamedIn(sentence, name)
}

function isNamedIn({ tokens }: Sentence, name: Name): boolean {
  const words = name.folded.split(' ')
  return (
    tokens.some(
      ({ folded }, at) => folded === words[0] && words.every((word, index) => tokens[at + index]?.folded === word),
    ) || tokens.some(({ folded }) => folded === words[0] && folded.length > 3)
  )
}
