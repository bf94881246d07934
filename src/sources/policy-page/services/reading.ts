import type { Name } from './name'
import { namesIn } from './names-in-text'
import { type Outline, type Section, type Sentence, titlesOf } from './outline'
import type { OwnNames } from './own-names'
import type { Sense } from './service-words'
import type { WordUse } from './word-use'

/** How surely the words tell that a service sets or reads something here; `sets` outweighs that it is said not to elsewhere. */
export type Strength = 'sets' | 'used'

/** A service as one place names it. */
export interface Mention {
  name: string
  strength: Strength
  sentence: Sentence
  section: Section
  provider: string | null
  purpose: string | null
  /** As the place itself tells it; null where the titles above do. */
  category: string | null
  /** The row, where it is no sentence. */
  quote: string | null
}

/** What a document says of names, as it is read. */
export interface Reading {
  outline: Outline
  use: WordUse
  own: OwnNames
  mentions: Mention[]
  /** Names that are said to set nothing. */
  negated: Set<string>
}

/** Titles that say that what stands below is of other things. */
const OFF: readonly Sense[] = ['browser', 'optOut', 'login', 'profile', 'processor']
const ON: readonly Sense[] = ['third', 'use', 'set', 'kind', 'inUse']

/** Tells whether a section is about browsers, opting out, the site's pages elsewhere or what works behind it. */
export function isOff(section: Section): boolean {
  for (const { title, level } of titlesOf(section)) {
    if (level === 0) return false
    if (OFF.some((sense) => title.senses.has(sense)))
      return !(
        title.senses.has('cookie') &&
        ON.some((sense) => title.senses.has(sense)) &&
        !title.senses.has('browser')
      )
    if (title.senses.has('cookie') && ON.some((sense) => title.senses.has(sense))) return false
  }
  return false
}

/** Tells whether a title above, or the document, says that what stands here is about cookies. */
export function isAboutCookies(section: Section, outline: Outline): boolean {
  return outline.isAboutCookies || titlesOf(section).some(({ title }) => title.senses.has('cookie'))
}

/** Tells whether a section is about the site's pages elsewhere, logging in, or what works behind the site: nothing there is of its cookies. */
export function isElsewhere(section: Section): boolean {
  return titlesOf(section).some(
    ({ title, level }) =>
      level > 0 &&
      !title.senses.has('cookie') &&
      !title.senses.has('third') &&
      (['login', 'profile', 'processor'] as const).some((sense) => title.senses.has(sense)),
  )
}

/** Gives the names in a sentence or title that may be services. */
export function candidatesIn({ source, tokens, lexicon }: Sentence, { use, own }: Reading, isTitle = false): Name[] {
  return namesIn(source, tokens, lexicon, use, isTitle).filter((name) => !name.isOther && !own.has(name))
}

/** Gives the nearest title above that speaks of cookies or what services do, and is not the name itself; else the nearest. */
export function categoryOf(section: Section, name: string): string | null {
  const titles = titlesOf(section).filter(
    ({ level, title }) => level > 0 && title.text !== '' && !title.text.includes(name),
  )
  const telling = titles.find(
    ({ title }) => title.senses.has('cookie') || title.senses.has('work') || title.senses.has('third'),
  )
  return (telling ?? titles.find(({ level }) => level > 1))?.title.text ?? null
}
