import type { Issue } from '../core/issue'
import type { Language, MessageKey } from './language'

/** Words an issue in the person's language. */
export function issueWords({ code, detail = '', grant }: Issue, language: Language): string {
  if (code === 'policy_elsewhere' && grant !== undefined)
    return language.say('issue_policy_elsewhere_grant', { detail })
  if (code === 'policy_not_page')
    return language.say(NOT_PAGE.find(([type]) => type.test(detail))?.[1] ?? OTHER_FILE, { detail })
  if (code === 'policy_empty' && detail === '204') return language.say('issue_policy_empty_204')
  return language.say(`issue_${code}`, { detail })
}

const OTHER_FILE: MessageKey = 'issue_policy_not_page'

/** What is no page of the site, by what it is served as. */
const NOT_PAGE: readonly [RegExp, MessageKey][] = [
  [/^$/, 'issue_policy_not_page_untyped'],
  [/^attachment$/, 'issue_policy_not_page_attachment'],
  [/^sandbox$/, 'issue_policy_not_page_sandbox'],
  [/^image\//, 'issue_policy_not_page_picture'],
  [/[/+](?:json|xml|csv)$/, 'issue_policy_not_page_data'],
  [/^text\//, 'issue_policy_not_page_text'],
  [/word|opendocument|officedocument|excel|powerpoint|rtf$/, 'issue_policy_not_page_document'],
]
