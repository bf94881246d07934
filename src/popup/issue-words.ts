import type { Issue } from '../core/issue'
import type { Language } from '../ui/language'

/** Words an issue in the person's language. */
export function issueWords({ code, detail = '', grant }: Issue, language: Language): string {
  if (code === 'policy_elsewhere' && grant !== undefined)
    return language.say('issue_policy_elsewhere_grant', { detail })
  return language.say(`issue_${code}`, { detail })
}
