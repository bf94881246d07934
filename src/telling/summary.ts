import type { Inspection, Match } from '../core/inspection'
import { isPageSilent } from '../core/issue'
import { charterOf } from '../core/matched-entry'
import type { Language } from './language'

/** The answer in a few sentences that need no knowledge. */
export interface Summary {
  count: string
  charter: string
  /** What is stored beside cookies; empty where nothing was seen. */
  stored: string
}

/** Words the answer: how many cookies there are at least, and what the charter makes of them. */
export function summarise(inspection: Inspection, language: Language): Summary {
  const seen = inspection.matches.filter((match) => match.cookie !== null)
  const stored = inspection.matches.filter((match) => match.item !== null).length
  return {
    count:
      inspection.visibility === 'all' ? tabSentence(seen, language) : countSentence(inspection, seen.length, language),
    charter: charterSentence(inspection, language),
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

function charterSentence(inspection: Inspection, language: Language): string {
  const seen = inspection.matches.filter((match) => match.cookie !== null)
  const own = inspection.charters.filter((charter) => charter.basis === 'site')
  const counts = countsOf(seen, inspection)
  if (isPageSilent(inspection.issues) && own.length === 0) {
    return inspection.visibility === 'page' ? '' : language.say('summary_silent_charter')
  }
  if (inspection.whole) return ownSentence(seen.length, counts, language)
  if (own.length > 0) {
    const read = own.reduce((sum, charter) => sum + charter.rows.read, 0)
    const found = own.reduce((sum, charter) => sum + charter.rows.found, 0)
    const values = { found: language.number(found), explained: language.number(counts.own) }
    const first =
      read < found
        ? language.count('summary_partial', read, values)
        : language.say('summary_read_in_part', { explained: values.explained })
    return sentence([first, ...nearClause(counts, language)], language)
  }
  const text = [
    ...(counts.spoken === 0 ? [] : [language.count('summary_text_spoken', counts.spoken)]),
    ...(counts.near === 0 ? [] : [language.say('summary_text', { count: language.number(counts.near) })]),
  ]
  const platform = inspection.charters.find((charter) => charter.basis === 'platform')
  if (platform !== undefined) {
    const described = seen.filter((match) => match.status === 'declared').length
    const name = platform.platform?.name ?? platform.host
    return [language.count('summary_platform', described, { platform: name }), ...text].join(' ')
  }
  if (text.length > 0) return text.join(' ')
  return language.say(inspection.looking ? 'summary_looking' : 'summary_no_charter')
}

interface Counts {
  /** Declared by the site itself. */
  own: number
  /** Of services that the policy speaks of, not listed by name. */
  spoken: number
  near: number
  /** Declared by a charter of another basis alone. */
  others: number
  undeclared: number
}

function countsOf(seen: readonly Match[], { charters }: Inspection): Counts {
  const counts = { own: 0, spoken: 0, near: 0, others: 0, undeclared: 0 }
  for (const match of seen) {
    if (match.near?.reason === 'service-named') counts.spoken++
    else if (match.status === 'near') counts.near++
    else if (match.status === 'undeclared') counts.undeclared++
    else if (match.status === 'declared') counts[charterOf(match, charters)?.basis === 'site' ? 'own' : 'others']++
  }
  return counts
}

/** What a charter that was read whole makes of the cookies seen; only what is `undeclared` is said not to be in it. */
function ownSentence(seen: number, counts: Counts, language: Language): string {
  if (seen === 0) return language.say('summary_own_known')
  if (counts.own === seen) return language.say(seen === 1 ? 'summary_own_all_single' : 'summary_own_all')
  if (counts.near === seen) return language.say(seen === 1 ? 'summary_near_all_single' : 'summary_near_all')
  if (counts.undeclared === seen) return language.say(seen === 1 ? 'summary_own_none_single' : 'summary_own_none')
  const clauses = [
    counts.own === 0 ? language.say('summary_explains_none') : language.count('summary_own', counts.own),
    ...nearClause(counts, language),
  ]
  if (counts.others > 0) clauses.push(language.count('summary_described', counts.others))
  if (counts.undeclared > 0) clauses.push(language.count('summary_undeclared', counts.undeclared))
  return sentence(clauses, language)
}

function nearClause({ spoken, near }: Counts, language: Language): string[] {
  return [
    ...(spoken === 0 ? [] : [language.count('summary_spoken', spoken)]),
    ...(near === 0 ? [] : [language.count('summary_near', near)]),
  ]
}

function sentence(clauses: readonly string[], language: Language): string {
  const joined = clauses.reduce((before, next) => language.say('summary_join', { before, next }))
  return language.say('summary_clauses', { clauses: joined })
}
