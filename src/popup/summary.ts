import type { Inspection, Match } from '../core/inspection'
import { charterOf } from '../core/match'
import type { Language } from '../ui/language'

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
  if (inspection.issues.some((issue) => issue.code === 'page_cookies_blocked')) return language.say('summary_blocked')
  if (inspection.visibility === 'page') {
    return count === 0 ? language.say('summary_page_none') : language.count('summary_page', count)
  }
  return count === 0 ? language.say('summary_site_none') : language.count('summary_site', count)
}

function charterSentence(inspection: Inspection, language: Language): string {
  const seen = inspection.matches.filter((match) => match.cookie !== null)
  const own = inspection.charters.filter((charter) => charter.basis === 'site')
  const declared = seen.filter((match) => charterOf(match, inspection.charters)?.basis === 'site').length
  if (inspection.whole) return ownSentences(seen.length, declared, language)
  if (own.length > 0) {
    const read = own.reduce((sum, charter) => sum + charter.rows.read, 0)
    const found = own.reduce((sum, charter) => sum + charter.rows.found, 0)
    return language.say('summary_partial', { read, found, count: declared })
  }
  const platform = inspection.charters.find((charter) => charter.basis === 'platform')
  if (platform !== undefined) {
    const described = seen.filter((match) => match.status === 'declared').length
    return language.count('summary_platform', described, { platform: platform.platform?.name ?? platform.host })
  }
  return language.say(inspection.looking ? 'summary_looking' : 'summary_no_charter')
}

function ownSentences(seen: number, declared: number, language: Language): string {
  if (seen === 0) return language.say('summary_own_known')
  if (declared === seen) return language.say(seen === 1 ? 'summary_own_all_single' : 'summary_own_all')
  if (declared === 0) return language.say(seen === 1 ? 'summary_own_none_single' : 'summary_own_none')
  return `${language.count('summary_own', declared)} ${language.count('summary_undeclared', seen - declared)}`
}
