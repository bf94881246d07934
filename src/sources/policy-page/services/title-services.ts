import type { Name } from './names-in-text'
import type { Section, Sentence } from './outline'
import { providerUnder } from './provider'
import { firstPurpose } from './purpose'
import { candidatesIn, isAboutCookies, isOff, type Reading, type Strength } from './reading'

const MOST_SENTENCES = 24
const MOST_OTHER_WORDS = 5

/** Reads a section whose title is a service's name, and whose words tell that it is in use here: "this service", the name again, its cookies. */
export function readTitle(section: Section, reading: Reading): void {
  if (section.level === 0 || isOff(section)) return
  const { title } = section
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
      provider: providerUnder(section, reading),
      purpose: firstPurpose(sentences),
      category: null,
      quote: null,
    })
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
  const about = sentences.filter((sentence) => speaksOf(sentence, name))
  if (about.length === 0 || (!name.isKnown && !about.some((sentence) => isNamedIn(sentence, name)))) return null
  const setting = about.find(
    ({ senses, found }) =>
      senses.has('cookie') && senses.has('set') && !senses.has('withoutCookies') && !isDenied(found),
  )
  if (setting !== undefined && !isElsewhere(about)) return { strength: 'sets', sentence: setting }
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
  return isHere && described !== undefined && isAboutCookies(section, reading.outline)
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
