import type { Inspection } from '../../core/inspection'
import type { Language } from '../language'
import { type Line, ours } from './document'

/** How it was found, and what nobody can find this way. */
export function methodLines({ visibility }: Inspection, language: Language): Line[] {
  const say = language.say
  return [
    say('report_method_once'),
    say('report_method_cookies'),
    say('report_method_charter'),
    say('report_method_status'),
    say('report_method_general'),
    say('report_method_values'),
    say('report_method_lifetime'),
    say('rule_sources'),
    ...(visibility === 'all' ? [say('lower_bound')] : []),
    say('report_method_file'),
  ].map((words) => [ours(words)])
}
