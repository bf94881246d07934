import type { Inspection, Match } from '../core/inspection'
import { isPageSilent } from '../core/issue'
import { categoryOf, charterOf, entryOf } from '../core/matched-entry'
import type { Language } from './language'
import { listsNone } from './part-names'
import { USES, type Use, useOfCategory, useOfKind } from './uses'

/** The answer in a few sentences that need no knowledge. */
export interface Summary {
  count: string
  /** What they are for, and whose word that is; empty where there is nothing to tell. */
  charter: string
  /** What is stored beside cookies; empty where nothing was seen. */
  stored: string
}

/** Words the answer: how many cookies there are at least, what they are for, and by whose word. */
export function summarise(inspection: Inspection, language: Language): Summary {
  const seen = inspection.matches.filter((match) => match.cookie !== null)
  const stored = inspection.matches.filter((match) => match.item !== null).length
  return {
    count:
      inspection.visibility === 'all' ? tabSentence(seen, language) : countSentence(inspection, seen.length, language),
    charter: charterSentences(inspection, seen, language).join(' '),
    stored: stored === 0 ? '' : language.count('summary_stored', stored),
  }
}

/** With third parties the number is a minimum, because the hosts that a tab is known to have loaded from are one. */
function tabSentence(seen: readonly Match[], language: Language): string {
  const others = seen.filter((match) => match.party === 'third').length
  if (seen.length === 0) return language.say('summary_all_none')
  if (others === 0) return language.count('summary_all_own', seen.length)
  if (others === seen.length) return language.count('summary_all_others', others)
  return language.count('summary_all', seen.length, { others: language.number(others) })
}

function countSentence(inspection: Inspection, count: number, language: Language): string {
  if (isPageSilent(inspection.issues) && inspection.visibility === 'page') return language.say('summary_silent')
  if (inspection.issues.some((issue) => issue.code === 'page_cookies_blocked')) return language.say('summary_blocked')
  if (inspection.visibility === 'page') {
    return count === 0 ? language.say('summary_page_none') : language.count('summary_page', count)
  }
  return count === 0 ? language.say('summary_site_none') : language.count('summary_site', count)
}

/** What the site's own words make of the cookies seen, then what is generally known of those that they do not explain. */
function charterSentences(inspection: Inspection, seen: readonly Match[], language: Language): string[] {
  const { charters, issues, visibility, whole } = inspection
  const own = charters.filter((charter) => charter.basis === 'site')
  if (isPageSilent(issues) && own.length === 0) {
    return visibility === 'page' ? [] : [language.say('summary_silent_charter')]
  }
  if (seen.length === 0) return own.length === 0 || whole ? [] : [partialSentence(charters, language)]
  const told = toldOf(seen, inspection)
  const sentences =
    own.length > 0 ? ownSentences(told, inspection, language) : otherSentences(told, inspection, language)
  return [...sentences, ...generalSentence(told, language)]
}

interface Told {
  seen: number
  /** What the site itself declares them for. */
  own: (Use | null)[]
  /** Of how many of these it tells neither purpose nor category. */
  unexplained: number
  /** What a charter of another basis alone declares them for. */
  others: (Use | null)[]
  /** How many are of services that the policy speaks of, not listed by name. */
  spoken: number
  near: number
  undeclared: number
  /** What those that no charter explains are generally used for. */
  general: Use[]
}

function toldOf(seen: readonly Match[], { charters }: Inspection): Told {
  const told: Told = {
    seen: seen.length,
    own: [],
    unexplained: 0,
    others: [],
    spoken: 0,
    near: 0,
    undeclared: 0,
    general: [],
  }
  for (const match of seen) {
    if (match.status === 'declared') {
      const use = useOfCategory(categoryOf(match, charters) ?? 'unclassified')
      const isOwn = charterOf(match, charters)?.basis === 'site'
      told[isOwn ? 'own' : 'others'].push(use)
      if (isOwn && use === null && entryOf(match, charters)?.purpose == null) told.unexplained++
      continue
    }
    if (match.near?.reason === 'service-named') told.spoken++
    else if (match.status === 'near') told.near++
    else if (match.status === 'undeclared') told.undeclared++
    if (match.general !== null) told.general.push(useOfKind(match.general.kind))
  }
  return told
}

function ownSentences(told: Told, { whole, charters }: Inspection, language: Language): string[] {
  const { seen, own, others, spoken, near, undeclared } = told
  if (whole && near === seen) return [language.count('summary_near_all', seen)]
  if (whole && undeclared === seen) return [language.count('summary_own_none', seen)]
  const first = whole ? [] : [partialSentence(charters, language)]
  const explained = { own: language.number(own.length), seen: language.number(seen), uses: usesWords(own, language) }
  if (own.length === 0) first.push(language.say(whole ? 'summary_explains_none' : 'summary_part_explains_none'))
  else if (!whole) first.push(language.say(told.unexplained > 0 ? 'summary_part_lists' : 'summary_part_own', explained))
  else if (own.length < seen)
    first.push(language.say(told.unexplained > 0 ? 'summary_lists' : 'summary_own', explained))
  else if (told.unexplained > 0) first.push(language.count('summary_lists_all', seen, explained))
  else first.push(language.count('summary_own_all', seen, explained))
  return [
    ...first,
    ...(spoken === 0 ? [] : [language.count('summary_spoken', spoken)]),
    ...(near === 0 ? [] : [language.count('summary_near', near)]),
    ...(others.length === 0 ? [] : [language.count('summary_described', others.length)]),
    ...(undeclared === 0 ? [] : [language.count('summary_undeclared', undeclared)]),
  ]
}

function partialSentence(charters: Inspection['charters'], language: Language): string {
  const own = charters.filter((charter) => charter.basis === 'site')
  const read = own.reduce((sum, charter) => sum + charter.rows.read, 0)
  const found = own.reduce((sum, charter) => sum + charter.rows.found, 0)
  if (read >= found) return language.say('summary_read_in_part')
  return language.count('summary_partial', read, { found: language.number(found) })
}

function otherSentences(told: Told, inspection: Inspection, language: Language): string[] {
  const { seen, others, spoken, near, general } = told
  const platform = inspection.charters.find((charter) => charter.basis === 'platform')
  if (platform !== undefined) {
    const values = {
      platform: platform.platform?.name ?? platform.host,
      described: language.number(others.length),
      seen: language.number(seen),
      uses: usesWords(others, language),
    }
    return [
      language.say(others.length === 0 ? 'summary_platform_none' : 'summary_platform', values),
      ...(spoken === 0 ? [] : [language.count('summary_text_spoken', spoken)]),
      ...(near === 0 ? [] : [language.say('summary_text', { count: language.number(near) })]),
    ]
  }
  if (listsNone(inspection)) {
    return [
      language.say('summary_lists_none'),
      ...(spoken === 0 ? [] : [language.count('summary_text_spoken', spoken)]),
    ]
  }
  if (spoken > 0 || near > 0) {
    return [
      ...(spoken === 0 ? [] : [language.count('summary_text_spoken', spoken)]),
      ...(near === 0 ? [] : [language.say('summary_text', { count: language.number(near) })]),
    ]
  }
  if (inspection.looking) return [language.say('summary_looking')]
  return [language.say(general.length > 0 ? 'summary_none_known' : 'summary_no_charter')]
}

function generalSentence({ general }: Told, language: Language): string[] {
  if (general.length === 0) return []
  return [language.count('summary_general', general.length, { uses: usesWords(general, language, USES) })]
}

/** As the categories of a charter come: what runs the site first. What is generally known comes the other way round. */
const OWN_ORDER = USES.toReversed()

/** Words how many are for what: `3 to run the site and 1 to measure`; the number is left out where there is one alone. */
function usesWords(uses: readonly (Use | null)[], language: Language, order: readonly Use[] = OWN_ORDER): string {
  const [only] = uses
  if (uses.length === 1) return useWords(only ?? null, language)
  const counts = [...order, null]
    .map((use) => ({ use, count: uses.filter((one) => one === use).length }))
    .filter(({ count }) => count > 0)
  return language.list(counts.map(({ use, count }) => `${language.number(count)} ${useWords(use, language)}`))
}

function useWords(use: Use | null, language: Language): string {
  return language.say(`use_${use ?? 'untold'}`)
}
