import { type ChoiceCheck, hasCleared } from '../../core/choice-check'
import type { Inspection } from '../../core/inspection'
import type { Issue } from '../../core/issue'
import { shownAddress } from '../../core/shown-address'
import { choiceWords } from '../choice-words'
import { issueWords } from '../issue-words'
import type { Language } from '../language'
import { shownIssues } from '../part-issues'
import { charterLine } from './charters'
import { type Fact, type Line, link, ours, theirs } from './document'
import { momentWords } from './moment'

/**
 * What, when, with what and how much could be seen: what every form of the report begins with. The address asked for is never
 * visible: even after a check that loaded its page anew, the person may have gone on to another within the site.
 */
export function headerFacts(inspection: Inspection, language: Language): Fact[] {
  const { versions, site } = inspection
  const say = language.say
  const address = shownAddress(inspection)
  return [
    { label: say('report_address'), lines: [[link(address, site.url)]] },
    { label: say('report_requested'), lines: [[ours(say('not_visible'), 'none')]] },
    { label: say('report_begun'), lines: [[ours(momentWords(inspection.begunAt, language))]] },
    { label: say('report_ended'), lines: [[ours(momentWords(inspection.takenAt, language))]] },
    {
      label: say('report_browser'),
      lines: [
        [ours(versions.browser.replace('/', ' '))],
        [ours(say('report_browser_language', { language: language.languageName(inspection.language) }))],
      ],
    },
    {
      label: say('report_extension'),
      lines: [[ours(say('report_versions', { version: versions.extension, rules: versions.rules }))]],
    },
    { label: say('report_window'), lines: windowLines(inspection, language) },
    { label: say('report_granted'), lines: grantedLines(inspection, language) },
    { label: say('report_seen'), lines: [[ours(say(`report_seen_${inspection.visibility}`))]] },
    { label: say('report_unseen'), lines: unseenLines(inspection, language) },
    { label: say('report_cleared'), lines: [clearedLine(inspection.check, language)] },
    { label: say('report_choice'), lines: choiceLines(inspection, language) },
    {
      label: say('report_charters_known'),
      lines:
        inspection.charters.length === 0
          ? [[ours(say('charter_none'))]]
          : inspection.charters.map((charter, at) => charterLine(charter, at, language)),
    },
  ]
}

function windowLines({ private: isPrivate, storeId }: Inspection, language: Language): Line[] {
  const store: Line =
    storeId === null
      ? [
          ours(`${language.say('field_store')}${language.say('report_colon')} `),
          ours(language.say('not_visible'), 'none'),
        ]
      : [ours(language.say('report_store', { store: storeId }))]
  return [[ours(language.say(isPrivate ? 'report_window_private' : 'report_window_ordinary'))], store]
}

function grantedLines({ granted }: Inspection, language: Language): Line[] {
  if (granted.length === 0) return [[ours(language.say('report_granted_none'))]]
  return granted.map((pattern) => [ours(pattern, 'code')])
}

/** What could not be seen, and why; that nothing more is known to be hidden is said too. */
function unseenLines(inspection: Inspection, language: Language): Line[] {
  const { issues, parts } = shownIssues(inspection)
  return [
    [ours(language.say(`report_unseen_${inspection.visibility}`))],
    ...(parts === null ? [] : [[ours(issueWords(parts.foremost, language))]]),
    ...issues.flatMap((issue) => [[ours(issueWords(issue, language))], ...seenLinkLines(issue, language)]),
  ]
}

/** Where nothing is known to be what was sought: what the page links to instead. */
function seenLinkLines({ links = [] }: Issue, language: Language): Line[] {
  if (links.length === 0) return []
  return [
    [ours(language.say('issue_seen_links'))],
    ...links.map(({ text, url }): Line => [theirs(text, ''), ours(' '), link(url, url)]),
  ]
}

function clearedLine(check: ChoiceCheck | null, language: Language): Line {
  if (check === null) return [ours(language.say('report_not_known_no_check'), 'none')]
  if (!hasCleared(check)) return [ours(language.say('no'))]
  const count = check.clearedCount ?? null
  if (count === null) return [ours(language.say('yes'))]
  if (check.cleared) return [ours(language.count('report_cleared_count', count))]
  return [ours(language.count('report_cleared_part', count))]
}

/** What the visitor chose, and by whom it is told; not known where nobody tells. */
function choiceLines({ platforms, check }: Inspection, language: Language): Line[] {
  const told = platforms.map(
    (platform): Line => [
      ours(`${language.say('consent_platform', { platform: platform.name })} ${choiceWords(platform, language)}`),
    ],
  )
  const checked = check?.choice ?? null
  if (check !== null && checked !== null && check.choiceAt !== null) {
    const moment = momentWords(check.choiceAt, language)
    const by = language.say(`report_chosen_by_${check.choiceBy ?? 'told'}`, { moment })
    told.push([ours(`${language.say(`report_chosen_${checked}`)} ${by}`)])
  }
  return told.length === 0 ? [[ours(language.say('report_choice_unknown'), 'none')]] : told
}
